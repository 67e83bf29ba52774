import { isLinked } from '../../../shared/civil-status/linked.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { isYoungerThan } from '../../../shared/service/age.ts'
import { answerFault } from '../../../shared/service/form.ts'

const otherNumber = {
  vi: 'Bạn khai là cha hoặc mẹ, nhưng số định danh này không phải của bạn',
  en: 'You say that you are this parent, but the personal number is not yours',
}
const fatherMissing = {
  vi: 'Bạn khai là cha: hãy khai về người cha',
  en: 'You say that you are the father: declare the father',
}
const bornAfter = {
  vi: 'Cha, mẹ không thể sinh cùng ngày hoặc sau ngày sinh của trẻ',
  en: 'A parent cannot be born on or after the day on which the child was born',
}
const tooOld = {
  vi: 'Thẻ bảo hiểm y tế này chỉ cấp cho trẻ dưới 6 tuổi: hãy bỏ chọn thủ tục này',
  en: 'This card is for children under 6 only: take the tick away',
}

/** A parent who registers the birth is the parent who is declared, and parents are older than their child. */
export function declarantFaults(answers: Answers): Fault[] {
  const { relationship, personalNumber, fatherDeclared, childDateOfBirth = '' } = answers
  if (relationship === 'father' && fatherDeclared !== 'yes')
    return [answerFault('fatherDeclared', 'does-not-match', fatherMissing)]
  const own = relationship === 'mother' || relationship === 'father' ? `${relationship}PersonalNumber` : null
  const born = ['motherDateOfBirth', 'fatherDateOfBirth'].filter((name) => (answers[name] ?? '') >= childDateOfBirth)
  return [
    ...(own && answers[own] !== undefined && answers[own] !== personalNumber
      ? [answerFault(own, 'does-not-match', otherNumber)]
      : []),
    ...born.map((name) => answerFault(name, 'not-before', bornAfter)),
  ]
}

/** The card is for children under 72 months (Law on Health Insurance, from general knowledge, unverified). */
export const linkedFaults = (answers: Answers, months: number, today: string): Fault[] =>
  isLinked(answers, 'insurance') && !isYoungerThan(answers.childDateOfBirth ?? today, months, today)
    ? [answerFault('linkedServices', 'too-old', tooOld)]
    : []
