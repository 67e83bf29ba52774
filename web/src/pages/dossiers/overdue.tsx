import { Trans } from '@lingui/react/macro'
import { useFormat, useText } from '../../design/index.ts'
import type { DossierView } from './types.ts'

/** The agency is late: said plainly, with whose fault it is and what is promised instead. */
export function Overdue({ dossier }: { dossier: DossierView }) {
  const text = useText()
  const { date } = useFormat()
  return (
    <>
      <p>
        <strong>
          <Trans>Hồ sơ đã quá hạn trả kết quả.</Trans>
        </strong>{' '}
        <Trans>
          Hạn là ngày {date(dossier.dueAt ?? '')} nhưng {text(dossier.agency.name)} chưa giải quyết xong. Xin lỗi vì sự
          chậm trễ; hồ sơ vẫn đang được giải quyết.
        </Trans>
      </p>
      <p>
        {dossier.promisedAt ? (
          <Trans>Ngày hẹn mới: {date(dossier.promisedAt)}.</Trans>
        ) : (
          <Trans>Ngày hẹn mới sẽ được báo tại đây và qua hộp thông báo.</Trans>
        )}
      </p>
    </>
  )
}
