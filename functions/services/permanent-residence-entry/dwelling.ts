import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'

const tooSmall = {
  vi: 'Nhà thuê, mượn, ở nhờ phải có đủ diện tích tối thiểu cho mỗi người',
  en: 'A rented or lent home needs the least floor area for each person',
}

/**
 * A home that is rented or lent has a least floor area for each who lives there (Law on Residence 2020, article 20, from
 * general knowledge, unverified).
 * @param each square metres per person
 */
export function dwellingFaults({ dwelling, floorArea = '', residents = '' }: Answers, each: number): Fault[] {
  if (dwelling !== 'rented' || Number(floorArea) >= each * Number(residents)) return []
  return [answerFault('floorArea', 'too-small', tooSmall)]
}
