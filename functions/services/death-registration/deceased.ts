import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'

const ownNumber = {
  vi: 'Đây là số định danh của người yêu cầu, không phải của người chết',
  en: 'This is the number of who registers, not of the deceased',
}
const bornLater = { vi: 'Ngày sinh không thể sau ngày chết', en: 'Nobody is born after dying' }

/** Nobody registers their own death, and nobody dies before being born. */
export const deceasedFaults = ({
  personalNumber,
  deceasedPersonalNumber,
  deceasedDateOfBirth = '',
  dateOfDeath = '',
}: Answers): Fault[] => [
  ...(deceasedPersonalNumber !== undefined && deceasedPersonalNumber === personalNumber
    ? [answerFault('deceasedPersonalNumber', 'own-number', ownNumber)]
    : []),
  ...(deceasedDateOfBirth > dateOfDeath ? [answerFault('deceasedDateOfBirth', 'not-before', bornLater)] : []),
]
