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

function Fees({ fees }: Pick<Channel, 'fees'>) {
  const text = useText()
  const { money } = useFormat()
  if (fees.length === 0) return <Trans>Không thu</Trans>
  return fees.map(({ code, name, amount, mark }) => (
    <span key={code} className="fee">
      <span className="soft small">{text(name)}</span> <strong>{money(amount)}</strong> <Marked mark={mark} />
    </span>
  ))
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
          { key: 'fees', header: t`Phí, lệ phí`, cell: (row) => <Fees {...row} /> },
        ]}
      />
    </section>
  )
}
