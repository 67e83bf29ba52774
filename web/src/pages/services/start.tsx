import { Trans } from '@lingui/react/macro'
import type { Procedure } from '../../api/types.ts'
import { LinkButton, Notice } from '../../design/index.ts'
import { useMe } from '../../session/session.ts'

export function Start({ procedure }: { procedure: Procedure }) {
  const me = useMe()
  if (!procedure.channels.some(({ channel }) => channel === 'online')) {
    return (
      <Notice tone="info">
        <p>
          <Trans>Thủ tục này chưa nộp trực tuyến được. Hãy nộp tại nơi tiếp nhận.</Trans>
        </p>
      </Notice>
    )
  }
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
