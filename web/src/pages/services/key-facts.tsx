import { Trans } from '@lingui/react/macro'
import type { Procedure } from '../../api/types.ts'
import { Card, SummaryList, useFormat, useText } from '../../design/index.ts'
import { Marked } from './marked.tsx'
import { Span } from './span.tsx'

interface KeyFactsProps {
  procedure: Procedure
  /** Nothing is filed: what is due and when, the issuer says. */
  isOnlyPaid: boolean
}

/** What most people came for: how much, how long, from whom, for what. */
export function KeyFacts({ procedure, isOnlyPaid }: KeyFactsProps) {
  const text = useText()
  const { money } = useFormat()
  const { channels, agencies, result, audienceNote } = procedure
  const online = channels.find(({ channel }) => channel === 'online')
  const fees = online?.fees ?? []
  const feeValue =
    fees.length === 0 ? (
      <Trans>Không thu</Trans>
    ) : (
      fees.map((fee) => (
        <span key={fee.code} className="fact">
          <strong>{money(fee.amount)}</strong> <Marked mark={fee.mark} />
        </span>
      ))
    )
  const rows = [
    ...(online && !isOnlyPaid
      ? [
          { key: 'fee', label: <Trans>Phí, lệ phí khi nộp trực tuyến</Trans>, value: feeValue },
          {
            key: 'time',
            label: <Trans>Thời hạn giải quyết</Trans>,
            value: (
              <span className="fact">
                <strong>
                  <Span {...online.time} />
                </strong>{' '}
                <Marked mark={online.mark} />
              </span>
            ),
          },
        ]
      : []),
    ...(audienceNote
      ? [{ key: 'audience', label: <Trans>Đối tượng thực hiện</Trans>, value: text(audienceNote) }]
      : []),
    { key: 'receives', label: <Trans>Nơi tiếp nhận</Trans>, value: text(agencies.receives) },
    { key: 'decides', label: <Trans>Cơ quan quyết định</Trans>, value: text(agencies.decides) },
    { key: 'result', label: <Trans>Kết quả</Trans>, value: text(result.name) },
  ]
  return (
    <Card>
      <SummaryList rows={rows} />
    </Card>
  )
}
