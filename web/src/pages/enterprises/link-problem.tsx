import { Trans } from '@lingui/react/macro'
import { ApiProblem } from '../../api/client.ts'
import { Notice, ProblemPanel } from '../../design/index.ts'

/** Why the register did not confirm, and what can be done about it. */
export function LinkProblem({ problem }: { problem: unknown }) {
  const code = problem instanceof ApiProblem ? problem.code : ''
  const way = wayOut(code)
  return (
    <>
      <ProblemPanel problem={problem} />
      {way && (
        <Notice tone="info" title={<Trans>Có thể làm gì</Trans>}>
          <p>{way}</p>
        </Notice>
      )}
    </>
  )
}

function wayOut(code: string) {
  if (code === 'not-representative') {
    return (
      <Trans>
        Người đang được ghi là đại diện có thể nộp hồ sơ bằng tài khoản của mình. Vừa đổi người đại diện thì đăng ký
        thay đổi với cơ quan đăng ký kinh doanh trước.
      </Trans>
    )
  }
  if (code === 'enterprise-not-found') {
    return (
      <Trans>
        Hãy xem lại mã số thuế trên giấy chứng nhận đăng ký doanh nghiệp. Doanh nghiệp vừa thành lập có thể chưa có
        trong dữ liệu; hãy thử lại sau.
      </Trans>
    )
  }
  if (code === 'enterprise-dissolved') return <Trans>Doanh nghiệp đã giải thể thì không nộp hồ sơ mới được.</Trans>
  if (code === 'register-unavailable') {
    return <Trans>Hãy thử lại sau ít phút. Hồ sơ đang làm vẫn được giữ trong bản nháp.</Trans>
  }
  return null
}
