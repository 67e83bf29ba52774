import { Plural, Trans } from '@lingui/react/macro'
import { Button, LinkButton, useFormat } from '../../../design/index.ts'
import type { useWriting } from '../record/use-writing.ts'

/** Saving stays in sight: a record is long. */
export function SaveBar({ writing, save, unsaved, faults }: ReturnType<typeof useWriting>) {
  const { dateTime } = useFormat()
  const { slug, updatedAt } = writing.change
  return (
    <div className="save-bar">
      <div className="row">
        <Button isPending={save.isPending} onPress={() => save.mutate()}>
          <Trans>Lưu bản ghi</Trans>
        </Button>
        <LinkButton variant="secondary" href={`/catalogue/changes/${slug}`}>
          <Trans>Xem thay đổi</Trans>
        </LinkButton>
      </div>
      <p className="small" role="status">
        {unsaved ? <Trans>Có nội dung chưa lưu.</Trans> : <Trans>Đã lưu lúc {dateTime(updatedAt)}.</Trans>}{' '}
        {faults.length > 0 && <Plural value={faults.length} one="Còn # chỗ cần sửa." other="Còn # chỗ cần sửa." />}
      </p>
    </div>
  )
}
