import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Loading, ProblemPanel, useFormat, useText } from '../../design/index.ts'
import { readingsQuery } from './queries.ts'
import type { Reading } from './types.ts'

/** Every look at the dossier by somebody else than its owner. */
export function Readings({ dossierId }: { dossierId: string }) {
  const text = useText()
  const { dateTime } = useFormat()
  const whatWords = useWhat()
  const readings = useInfiniteQuery(readingsQuery(dossierId))
  const { error, refetch } = readings
  const data = readings.data?.pages.flatMap(({ items }) => items)
  return (
    <section className="stack">
      <h2>
        <Trans>Ai đã xem hồ sơ của tôi</Trans>
      </h2>
      {error && !data && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <p className="soft">
          <Trans>Chưa có ai ngoài bạn mở hồ sơ này.</Trans>
        </p>
      )}
      {data && data.length > 0 && (
        <>
          <p className="soft small">
            <Trans>Mỗi lần cán bộ mở hồ sơ, giấy tờ hoặc kết quả đều được ghi lại ở đây, không sửa hay xóa được.</Trans>
          </p>
          <ul className="readings">
            {data.map((reading) => (
              <li key={`${reading.at}${reading.what}`}>
                <span>{whatWords(reading)}</span>
                <span className="soft small">
                  {text(reading.agency)} · {dateTime(reading.at)}
                </span>
              </li>
            ))}
          </ul>
          {readings.hasNextPage && (
            <Button
              variant="secondary"
              wide
              isPending={readings.isFetchingNextPage}
              onPress={() => void readings.fetchNextPage()}
            >
              <Trans>Xem thêm lượt xem</Trans>
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function useWhat(): (reading: Reading) => string {
  const { t } = useLingui()
  return ({ role, what }) => {
    const who = role === 'administrator' ? t`Quản trị viên` : t`Cán bộ`
    if (what === 'paper') return t`${who} xem một giấy tờ`
    if (what === 'papers') return t`${who} xem danh sách giấy tờ`
    if (what === 'result') return t`${who} xem kết quả`
    return t`${who} mở hồ sơ`
  }
}
