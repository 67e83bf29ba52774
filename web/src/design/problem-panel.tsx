import { Trans, useLingui } from '@lingui/react/macro'
import { ApiProblem } from '../api/client.ts'
import { lastRequestId } from '../api/request-id.ts'
import { Button, LinkButton } from './button.tsx'
import { Notice } from './notice.tsx'
import { RequestId } from './request-id.tsx'

type ProblemPanelProps = { problem: unknown; onRetry?: () => void }

/** What went wrong, in the API's own words, with a way out: try again, or sign in again. */
export function ProblemPanel({ problem, onRetry }: ProblemPanelProps) {
  const { t } = useLingui()
  const known = problem instanceof ApiProblem ? problem : null
  const ended = known?.status === 401 && known.code !== 'sign-in-failed'
  const here = encodeURIComponent(location.pathname + location.search)
  const title = ended ? t`Phiên đăng nhập đã hết` : known?.title || t`Hệ thống đang gặp trục trặc`
  return (
    <Notice
      tone={ended || known?.status === 0 ? 'warning' : 'danger'}
      title={<span lang={ended ? undefined : known?.language}>{title}</span>}
      live
    >
      {ended ? (
        <p>
          <Trans>Hãy đăng nhập lại để tiếp tục. Những gì bạn đã lưu vẫn còn nguyên.</Trans>
        </p>
      ) : (
        known?.detail &&
        known.detail !== title && <p lang={known.language}>{known.detail.replace(/(?<![.!?…])$/, '.')}</p>
      )}
      {(!known || known.status === 0 || known.status >= 500 || known.code === 'unexpected') && (
        <RequestId id={known?.requestId ?? lastRequestId()} />
      )}
      {ended && (
        <div className="row">
          <LinkButton variant="secondary" href={`/sign-in?next=${here}`}>
            <Trans>Đăng nhập lại</Trans>
          </LinkButton>
        </div>
      )}
      {onRetry && !ended && (
        <div className="row">
          <Button variant="secondary" onPress={onRetry}>
            <Trans>Thử lại</Trans>
          </Button>
        </div>
      )}
    </Notice>
  )
}
