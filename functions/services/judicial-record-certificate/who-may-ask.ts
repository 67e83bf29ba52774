import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'

const onlyOneself = {
  vi: 'Phiếu số 2 chỉ do chính người được cấp yêu cầu, không ủy quyền và không cấp qua cơ quan: hãy chọn “Cho chính tôi” hoặc phiếu số 1',
  en: 'Type 2 is asked for by oneself only, not through somebody else: choose “For myself”, or type 1',
}
const notAnother = {
  vi: 'Đây là số định danh của chính bạn: hãy chọn “Cho chính tôi”',
  en: 'This is your own number: choose “For myself”',
}

/**
 * Type 1 may be asked for by oneself, by whom one has authorised, or by an agency; type 2 by oneself only (Law on Judicial
 * Records, from general knowledge, unverified; agencies of the prosecution are not served here).
 */
export function requesterFaults({
  certificateType,
  requester,
  personalNumber,
  subjectPersonalNumber,
}: Answers): Fault[] {
  if (certificateType === '2' && requester !== 'oneself') return [answerFault('requester', 'only-oneself', onlyOneself)]
  return requester === 'proxy' && subjectPersonalNumber === personalNumber
    ? [answerFault('subjectPersonalNumber', 'own-number', notAnother)]
    : []
}

/** From which month on the addresses of whom it is about are told. */
export function monthOfAge({ requester, dateOfBirth = '', subjectDateOfBirth = '' }: Answers, years: number): string {
  const [year, month] = (requester === 'oneself' ? dateOfBirth : subjectDateOfBirth).split('-')
  return `${Number(year) + years}-${month}`
}
