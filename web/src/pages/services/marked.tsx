import { Trans } from '@lingui/react/macro'
import type { Mark } from '../../api/types.ts'

/** Says where a fact comes from, or that nobody has checked it: small, but never left out. */
export function Marked({ mark }: { mark: Mark }) {
  if (mark.status === 'unverified') {
    return (
      <span className="mark mark--unverified">
        <Trans>Chưa kiểm chứng</Trans>
      </span>
    )
  }
  if (!mark.source) return null
  return (
    <span className="mark">
      <Trans>
        Nguồn: <span lang="en">{mark.source}</span>
      </Trans>
    </span>
  )
}
