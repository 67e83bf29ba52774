import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { SummaryList, Tag, useFormat, useText } from '../../../design/index.ts'
import { consultationsQuery, deskDossierQuery } from '../queries.ts'
import type { Consultation, DeskDossier } from '../types.ts'
import { Fetched, Part } from './part.tsx'

/** What the other agencies say, side by side. Nothing where none is asked. */
export function Consultations({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const query = useQuery({
    ...consultationsQuery(dossier.id, dossier.consultations === 'open'),
    enabled: dossier.consultations !== 'none',
  })
  const client = useQueryClient()
  const areAnswered = dossier.consultations === 'open' && query.data?.every(({ answer }) => answer) === true
  // The last answer opens the way to completion: the dossier says so.
  useEffect(() => {
    if (areAnswered) void client.invalidateQueries({ queryKey: deskDossierQuery(dossier.id).queryKey })
  }, [areAnswered, client, dossier.id])
  if (dossier.consultations === 'none') return null
  return (
    <Part id="consultations" title={t`Ý kiến các cơ quan`}>
      <Fetched query={query}>
        {(all) => (
          <ul className="opinions">
            {all.map((one) => (
              <li key={one.id} className="card">
                <Opinion one={one} />
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </Part>
  )
}

function Opinion({ one }: { one: Consultation }) {
  const text = useText()
  const { dateTime } = useFormat()
  const { answer } = one
  return (
    <>
      <h3>{text(one.agency)}</h3>
      <p className="row">
        <Standing one={one} />
      </p>
      <p className="small">{text(one.purpose)}</p>
      <SummaryList
        rows={[
          ...(answer?.reason ? [{ label: <Trans>Lý do</Trans>, value: answer.reason }] : []),
          ...(answer ? [{ label: <Trans>Trả lời lúc</Trans>, value: dateTime(answer.at) }] : []),
          ...(one.askedAt ? [{ label: <Trans>Hỏi lúc</Trans>, value: dateTime(one.askedAt) }] : []),
          { label: <Trans>Hạn trả lời</Trans>, value: dateTime(one.dueAt) },
          {
            label: <Trans>Số lần gửi</Trans>,
            value: <Plural value={one.tries} one="# lần" other="# lần" />,
          },
          ...(one.lastTrouble && !answer
            ? [
                {
                  label: <Trans>Trở ngại</Trans>,
                  value: `${text(one.lastTrouble.text)} (${dateTime(one.lastTrouble.at)})`,
                },
              ]
            : []),
          ...(one.nextTryAt && one.state === 'WAITING'
            ? [{ label: <Trans>Gửi lại lúc</Trans>, value: dateTime(one.nextTryAt) }]
            : []),
          ...(answer?.repeated ?? []).map(({ agrees, reason, at }) => ({
            key: at,
            label: <Trans>Trả lời thêm</Trans>,
            value: (
              <>
                {agrees ? <Trans>Đồng ý</Trans> : <Trans>Không đồng ý</Trans>}
                {reason && `: ${reason}`} ({dateTime(at)})
              </>
            ),
          })),
        ]}
      />
    </>
  )
}

function Standing({ one: { state, answer, overdue } }: { one: Consultation }) {
  if (answer) {
    return (
      <>
        <Tag tone={answer.agrees ? 'success' : 'danger'}>
          {answer.agrees ? <Trans>Đồng ý</Trans> : <Trans>Không đồng ý</Trans>}
        </Tag>
        {answer.late && (
          <Tag tone="warning">
            <Trans>Trả lời muộn</Trans>
          </Tag>
        )}
        {answer.repeated.length > 0 ? (
          <Tag tone="warning">
            <Trans>Đã trả lời thêm lần nữa; lần đầu được tính</Trans>
          </Tag>
        ) : null}
      </>
    )
  }
  if (state === 'CLOSED') {
    return (
      <Tag>
        <Trans>Không còn hỏi nữa</Trans>
      </Tag>
    )
  }
  return (
    <>
      <Tag tone={state === 'ASKED' ? 'info' : 'warning'}>
        {state === 'ASKED' ? <Trans>Đang chờ trả lời</Trans> : <Trans>Chưa gửi được, sẽ gửi lại</Trans>}
      </Tag>
      {overdue && (
        <Tag tone="danger">
          <Trans>Quá hạn trả lời</Trans>
        </Tag>
      )}
    </>
  )
}
