import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Table, Tag, useFormat, useText } from '../../../design/index.ts'
import { StateTag } from '../../dossiers/state-tag.tsx'
import type { DeskSummary } from '../types.ts'
import { Urgency } from '../urgency.tsx'
import { rememberRow } from './row-focus.ts'

/** The rows of the queue; their links are what the keys walk over. */
export function QueueTable({ dossiers }: { dossiers: DeskSummary[] }) {
  const { t } = useLingui()
  const text = useText()
  const { date } = useFormat()
  return (
    <div id="queue" className="queue">
      <Table
        caption={t`Hồ sơ theo thứ tự thời hạn`}
        captionHidden
        rows={dossiers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'code',
            header: t`Mã hồ sơ`,
            cell: ({ id, code }) => (
              <Link href={`/desk/dossiers/${id}`} data-row={id} onClick={() => rememberRow(id)}>
                {code}
              </Link>
            ),
            rowHeader: true,
          },
          { key: 'applicant', header: t`Người nộp`, cell: ({ applicant }) => applicant },
          { key: 'service', header: t`Dịch vụ`, cell: ({ service }) => text(service.name) },
          { key: 'state', header: t`Trạng thái`, cell: (dossier) => <States dossier={dossier} /> },
          {
            key: 'due',
            header: t`Hạn giải quyết`,
            cell: (dossier) => (
              <>
                {dossier.dueAt ? date(dossier.dueAt) : <Trans>Chưa tính</Trans>} <Urgency dossier={dossier} />
              </>
            ),
          },
        ]}
      />
    </div>
  )
}

function States({ dossier }: { dossier: DeskSummary }) {
  return (
    <>
      <StateTag state={dossier.state} />{' '}
      {dossier.feesDue && dossier.state !== 'PAYMENT_REQUESTED' && (
        <Tag tone="warning">
          <Trans>Chưa nộp phí</Trans>
        </Tag>
      )}
    </>
  )
}
