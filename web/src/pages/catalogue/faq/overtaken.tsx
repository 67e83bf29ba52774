import { Trans } from '@lingui/react/macro'
import { Button, Notice, useFormat } from '../../../design/index.ts'
import { useAgencyName } from '../use-agency-name.ts'
import { Preview } from './preview.tsx'
import type { Entry } from './types.ts'

type OvertakenProps = { latest: Entry; onKeep: () => void; onLeave: () => void }

/** Somebody wrote a version meanwhile: it is shown, and one decides whose text goes on. Nothing typed is lost by itself. */
export function Overtaken({ latest, onKeep, onLeave }: OvertakenProps) {
  const agencyName = useAgencyName()
  const { dateTime } = useFormat()
  const by = latest.by.agency && agencyName(latest.by.agency)
  return (
    <Notice tone="warning" live title={<Trans>Câu hỏi vừa được người khác sửa</Trans>}>
      <p>
        <Trans>Bản mới nhất như dưới đây. Nội dung đang soạn vẫn còn.</Trans>{' '}
        {by && latest.writtenAt && (
          <Trans>
            {by} viết lúc {dateTime(latest.writtenAt)}.
          </Trans>
        )}
      </p>
      <Preview {...latest} />
      <div className="row">
        <Button variant="secondary" onPress={onKeep}>
          <Trans>Giữ nội dung đang soạn để thay bản này</Trans>
        </Button>
        <Button variant="quiet" onPress={onLeave}>
          <Trans>Bỏ nội dung đang soạn</Trans>
        </Button>
      </div>
    </Notice>
  )
}
