import { Trans } from '@lingui/react/macro'
import { ApiProblem } from '../../api/client.ts'
import { LinkButton, Notice, ProblemPanel } from '../../design/index.ts'

interface FilingProblemProps {
  problem: unknown
  /** Of the enterprise that the answers name, where they name one. */
  taxCode: string | undefined
  onRetry?: (() => void) | undefined
}

/** What stands in the way of filing. Who is not yet known as the representative is led to become so, and back here. */
export function FilingProblem({ problem, taxCode, onRetry }: FilingProblemProps) {
  if (!(problem instanceof ApiProblem) || problem.code !== 'not-representative') {
    return <ProblemPanel problem={problem} {...(onRetry && { onRetry })} />
  }
  const asked = new URLSearchParams({ next: location.pathname + location.search, ...(taxCode && { taxCode }) })
  return (
    <Notice tone="warning" title={<span lang={problem.language}>{problem.title}</span>} live>
      <p>
        <Trans>
          Hồ sơ này nộp thay doanh nghiệp, nên cần xác nhận bạn là người đại diện. Những gì đã điền vẫn còn nguyên; xác
          nhận xong thì trở lại đây.
        </Trans>
      </p>
      <div className="row">
        <LinkButton href={`/enterprises?${asked}`}>
          <Trans>Xác nhận doanh nghiệp</Trans>
        </LinkButton>
      </div>
    </Notice>
  )
}
