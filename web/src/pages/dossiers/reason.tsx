import { Trans } from '@lingui/react/macro'
import { useText } from '../../design/index.ts'
import type { TimelineLine } from './types.ts'

/** A coded reason with the words written beside it. “Another reason” says nothing, so then the words stand alone. */
export function Reason({ reason, note }: { reason: NonNullable<TimelineLine['reason']>; note: string | null }) {
  const text = useText()
  const isOther = reason.code === 'other' && note !== null
  return (
    <p>
      {isOther ? <Trans>Lý do:</Trans> : <Trans>Lý do: {text(reason.text)}.</Trans>}
      {note && <q className="quoted">{note}</q>}
    </p>
  )
}
