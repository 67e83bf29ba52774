import { dueAfterWorkingDays } from '../../../shared/calendar/working-days.ts'
import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { programmeFaults, provincesOf } from '../../../shared/promotion/programme.ts'
import { answerFault } from '../../../shared/service/form.ts'

/** Since 1 December 2024 [source: alert of Indochine Counsel on Decree 128/2024/ND-CP]. */
const announced = ['contest', 'loyalty']

const byChance = {
  vi: 'Chương trình may rủi phải đăng ký, không thông báo: hãy dùng thủ tục “Đăng ký hoạt động khuyến mại mang tính may rủi”',
  en: 'A game of chance is registered, not announced: use “Registration of promotion activities (games of chance)”',
}
const freed = {
  vi: 'Từ 01/12/2024, chỉ thi có thưởng và khách hàng thường xuyên phải thông báo; hình thức này cứ thực hiện',
  en: 'Since 1 December 2024 only contests and loyalty programmes are announced; go ahead with this one',
}
const several = {
  vi: 'Mỗi thông báo dành cho một tỉnh, thành phố. Chương trình may rủi ở nhiều tỉnh thì đăng ký với Bộ Công Thương bằng thủ tục “Đăng ký hoạt động khuyến mại mang tính may rủi”',
  en: 'A notice is for one province or city. A game of chance in several is registered with the Ministry: use “Registration of promotion activities (games of chance)”',
}

function formFaults({ promotionForm = '' }: Answers): Fault[] {
  if (announced.includes(promotionForm)) return []
  return promotionForm === 'lucky_draw'
    ? [answerFault('promotionForm', 'to-be-registered', byChance)]
    : [answerFault('promotionForm', 'not-needed', freed)]
}

/** Why this promotion is not announced here: another form, no need by its prizes or its place of sale, several provinces. */
export const noticeFaults = (answers: Answers, procedure: Pick<Procedure, 'slug' | 'figures'>): Fault[] => [
  ...formFaults(answers),
  ...programmeFaults(answers, procedure),
  ...(provincesOf(answers).length > 1 ? [answerFault('provinces', 'several-provinces', several)] : []),
]

/** The first day on which a promotion announced on this day may begin; days as `YYYY-MM-DD`. */
export function earliestStart(today: string, procedure: Pick<Procedure, 'slug' | 'figures'>): string {
  const days = figureOf(procedure, 'days-before-start')
  return vietnamDay(dueAfterWorkingDays(new Date(`${today}T08:00:00+07:00`), days))
}

/**
 * The notice reaches the department at least so many working days before the start [source: giayphepthutuc.com on Decree
 * 81/2018/ND-CP]. Looked at when it is handed in: a day that is near only because the notice was sent back is no fault.
 */
export function startFaults(
  { startDate = '' }: Answers,
  procedure: Pick<Procedure, 'slug' | 'figures'>,
  today: string,
): Fault[] {
  const earliest = earliestStart(today, procedure)
  if (startDate >= earliest) return []
  const [year, month, day] = earliest.split('-')
  return [
    answerFault('startDate', 'too-soon', {
      vi: `Thông báo gửi hôm nay thì sớm nhất có thể bắt đầu ngày ${day}/${month}/${year}`,
      en: `Announced today, it may begin on ${earliest} at the earliest`,
    }),
  ]
}
