import { Trans } from '@lingui/react/macro'
import type { Draft } from '../../api/types.ts'
import { Link, Notice, useFormat } from '../../design/index.ts'

/** Whether the result that opened a draft still is what it was then; nothing where it is, or where nobody's result opened it. */
export function OpenedBy({ draft: { openedBy } }: { draft: Draft }) {
  const { dateTime } = useFormat()
  if (!openedBy) return null
  const { id, code, state, correctedAt } = openedBy
  const opener = <Link href={`/dossiers/${id}`}>{code}</Link>
  if (state !== 'COMPLETED' && state !== 'RETURNED') {
    return (
      <Notice tone="warning" title={<Trans>Kết quả mở ra bản nháp này đã bị thu lại</Trans>}>
        <p>
          <Trans>
            Cơ quan đã thu lại kết quả của hồ sơ {opener}. Nên đợi kết quả đã sửa rồi hãy nộp bản nháp này; những gì đã
            khai vẫn được giữ.
          </Trans>
        </p>
      </Notice>
    )
  }
  if (!correctedAt) return null
  const at = dateTime(correctedAt)
  return (
    <Notice tone="info" title={<Trans>Kết quả mở ra bản nháp này đã được sửa</Trans>}>
      <p>
        <Trans>
          Thông tin điền sẵn lấy từ kết quả của hồ sơ {opener} trước khi bị thu lại lúc {at}. Hãy xem lại từng mục trước
          khi nộp.
        </Trans>
      </p>
    </Notice>
  )
}
