import { Plural, Trans } from '@lingui/react/macro'
import type { Duration } from '../../api/types.ts'

/** A time to wait, in the words of the law: working days are not days. */
export function Span({ value, unit }: Duration) {
  if (value === 0) return <Trans>Trong ngày</Trans>
  if (unit === 'working_hours') return <Plural value={value} one="# giờ làm việc" other="# giờ làm việc" />
  if (unit === 'working_days') return <Plural value={value} one="# ngày làm việc" other="# ngày làm việc" />
  return <Plural value={value} one="# ngày" other="# ngày" />
}
