import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Timeline, useFormat, useText } from '../../design/index.ts'
import { FaultList } from './fault-list.tsx'
import { Reason } from './reason.tsx'
import type { Fault, TimelineLine } from './types.ts'
import { actorNames, eventName, isClosed } from './words.ts'

interface HistoryProps {
  entries: readonly TimelineLine[]
  /** Names of the questions and papers that officers pointed at; without it they are only counted. */
  nameOf?: (target: Fault['target']) => string
}

/** What has happened to a dossier, oldest first, with who held it after each step and by when. */
export function History({ entries, nameOf }: HistoryProps) {
  const { i18n } = useLingui()
  const { dateTime } = useFormat()
  const latest = entries.at(-1)
  const text = useText()
  return (
    <section className="stack">
      <h2>
        <Trans>Quá trình giải quyết</Trans>
      </h2>
      <Timeline
        items={entries.map((entry) => ({
          key: entry.seq,
          title: i18n._(eventName(entry.type)),
          at: `${dateTime(entry.at)} · ${entry.agency ? text(entry.agency) : i18n._(actorNames[entry.actor])}`,
          current: entry === latest,
          children: (
            <>
              <Why entry={entry} nameOf={nameOf} />
              <Consequence entry={entry} />
            </>
          ),
        }))}
      />
    </section>
  )
}

/** The coded reason, the words written beside it, and what was asked to be mended. */
function Why({ entry: { reason, note, items }, nameOf }: { entry: TimelineLine } & Pick<HistoryProps, 'nameOf'>) {
  return (
    <>
      {reason && <Reason reason={reason} note={note} />}
      {!reason && note && <q className="quoted">{note}</q>}
      {items && nameOf && <FaultList items={items} nameOf={nameOf} />}
      {items && !nameOf && (
        <p>
          <Plural value={items.length} one="Cần sửa # mục." other="Cần sửa # mục." />
        </p>
      )}
    </>
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
              <Plural
                value={entry.workingDays}
                _0="ngay trong ngày đó"
                one="lúc đó còn # ngày làm việc"
                other="lúc đó còn # ngày làm việc"
              />
              )
            </>
          )}
          .
        </>
      )}
      {entry.previousDueAt && (
        <>
          {' '}
          <Trans>Hạn trước đó: {dateTime(entry.previousDueAt)}.</Trans>
        </>
      )}
    </p>
  )
}
