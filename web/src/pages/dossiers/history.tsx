import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Timeline, useFormat, useText } from '../../design/index.ts'
import type { TimelineLine } from './types.ts'
import { actorNames, eventName, isClosed } from './words.ts'

/** What has happened to a dossier, oldest first, with who held it after each step and by when. */
export function History({ entries }: { entries: readonly TimelineLine[] }) {
  const { i18n } = useLingui()
  const { dateTime } = useFormat()
  const latest = entries.at(-1)
  return (
    <section className="stack">
      <h2>
        <Trans>Quá trình giải quyết</Trans>
      </h2>
      <Timeline
        items={entries.map((entry) => ({
          key: entry.seq,
          title: i18n._(eventName(entry.type)),
          at: `${dateTime(entry.at)} · ${i18n._(actorNames[entry.actor])}`,
          current: entry === latest,
          children: <Consequence entry={entry} />,
        }))}
      />
    </section>
  )
}

function Consequence({ entry }: { entry: TimelineLine }) {
  const text = useText()
  const { dateTime } = useFormat()
  const isRunning = entry.state === 'RECEIVED' || entry.state === 'IN_PROCESS'
  if (isClosed(entry.state)) return null
  return (
    <p className="small">
      <Trans>Bên giữ hồ sơ sau bước này: {text(entry.holder)}.</Trans>
      {isRunning && entry.dueAt && (
        <>
          {' '}
          <Trans>Hạn: {dateTime(entry.dueAt)}</Trans>
          {entry.workingDays !== null && (
            <>
              {' '}
              (
              <Plural value={entry.workingDays} one="lúc đó còn # ngày làm việc" other="lúc đó còn # ngày làm việc" />)
            </>
          )}
          .
        </>
      )}
    </p>
  )
}
