import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { linesIn } from '../../../shared/service/lines.ts'
import type { Text } from '../../../shared/text.ts'

/** How goods come to be Vietnamese. The list, as that below, is from general knowledge, unverified. */
export const criteria = {
  WO: { vi: 'WO: thuần túy Việt Nam', en: 'WO: wholly obtained' },
  PE: { vi: 'PE: chỉ từ nguyên liệu có xuất xứ', en: 'PE: from originating materials only' },
  RVC: { vi: 'RVC: hàm lượng giá trị', en: 'RVC: value content' },
  CTC: { vi: 'CTC: chuyển đổi mã HS', en: 'CTC: change of tariff code' },
  SP: { vi: 'SP: công đoạn cụ thể', en: 'SP: specific process' },
  PSR: { vi: 'PSR: quy tắc cụ thể mặt hàng', en: 'PSR: product-specific rule' },
  P: { vi: 'P: thuần túy (mẫu A)', en: 'P: wholly obtained (form A)' },
  W: { vi: 'W: gia công đủ mức (mẫu A)', en: 'W: sufficiently worked (form A)' },
} satisfies Record<string, Text>
type Criterion = keyof typeof criteria

/**
 * The forms, and the criteria that each allows: from general knowledge, unverified; the procedure record says so. This is
 * the one place to correct it.
 */
const allowed = {
  A: ['P', 'W'],
  B: ['WO', 'CTC', 'RVC'],
  D: ['WO', 'RVC', 'CTC', 'SP'],
  E: ['WO', 'PE', 'RVC', 'PSR'],
  AK: ['WO', 'RVC', 'CTC', 'PSR'],
  AJ: ['WO', 'PE', 'RVC', 'CTC', 'PSR'],
  AANZ: ['WO', 'PE', 'RVC', 'CTC', 'PSR'],
  'EUR.1': ['WO', 'PSR'],
  CPTPP: ['WO', 'PE', 'PSR'],
  RCEP: ['WO', 'PE', 'RVC', 'CTC', 'PSR'],
  other: ['WO', 'PE', 'RVC', 'CTC', 'SP', 'PSR'],
} satisfies Record<string, Criterion[]>
type CoForm = keyof typeof allowed

export const coForms = Object.keys(allowed) as [CoForm, ...CoForm[]]

export const figures = ['regional-content-least', 'local-content-least'] as const
type Figures = Pick<Procedure, 'slug' | 'figures'>

/** Percent of value that has to come from the region, or for form B from the country itself. */
const leastContent = (coForm: CoForm, procedure: Figures): number =>
  figureOf(procedure, coForm === 'B' ? 'local-content-least' : 'regional-content-least')

const contentMissing = {
  vi: 'Tiêu chí RVC cần ghi tỷ lệ phần trăm',
  en: 'With the criterion RVC the percentage is needed',
}
const notAllowed = (coForm: CoForm): Text => ({
  vi: `Mẫu ${coForm} chỉ nhận tiêu chí ${allowed[coForm].join(', ')}`,
  en: `Form ${coForm} takes ${allowed[coForm].join(', ')} only`,
})
const tooLittle = (least: number): Text => ({
  vi: `Hàm lượng giá trị phải từ ${least} % trở lên`,
  en: `The value content has to be ${least} % at least`,
})

/** What is wrong with the criteria of the goods: each has to be one of its form, and value content has to be enough. */
export function criterionFaults({ coForm, goods }: Answers, procedure: Figures): Fault[] {
  const form = coForms.find((one) => one === coForm)
  if (!form) return []
  const least = leastContent(form, procedure)
  return linesIn(goods).flatMap(({ originCriterion = '', valueContent }, at) => {
    const fault = (column: string, code: string, detail: Text) => [answerFault(`goods/${at}/${column}`, code, detail)]
    if (!(allowed[form] as string[]).includes(originCriterion))
      return fault('originCriterion', 'not-of-form', notAllowed(form))
    if (originCriterion !== 'RVC') return []
    if (valueContent === undefined) return fault('valueContent', 'missing', contentMissing)
    return Number(valueContent) < least ? fault('valueContent', 'too-little', tooLittle(least)) : []
  })
}
