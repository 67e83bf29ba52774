import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { enterpriseCodeFaults, readTaxCode, taxCodeFaults } from '../../../shared/tax-code.ts'

/**
 * What is wrong with the numbers of a taxpayer: since 1 July 2025 the personal number becomes the tax code [source: Lao
 * Dong English on Circular 86/2024/TT-BTC], so it has to be one; and an old code has to pass its check digit. `today` is
 * `YYYY-MM-DD`.
 */
export function taxpayerFaults({ personalNumber = '', oldTaxCode }: Answers, today: string): Fault[] {
  const read = readTaxCode(personalNumber, new Date(`${today}T12:00:00+07:00`))
  return [
    ...('fault' in read ? [answerFault('personalNumber', read.fault, taxCodeFaults[read.fault])] : []),
    ...enterpriseCodeFaults('oldTaxCode', oldTaxCode),
  ]
}
