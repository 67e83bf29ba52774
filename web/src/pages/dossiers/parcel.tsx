import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { ProblemPanel, SummaryList, Timeline, useFormat } from '../../design/index.ts'
import type { DossierView, ParcelView } from './types.ts'

type Status = ParcelView['status']

const words: Record<Status, MessageDescriptor> = {
  booked: msg`Đã báo bưu chính đến lấy`,
  'picked-up': msg`Bưu chính đã lấy tại cơ quan`,
  'in-transit': msg`Đang trên đường`,
  'not-delivered': msg`Chưa phát được`,
  delivered: msg`Đã phát`,
  'sent-back': msg`Đã chuyển hoàn về cơ quan`,
}

const ends = new Set<Status | undefined>(['delivered', 'sent-back'])

/** Whether there may be a parcel: the applicant wants it so, and there is a result. */
export const goesByPost = ({ delivery, result }: Pick<DossierView, 'delivery' | 'result'>): boolean =>
  delivery === 'post' && result !== null

const parcelQuery = (address: string) =>
  queryOptions({
    queryKey: ['parcel', address],
    queryFn: async () => (await api.get<{ parcel: ParcelView | null }>(`${address}/parcel`)).parcel,
    refetchInterval: ({ state: { data } }) => (ends.has(data?.status) ? false : 30_000),
  })

/** Where a result is that goes by post. `address`: the owner's door to the dossier, or the officers'. */
export function Parcel({ address }: { address: string }) {
  const { i18n } = useLingui()
  const { money, dateTime } = useFormat()
  const { data: parcel, error, refetch } = useQuery(parcelQuery(address))
  if (!error && !parcel) return null
  return (
    <section className="stack">
      <h2>
        <Trans>Gửi qua bưu chính</Trans>
      </h2>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {parcel && (
        <>
          <SummaryList
            rows={[
              { label: <Trans>Mã vận đơn</Trans>, value: <code>{parcel.tracking}</code> },
              { label: <Trans>Phí trả cho bưu chính khi nhận</Trans>, value: money(parcel.fee) },
            ]}
          />
          {parcel.status === 'sent-back' && (
            <p>
              <Trans>Kết quả đang ở cơ quan tiếp nhận: có thể đến nhận tại quầy, mang theo mã hồ sơ.</Trans>
            </p>
          )}
          <Timeline
            items={parcel.history.map(({ status, at, reason }, nth) => ({
              key: `${status} ${at}`,
              title: i18n._(words[status]),
              at: dateTime(at),
              // The post writes in Vietnamese, whatever the page is in.
              children: reason && <span lang="vi">{reason}</span>,
              current: nth === parcel.history.length - 1,
            }))}
          />
        </>
      )}
    </section>
  )
}
