import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import {
  Button,
  Card,
  Empty,
  LinkButton,
  Loading,
  Page,
  ProblemPanel,
  Tag,
  useFormat,
  useText,
} from '../../design/index.ts'
import { type Bill, billsQuery } from './queries.ts'
import { stateNames, stateTones } from './words.ts'
import './bills.css'

/** What one has looked up and paid, latest first. */
export default function ListPage() {
  const { t } = useLingui()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(billsQuery)
  const bills = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={t`Khoản thanh toán của tôi`}>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && bills.length === 0 && (
        <Empty title={<Trans>Chưa có khoản nào</Trans>}>
          <p>
            <Trans>Tiền điện, nước, thuế, phí, phạt… đã tra cứu và nộp ở Cổng sẽ hiện ở đây cùng biên lai.</Trans>
          </p>
          <LinkButton variant="secondary" href="/">
            <Trans>Tìm dịch vụ</Trans>
          </LinkButton>
        </Empty>
      )}
      {bills.length > 0 && (
        <ul className="bill-list">
          {bills.map((bill) => (
            <li key={bill.id}>
              <Summary bill={bill} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="secondary" wide isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          <Trans>Xem thêm khoản</Trans>
        </Button>
      )}
    </Page>
  )
}

function Summary({ bill }: { bill: Bill }) {
  const { i18n } = useLingui()
  const text = useText()
  const { money, date, dateTime } = useFormat()
  const { name, issuer, payer, reference, state, total, paidAt, dueOn, createdAt } = bill
  return (
    <Card title={text(name)} href={`/bills/${bill.id}`}>
      <p className="row">
        <span className="bill-list__sum">{money(total)}</span>
        <Tag tone={stateTones[state]}>{i18n._(stateNames[state])}</Tag>
      </p>
      <p className="soft small">
        {text(issuer.name)} · {reference}
        {payer && ` · ${payer}`}
      </p>
      <p className="soft small">
        {paidAt ? (
          <Trans>Nộp lúc {dateTime(paidAt)}</Trans>
        ) : dueOn ? (
          <Trans>Hạn nộp {date(dueOn)}</Trans>
        ) : (
          <Trans>Tra cứu lúc {dateTime(createdAt)}</Trans>
        )}
      </p>
    </Card>
  )
}
