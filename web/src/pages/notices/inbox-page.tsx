import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Notice as NoticeItem } from '../../api/types.ts'
import { Button, Empty, Link, Loading, Page, ProblemPanel, Tag, useFormat, useText } from '../../design/index.ts'
import { ownerAddress } from '../payments/owner-address.ts'
import './notices.css'
import { noticesQuery } from './queries.ts'

// The API takes no more in one request.
const mostAtOnce = 100

/** What the portal has told this person, latest first. */
export default function InboxPage() {
  const { t } = useLingui()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery)
  const client = useQueryClient()
  const read = useMutation({
    mutationFn: (ids: string[]) => api.post('/notices/readings', { ids }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
  const notices = data?.pages.flatMap(({ items }) => items) ?? []
  const unread = notices.filter((notice) => !notice.read).map(({ id }) => id)
  return (
    <Page title={t`Thông báo`}>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {read.error && <ProblemPanel problem={read.error} />}
      {!data && !error && <Loading />}
      {data && notices.length === 0 && (
        <Empty title={<Trans>Chưa có thông báo nào</Trans>}>
          <p>
            <Trans>Mỗi khi hồ sơ có thay đổi, thông báo sẽ hiện ở đây và được gửi qua thư điện tử.</Trans>
          </p>
        </Empty>
      )}
      {unread.length > 0 && (
        <div className="row">
          <Button
            variant="secondary"
            isPending={read.isPending}
            onPress={() => read.mutate(unread.slice(0, mostAtOnce))}
          >
            <Trans>Đánh dấu tất cả đã đọc</Trans>
          </Button>
        </div>
      )}
      {notices.length > 0 && (
        <ul className="notice-list">
          {notices.map((notice) => (
            <Item key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
          ))}
        </ul>
      )}
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

function Item({ notice, onRead }: { notice: NoticeItem; onRead: () => void }) {
  const text = useText()
  const { dateTime } = useFormat()
  const markRead = () => {
    if (!notice.read) onRead()
  }
  return (
    <li className={notice.read ? 'notice-list__item' : 'notice-list__item notice-list__item--unread'}>
      <div className="row soft small">
        {dateTime(notice.at)}
        {!notice.read && (
          <Tag tone="info">
            <Trans>Chưa đọc</Trans>
          </Tag>
        )}
      </div>
      <p>{text(notice.text)}</p>
      <div className="row">
        <Link href={ownerAddress(notice)} onClick={markRead}>
          {notice.of === 'bill' ? (
            <Trans>
              Xem khoản thanh toán<span className="visually-hidden"> {notice.dossierCode}</span>
            </Trans>
          ) : (
            <Trans>
              Xem hồ sơ<span className="visually-hidden"> {notice.dossierCode}</span>
            </Trans>
          )}
        </Link>
        {!notice.read && (
          <Button variant="quiet" onPress={onRead}>
            <Trans>
              Đánh dấu đã đọc<span className="visually-hidden">: {text(notice.text)}</span>
            </Trans>
          </Button>
        )}
      </div>
    </li>
  )
}
