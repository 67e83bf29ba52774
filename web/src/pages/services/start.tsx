import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import type { Procedure } from '../../api/types.ts'
import { LinkButton, Notice, ProblemPanel } from '../../design/index.ts'
import { useMe } from '../../session/session.ts'

interface StartProps {
  procedure: Procedure
  /** The service behind the procedure; there may be none. */
  described: UseQueryResult<unknown>
}

/** Where filing begins. */
export function Start({ procedure, described: { data, error, refetch } }: StartProps) {
  if (data) return <Filing procedure={procedure} />
  if (error && !leadsNowhere(error)) return <ProblemPanel problem={error} onRetry={() => void refetch()} />
  return procedure.status === 'abolished' ? null : <NotOnline />
}

function NotOnline() {
  return (
    <Notice tone="info">
      <p>
        <Trans>Thủ tục này chưa nộp trực tuyến được. Hãy nộp tại nơi tiếp nhận.</Trans>
      </p>
    </Notice>
  )
}

function Filing({ procedure }: { procedure: Procedure }) {
  const me = useMe()
  return (
    <div className="stack stack--s">
      <div className="row start">
        <LinkButton href={`/services/${procedure.slug}/apply`}>
          <Trans>Nộp hồ sơ trực tuyến</Trans>
        </LinkButton>
      </div>
      <p className="soft small">
        {me ? (
          <Trans>Câu trả lời được lưu ngay khi bạn nhập; có thể dừng lại và làm tiếp sau.</Trans>
        ) : (
          <Trans>Cần đăng nhập để nộp. Câu trả lời được lưu ngay khi bạn nhập; có thể dừng lại và làm tiếp sau.</Trans>
        )}
      </p>
    </div>
  )
}
