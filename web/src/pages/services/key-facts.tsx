import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Procedure } from '../../api/types.ts'
import { Card, SummaryList, useFormat, useText } from '../../design/index.ts'
import { Marked } from './marked.tsx'
import { Span } from './span.tsx'

const levelOfService = {
  full: msg`Toàn trình: thực hiện hoàn toàn trực tuyến`,
  partial: msg`Một phần: có bước thực hiện trực tiếp`,
}
const levelOfAdministration = { central: msg`Cấp bộ, ngành`, province: msg`Cấp tỉnh`, commune: msg`Cấp xã` }

/** Who carries it out, as far as that says more than who decides, and at which level. */
function usePlace({ agencies, implementedBy, implementationLevels }: Procedure) {
  const text = useText()
  const { i18n } = useLingui()
  const names = implementedBy.filter(({ name }) => name.vi !== agencies.decides.vi)
  return {
    by: names.map(({ name }) => text(name)).join('; '),
    at: implementationLevels.map((level) => i18n._(levelOfAdministration[level])).join(', '),
  }
}

interface KeyFactsProps {
  procedure: Procedure
  /** Nothing is filed: what is due and when, the issuer says. */
  isOnlyPaid: boolean
}

/** What most people came for: how much, how long, from whom, for what. */
export function KeyFacts({ procedure, isOnlyPaid }: KeyFactsProps) {
  const text = useText()
  const { channels, agencies, result, audienceNote, level } = procedure
  const { i18n } = useLingui()
  const place = usePlace(procedure)
  const online = channels.find(({ channel }) => channel === 'online')
  const rows = [
    ...(online && !isOnlyPaid
      ? [
          {
            key: 'fee',
            label: <Trans>Phí, lệ phí khi nộp trực tuyến</Trans>,
            value: <OnlineFees fees={online.fees} />,
          },
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
    ...(place.by ? [{ key: 'by', label: <Trans>Cơ quan trực tiếp thực hiện</Trans>, value: place.by }] : []),
    ...(place.at ? [{ key: 'at', label: <Trans>Cấp thực hiện</Trans>, value: place.at }] : []),
    {
      key: 'result',
      label: <Trans>Kết quả</Trans>,
      value: result.code ? `${text(result.name)} (${result.code})` : text(result.name),
    },
    ...(level === 'information' || isOnlyPaid
      ? []
      : [{ key: 'level', label: <Trans>Mức độ dịch vụ</Trans>, value: i18n._(levelOfService[level]) }]),
  ]
  return (
    <Card>
      <SummaryList rows={rows} />
    </Card>
  )
}

/** The most whose names a glance takes in. */
const few = 3

/** One amount, a few by name, or from what to what: then the table further down has each. */
function OnlineFees({ fees }: Pick<Procedure['channels'][number], 'fees'>) {
  const text = useText()
  const { money } = useFormat()
  if (fees.length === 0) return <Trans>Không thu</Trans>
  if (fees.length > few) {
    const inOrder = fees.map(({ amount }) => amount).sort((a, b) => a.amount - b.amount)
    const [least, most] = [inOrder[0], inOrder.at(-1)].map((one) => one && money(one))
    return (
      <>
        <strong>
          <Trans>
            Từ {least} đến {most}
          </Trans>
        </strong>
        <span className="fact soft small">
          <Trans>Tùy trường hợp; từng mức ở phần “Cách nộp, thời hạn và lệ phí”.</Trans>
        </span>
      </>
    )
  }
  return fees.map(({ code, name, amount, mark }) => (
    <span key={code} className="fact">
      {fees.length > 1 && <span className="soft small">{text(name)}: </span>}
      <strong>{money(amount)}</strong>{' '}
      {/* Where several come from stands in the table; that one is unverified is said here too. */}
      <Marked mark={fees.length > 1 ? { status: mark.status } : mark} />
    </span>
  ))
}
