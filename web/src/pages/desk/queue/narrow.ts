import { fold } from '../../../../../shared/search/fold.ts'
import type { DeskSummary } from '../types.ts'

export const nearnesses = ['overdue', 'soon'] as const
export type Nearness = (typeof nearnesses)[number]
type Timed = Pick<DeskSummary, 'overdue' | 'workingDaysLeft'>

const nearlyDue = 1

/** Past its deadline, or due today or on the next working day; null while there is time or the clock stands still. */
export function nearnessOf({ overdue, workingDaysLeft }: Timed): Nearness | null {
  if (overdue) return 'overdue'
  return workingDaysLeft !== null && workingDaysLeft <= nearlyDue ? 'soon' : null
}

/** The rows whose code or applicant holds every word asked for, marks of letters aside, and whose deadline is so near. */
export function narrow<Row extends Timed & Pick<DeskSummary, 'code' | 'applicant'>>(
  rows: readonly Row[],
  words: string,
  nearness: Nearness | null,
): Row[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return rows.filter((one) => {
    if (nearness && nearnessOf(one) !== nearness) return false
    const held = fold(`${one.code} ${one.applicant}`)
    return wanted.every((word) => held.includes(word))
  })
}
