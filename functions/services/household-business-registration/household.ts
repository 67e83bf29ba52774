import { figureOf, type Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { isYoungerThan } from '../../../shared/service/age.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { linesIn } from '../../../shared/service/lines.ts'

/** What may not be called a household business: from general knowledge, unverified. */
const ofCompanies = /công ty|doanh nghiệp/i

const asCompany = {
  vi: 'Tên hộ kinh doanh không được có “công ty”, “doanh nghiệp”',
  en: 'The name may hold neither “công ty” nor “doanh nghiệp”',
}
const oneMain = { vi: 'Chọn đúng một ngành chính', en: 'Choose exactly one main line' }
const twice = { vi: 'Dòng này đã có ở trên', en: 'This is on a line above already' }
const owner = { vi: 'Chủ hộ kinh doanh đã khai ở trên, không ghi lại', en: 'The owner is named above already' }

/** Of each value the places where it comes again. */
const repeated = (values: (string | undefined)[]): number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []))

function industryFaults({ industries }: Answers): Fault[] {
  const all = linesIn(industries)
  const main = all.filter((one) => one.main === 'yes').length
  return [
    ...(main === 1 ? [] : [answerFault('industries', 'one-main', oneMain)]),
    ...repeated(all.map(({ code }) => code)).map((at) => answerFault(`industries/${at}/code`, 'twice', twice)),
  ]
}

function memberFaults({ members, personalNumber }: Answers): Fault[] {
  const numbers = linesIn(members).map((one) => one.personalNumber)
  const again = repeated(numbers)
  return numbers.flatMap((number, at) => {
    if (number === personalNumber) return [answerFault(`members/${at}/personalNumber`, 'is-owner', owner)]
    return again.includes(at) ? [answerFault(`members/${at}/personalNumber`, 'twice', twice)] : []
  })
}

/**
 * What is wrong with a household business: its name is a company's, it has no main line or several, a line or a member
 * stands there twice, or the owner is too young for the figure `owner-age-least`. `today` is `YYYY-MM-DD`.
 */
export function householdFaults(
  answers: Answers,
  procedure: Pick<Procedure, 'slug' | 'figures'>,
  today: string,
): Fault[] {
  const { businessName = '', dateOfBirth = '' } = answers
  const years = figureOf(procedure, 'owner-age-least')
  const tooYoung = {
    vi: `Chủ hộ kinh doanh phải từ đủ ${years} tuổi`,
    en: `The owner has to be ${years} years old`,
  }
  return [
    ...(isYoungerThan(dateOfBirth, years * 12, today) ? [answerFault('dateOfBirth', 'too-young', tooYoung)] : []),
    ...memberFaults(answers),
    ...(ofCompanies.test(businessName) ? [answerFault('businessName', 'company', asCompany)] : []),
    ...industryFaults(answers),
  ]
}
