import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Link, Loading, Page, ProblemPanel, Table, Tag, useFormat, useText } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { StateTag } from '../dossiers/state-tag.tsx'
import type { DossierState } from '../dossiers/types.ts'
import { stateNames } from '../dossiers/words.ts'
import type { DeskSummary } from './types.ts'
import './desk.css'
import { queueQuery } from './queries.ts'
import { StateFilter } from './state-filter.tsx'
import { Urgency } from './urgency.tsx'

/** The agency's queue, nearest deadline first. */
export default function QueuePage() {
  const { t } = useLingui()
  const asked = useQueryParam('state')
  const state = asked && asked in stateNames ? (asked as DossierState) : undefined
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(queueQuery(state))
  const dossiers = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={t`Hồ sơ cần giải quyết`} lead={t`Hồ sơ có hạn gần nhất đứng đầu.`} wide>
      {data?.pages[0] && <StateFilter counts={data.pages[0].counts} chosen={state} />}
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && dossiers.length === 0 && <Empty title={<Trans>Không có hồ sơ nào ở mục này</Trans>} />}
      {dossiers.length > 0 && <QueueTable dossiers={dossiers} />}
      {hasNextPage && (
        <div className="row">
          <Button variant="secondary" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            <Trans>Xem thêm</Trans>
          </Button>
        </div>
      )}
    </Page>
  )
}

function QueueTable({ dossiers }: { dossiers: DeskSummary[] }) {
  const { t } = useLingui()
  const text = useText()
  const { date } = useFormat()
  return (
    <Table
      caption={t`Hồ sơ theo thứ tự thời hạn`}
      captionHidden
      rows={dossiers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'code',
          header: t`Mã hồ sơ`,
          cell: ({ id, code }) => <Link href={`/desk/dossiers/${id}`}>{code}</Link>,
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
  )
}

function States({ dossier }: { dossier: DeskSummary }) {
  return (
    <>
      <StateTag state={dossier.state} />{' '}
      {dossier.feesDue && (
        <Tag tone="warning">
          <Trans>Chưa nộp phí</Trans>
        </Tag>
      )}
    </>
  )
}
