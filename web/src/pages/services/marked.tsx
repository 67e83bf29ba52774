import { Trans } from '@lingui/react/macro'
import type { Mark } from '../../api/types.ts'
import { useText } from '../../design/index.ts'

/** Says where a fact comes from, or that nobody has checked it: small, but never left out. */
export function Marked({ mark: { status, source } }: { mark: Mark }) {
  const text = useText()
  return (
    <>
      {status === 'unverified' && (
        <span className="mark mark--unverified">
          <Trans>Chưa kiểm chứng</Trans>
        </span>
      )}
      {source && (
        <span className="mark mark--source">
          <Trans>Nguồn: {text(source)}</Trans>
        </span>
      )}
    </>
  )
}
