import type { Answers } from '../../../shared/dossier/dossier.ts'
import { linesIn } from '../../../shared/service/lines.ts'

/** What a registered household business has told already, as the tax office asks for it: its owner types nothing twice. */
export function openedByHousehold(answers: Answers): Answers {
  const { fullName, personalNumber, dateOfBirth, phone, email, businessName, startDate } = answers
  const main = linesIn(answers.industries).find((one) => one.main === 'yes')
  const told = {
    fullName,
    personalNumber,
    dateOfBirth,
    phone,
    email,
    businessName,
    province: answers.officeProvince,
    commune: answers.officeCommune,
    addressLine: answers.officeAddress,
    mainIndustry: main && `${main.code} ${main.name}`,
    startDate,
  }
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
