import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { programmeFaults, provincesOf } from '../../../shared/promotion/programme.ts'
import { answerFault } from '../../../shared/service/form.ts'

const registered = ['lucky_draw', 'other']

const notByChance = {
  vi: 'Chỉ chương trình may rủi và hình thức khác phải đăng ký. Thi có thưởng, khách hàng thường xuyên thì dùng thủ tục “Thông báo hoạt động khuyến mại”; các hình thức còn lại cứ thực hiện',
  en: 'Only games of chance and other forms are registered. For a contest or loyalty programme use “Announcement of promotion activities”; go ahead with the rest',
}

/** Why this promotion is not registered: no chance in it, or no need by its prizes or its place of sale. */
export const registrationFaults = (answers: Answers, procedure: Pick<Procedure, 'slug' | 'figures'>): Fault[] => [
  ...(registered.includes(answers.promotionForm ?? '')
    ? []
    : [answerFault('promotionForm', 'not-by-chance', notByChance)]),
  ...programmeFaults(answers, procedure),
]

/**
 * Who registers it: the province where it is held, and the Ministry of Industry and Trade when it is held in two or more or
 * takes another form [source: giayphepthutuc.com on Decree 81/2018/ND-CP].
 */
export function registeredBy(answers: Answers): string {
  const [first = '', ...others] = provincesOf(answers)
  return others.length > 0 || answers.promotionForm === 'other' ? 'moit' : first
}
