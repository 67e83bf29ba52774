import type { Answers } from '../dossier/dossier.ts'
import type { Fault } from '../problem.ts'
import { answerFault } from '../service/form.ts'

const tooMany = {
  vi: 'Ô tô trên 9 chỗ phải chọn loại “Ô tô chở người từ 10 chỗ”',
  en: 'With more than 9 seats, choose “Bus with 10 seats or more”',
}
const tooFew = {
  vi: 'Ô tô đến 9 chỗ phải chọn loại “Ô tô chở người đến 9 chỗ”',
  en: 'With up to 9 seats, choose “Car with up to 9 seats”',
}
const notBuiltYet = { vi: 'Năm sản xuất không thể ở tương lai', en: 'The year of manufacture cannot be in the future' }

/** What the answers about a vehicle have wrong together: seats that do not go with its kind decide about the fee. */
export function vehicleFaults({ vehicleType, seats, year = '' }: Answers, today: string): Fault[] {
  const places = Number(seats)
  return [
    ...(vehicleType === 'car_up_to_9' && places > 9 ? [answerFault('seats', 'too-many', tooMany)] : []),
    ...(vehicleType === 'bus' && places <= 9 ? [answerFault('seats', 'too-few', tooFew)] : []),
    ...(year > today.slice(0, 4) ? [answerFault('year', 'in-future', notBuiltYet)] : []),
  ]
}
