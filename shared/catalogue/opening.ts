import type { Text } from '../text.ts'
import type { Opening, ProcedureSummary } from './procedure.ts'

type Opened = Pick<ProcedureSummary, 'open'>

/** Whether it is open in a place on a day (`YYYY-MM-DD`): nationwide, or a pilot that has begun there. */
export const isOpenAt = ({ open }: Opened, place: string, day: string): boolean =>
  !open || open.some((one) => one.place === place && one.from <= day)

/** Whether it is open anywhere on a day. */
export const isOpenSomewhere = ({ open }: Opened, day: string): boolean => !open || open.some(({ from }) => from <= day)

const shownDay = (day: string) => day.split('-').reverse().join('/')

/** Where a pilot is open, and where it will be from which day. */
export function whereOpen(open: readonly Opening[], day: string, nameOf: (place: string) => Text): Text {
  const said = (language: keyof Text, from: string) =>
    open
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map((one) => nameOf(one.place)[language] + (one.from <= day ? '' : ` (${from} ${shownDay(one.from)})`))
      .join('; ')
  return {
    vi: `Dịch vụ đang thí điểm, mở tại: ${said('vi', 'từ')}`,
    en: `This service is a pilot. It is open in: ${said('en', 'from')}`,
  }
}
