import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Card, Empty, LinkButton, Loading, Page, ProblemPanel, Tag, useText } from '../../design/index.ts'
import { Deadline } from './deadline.tsx'
import type { DossierSummary } from './types.ts'
import './dossiers.css'
import { dossiersQuery } from './queries.ts'
import { StateTag } from './state-tag.tsx'
import { isClosed } from './words.ts'

/** All that one has filed, latest first. */
export default function ListPage() {
  const { t } = useLingui()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(dossiersQuery)
  const dossiers = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={t`Hồ sơ của tôi`}>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && dossiers.length === 0 && (
        <Empty title={<Trans>Chưa có hồ sơ nào</Trans>}>
          <p>
            <Trans>Tìm thủ tục cần làm rồi nộp hồ sơ trực tuyến; hồ sơ đã nộp sẽ hiện ở đây.</Trans>
          </p>
          <LinkButton variant="secondary" href="/">
            <Trans>Tìm thủ tục</Trans>
          </LinkButton>
        </Empty>
      )}
      {dossiers.length > 0 && (
        <ul className="dossier-list">
          {dossiers.map((dossier) => (
            <li key={dossier.id}>
              <Summary dossier={dossier} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="secondary" wide isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          <Trans>Xem thêm hồ sơ</Trans>
        </Button>
      )}
    </Page>
  )
}

function Summary({ dossier }: { dossier: DossierSummary }) {
  const text = useText()
  return (
    <Card title={text(dossier.service.name)} href={`/dossiers/${dossier.id}`}>
      <p className="soft small">{dossier.code}</p>
      <div className="row">
        <StateTag state={dossier.state} />
        {/* That something is asked for to be paid says so already. */}
        {dossier.feesDue && dossier.state !== 'PAYMENT_REQUESTED' && (
          <Tag tone="warning">
            <Trans>Chưa nộp phí</Trans>
          </Tag>
        )}
        {dossier.overdue && (
          <Tag tone="danger">
            <Trans>Quá hạn</Trans>
          </Tag>
        )}
        {dossier.withdrawalAsked && !isClosed(dossier.state) && (
          <Tag>
            <Trans>Đang chờ xác nhận rút</Trans>
          </Tag>
        )}
      </div>
      {!isClosed(dossier.state) && (
        <p className="small">
          <Trans>Bên đang giữ hồ sơ: {text(dossier.holder)}</Trans>
        </p>
      )}
      {!isClosed(dossier.state) && (
        <p className="small">
          <Trans>
            Hạn trả kết quả: <Deadline dossier={dossier} brief />
          </Trans>
        </p>
      )}
    </Card>
  )
}
