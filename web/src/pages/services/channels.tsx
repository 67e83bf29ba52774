import { Trans, useLingui } from '@lingui/react/macro'
import type { Procedure } from '../../api/types.ts'
import { Table, useFormat, useText } from '../../design/index.ts'
import { Marked } from './marked.tsx'
import { Span } from './span.tsx'

type Channel = Procedure['channels'][number]

function ChannelName({ channel }: Pick<Channel, 'channel'>) {
  if (channel === 'online') return <Trans>Trực tuyến</Trans>
  if (channel === 'counter') return <Trans>Trực tiếp tại quầy</Trans>
  return <Trans>Qua bưu chính</Trans>
}

/** What a channel costs, line by line; where lines come from is said once for all that come from there. */
function Fees({ fees }: Pick<Channel, 'fees'>) {
  const text = useText()
  const { money } = useFormat()
  if (fees.length === 0) return <Trans>Không thu</Trans>
  const from = ({ mark }: Channel['fees'][number]) => JSON.stringify(mark)
  const groups = [...new Set(fees.map(from))].map((key) => ({ key, lines: fees.filter((one) => from(one) === key) }))
  return groups.map(({ key, lines }) => (
    <span key={key} className="fee-group">
      {lines.map(({ code, name, amount }) => (
        <span key={code} className="fee">
          <span className="soft small">{text(name)}</span> <strong>{money(amount)}</strong>
        </span>
      ))}
      {lines.slice(0, 1).map(({ code, mark }) => (
        <Marked key={code} mark={mark} />
      ))}
    </span>
  ))
}

/** A channel that costs what the first one does says just that. */
function FeesOf({ one, first }: { one: Channel; first: Channel | undefined }) {
  const isSame = first !== one && one.fees.length > 1 && JSON.stringify(first?.fees) === JSON.stringify(one.fees)
  if (!isSame || !first) return <Fees {...one} />
  return (
    <Trans>
      Như cách nộp “<ChannelName {...first} />”
    </Trans>
  )
}

/** Time and fee hang on how one files: online is often cheaper. */
export function Channels({ channels }: Pick<Procedure, 'channels'>) {
  const { t } = useLingui()
  const text = useText()
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Cách nộp, thời hạn và lệ phí</Trans>
      </h2>
      <Table
        caption={t`Thời hạn và lệ phí theo cách nộp`}
        captionHidden
        rows={channels}
        rowKey={({ channel }) => channel}
        columns={[
          { key: 'channel', header: t`Cách nộp`, cell: (row) => <ChannelName {...row} />, rowHeader: true },
          {
            key: 'time',
            header: t`Thời hạn`,
            cell: ({ time, mark, note }) => (
              <span className="fee">
                <Span {...time} /> <Marked mark={mark} />
                {note && <span className="soft small">{text(note)}</span>}
              </span>
            ),
          },
          { key: 'fees', header: t`Phí, lệ phí`, cell: (row) => <FeesOf one={row} first={channels[0]} /> },
        ]}
      />
    </section>
  )
}
