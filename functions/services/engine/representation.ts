import type { Answers } from '../../../shared/dossier/dossier.ts'
import { enterpriseLinks } from '../../../shared/enterprises/store.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import type { Service } from '../../../shared/service/service.ts'

const toBeLinked = {
  vi: 'Hãy xác nhận doanh nghiệp ở mục “Doanh nghiệp của tôi” rồi nộp lại; những gì đã điền vẫn còn',
  en: 'Confirm the enterprise under “My enterprises”, then hand in again; what you filled in is still there',
}

/** Refuses whoever answers for an enterprise that they do not represent. Asks for the table only where the service acts for enterprises. */
export function representing({ actsFor }: Pick<Service, 'actsFor'>) {
  if (!actsFor) return async () => {}
  const { represents } = enterpriseLinks()
  return async (personId: string, answers: Answers, now: Date): Promise<void> => {
    const taxCode = actsFor(answers)
    if (taxCode === undefined || (await represents(personId, taxCode, now))) return
    refuse(problems.notRepresentative, { detail: toBeLinked })
  }
}
