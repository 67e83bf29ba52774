import { figureOf, type Procedure } from '../catalogue/procedure.ts'
import type { Answers } from '../dossier/dossier.ts'
import type { Fault } from '../problem.ts'
import { answerFault } from '../service/form.ts'

const backwards = { vi: 'Ngày kết thúc không được trước ngày bắt đầu', en: 'The last day is before the first' }
const online = {
  vi: 'Khuyến mại chỉ trên sàn giao dịch, website thương mại điện tử thì không phải thông báo hay đăng ký: hãy cứ thực hiện',
  en: 'A promotion on an e-commerce site only needs neither notice nor registration: go ahead',
}

/** Provinces and cities of the promotion, by the ids of their centres. */
export const provincesOf = ({ provinces }: Answers): string[] => provinces?.split(',') ?? []

/**
 * What an announced and a registered promotion have in common: it ends after it began; and where the prizes are worth
 * less than the record's `prizes-least`, or it is held on an e-commerce site only, the law asks for neither notice nor
 * registration, and the portal says so instead of taking one [source: giayphepthutuc.com on Decree 81/2018/ND-CP].
 */
export function programmeFaults(answers: Answers, procedure: Pick<Procedure, 'slug' | 'figures'>): Fault[] {
  const { startDate = '', endDate = '', salesChannel, totalPrizeValue } = answers
  const least = figureOf(procedure, 'prizes-least')
  const faults: Fault[] = []
  if (endDate < startDate) faults.push(answerFault('endDate', 'before-start', backwards))
  if (salesChannel === 'e_commerce') faults.push(answerFault('salesChannel', 'not-needed', online))
  if (Number(totalPrizeValue) < least)
    faults.push(
      answerFault('totalPrizeValue', 'not-needed', {
        vi: `Tổng giá trị giải thưởng dưới ${least.toLocaleString('vi')} đồng thì không phải thông báo hay đăng ký: hãy cứ thực hiện`,
        en: `Prizes worth less than ${least.toLocaleString('en')} đồng in all need neither notice nor registration: go ahead`,
      }),
    )
  return faults
}
