import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { LinkButton, Loading, Notice } from '../../../design/index.ts'
import type { Import } from './types.ts'

const again = (
  <div className="row">
    <LinkButton href="/catalogue/imports/new">
      <Trans>Nhập tệp đã sửa</Trans>
    </LinkButton>
  </div>
)

/** Where the file stands, who has to act, and what comes next. */
export function Standing({ one }: { one: Import }): ReactNode {
  const { t } = useLingui()
  const isNothingNew = one.counts?.fresh === 0
  switch (one.state) {
    case 'announced':
      return (
        <Notice tone="warning" title={<Trans>Chưa gửi xong tệp</Trans>}>
          <p>
            <Trans>Chưa có gì được kiểm tra. Hãy chọn lại tệp này và gửi tiếp.</Trans>
          </p>
          <div className="row">
            <LinkButton href="/catalogue/imports/new">
              <Trans>Chọn lại tệp</Trans>
            </LinkButton>
          </div>
        </Notice>
      )
    case 'checking':
      return <Loading>{t`Đang kiểm tra từng dòng. Có thể rời trang này và quay lại sau.`}</Loading>
    case 'publishing':
      return <Loading>{t`Đã duyệt, đang công bố. Người đọc sẽ thấy tất cả cùng lúc.`}</Loading>
    case 'refused':
      return (
        <Notice tone="danger" title={<Trans>Chưa có gì được nhập</Trans>} live>
          <p>
            <Trans>Hãy sửa các chỗ nêu dưới đây trong tệp rồi nhập lại cả tệp.</Trans>
          </p>
          {again}
        </Notice>
      )
    case 'checked':
      if (isNothingNew)
        return (
          <Notice tone="info" title={<Trans>Không có gì mới</Trans>} live>
            <p>
              <Trans>Mọi dòng đều giống bản đã công bố, nên không có gì để duyệt.</Trans>
            </p>
          </Notice>
        )
      return (
        <Notice tone="info" title={<Trans>Không có lỗi, chờ Văn phòng Chính phủ duyệt</Trans>} live>
          <p>
            <Trans>Người đã gửi tệp không tự duyệt. Trước khi duyệt, chưa ai đọc được các bản này.</Trans>
          </p>
        </Notice>
      )
    case 'returned':
      return (
        <Notice tone="warning" title={<Trans>Không được duyệt</Trans>} live>
          {one.reason && (
            <p>
              <Trans>Lý do: {one.reason}</Trans>
            </p>
          )}
          {again}
        </Notice>
      )
    case 'published':
      return (
        <Notice tone="success" title={<Trans>Đã công bố tất cả</Trans>} live>
          <div className="row">
            <LinkButton variant="secondary" href="/catalogue">
              <Trans>Xem các thủ tục</Trans>
            </LinkButton>
          </div>
        </Notice>
      )
  }
}
