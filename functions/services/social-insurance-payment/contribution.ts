import { percentOf } from '../../../shared/bills/late.ts'
import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import { vnd } from '../../../shared/money.ts'
import type { ObligationLine } from '../../../shared/payments/obligation.ts'
import type { Text } from '../../../shared/text.ts'

type Fund = { code: string; name: Text; figures: readonly string[] }

/** Into which fund goes what the employer and the workers pay: each part is a figure of the procedure record. */
const funds: readonly Fund[] = [
  {
    code: 'social-insurance',
    name: { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
    figures: ['employer-social', 'worker-social'],
  },
  {
    code: 'occupational-accident',
    name: { vi: 'Bảo hiểm tai nạn lao động, bệnh nghề nghiệp', en: 'Occupational accidents and diseases' },
    figures: ['employer-accident'],
  },
  {
    code: 'health-insurance',
    name: { vi: 'Bảo hiểm y tế', en: 'Health insurance' },
    figures: ['employer-health', 'worker-health'],
  },
  {
    code: 'unemployment-insurance',
    name: { vi: 'Bảo hiểm thất nghiệp', en: 'Unemployment insurance' },
    figures: ['employer-unemployment', 'worker-unemployment'],
  },
]

export const contributionFigures = funds.flatMap(({ figures }) => figures)

/**
 * What an employer pays for a month on the contribution salaries of all, in đồng, fund by fund: 21.5 % of its own and
 * 10.5 % for the workers [source: vigerlaw.com.vn]. Caps are in the salaries already.
 */
export const contributionOf = (salaryFund: number, procedure: Pick<Procedure, 'slug' | 'figures'>): ObligationLine[] =>
  funds.map(({ code, name, figures }) => {
    const percent = figures.reduce((sum, id) => sum + figureOf(procedure, id), 0)
    return { code, name, kind: 'contribution', amount: vnd(percentOf(salaryFund, percent)) }
  })
