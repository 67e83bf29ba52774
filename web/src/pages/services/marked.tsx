import { Trans } from '@lingui/react/macro'
import type { Mark } from '../../api/types.ts'

/** Says where a fact comes from, or that nobody has checked it: small, but never left out. */
export function Marked({ mark: { status, source } }: { mark: Mark }) {
  return (
    <>
      {status === 'unverified' && (
        <span className="mark mark--unverified">
          <Trans>Chưa kiểm chứng</Trans>
        </span>
      )}
      {source && (
        <span className="mark mark--source">
          <Trans>
            Nguồn: <span lang="en">{source}</span>
          </Trans>
        </span>
      )}
    </>
  )
}
