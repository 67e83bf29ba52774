import type { Answers } from '../../../shared/dossier/dossier.ts'
import { readPersonalNumber } from '../../../shared/personal-number.ts'
import type { Fault } from '../../../shared/problem.ts'
import { isYoungerThan } from '../../../shared/service/age.ts'
import { answerFault } from '../../../shared/service/form.ts'

const tooYoung = {
  vi: 'Chưa đủ tuổi kết hôn nên không xác nhận được cho mục đích này',
  en: 'You are not old enough to marry, so it cannot be certified for this',
}
const married = {
  vi: 'Người đang có vợ, có chồng không được xác nhận để đăng ký kết hôn',
  en: 'Who is married cannot have it certified to marry',
}
const oneself = { vi: 'Đây là số định danh của chính bạn', en: 'This is your own number' }

/** Years from which a man and a woman may marry. */
type Ages = { men: number; women: number }

/**
 * Who wants to marry is free to, old enough, and marries somebody else. The personal number tells the sex; where it tells
 * nothing, the lower age counts.
 */
export function marriageFaults(answers: Answers, ages: Ages, today: string): Fault[] {
  const { purpose, maritalStatus, dateOfBirth = '', personalNumber = '', intendedSpousePersonalNumber } = answers
  if (purpose !== 'marriage') return []
  const read = readPersonalNumber(personalNumber, new Date(`${today}T00:00:00+07:00`))
  const years = 'sex' in read && read.sex === 'male' ? ages.men : Math.min(ages.men, ages.women)
  return [
    ...(maritalStatus === 'married' ? [answerFault('maritalStatus', 'married', married)] : []),
    ...(isYoungerThan(dateOfBirth, years * 12, today) ? [answerFault('dateOfBirth', 'too-young', tooYoung)] : []),
    ...(intendedSpousePersonalNumber === personalNumber
      ? [answerFault('intendedSpousePersonalNumber', 'own-number', oneself)]
      : []),
  ]
}
