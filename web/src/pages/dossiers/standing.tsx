import { Trans, useLingui } from '@lingui/react/macro'
import { LinkButton, Notice, SummaryList, useFormat, useText } from '../../design/index.ts'
import { DueNow } from './due-now.tsx'
import { FaultList } from './fault-list.tsx'
import { Overdue } from './overdue.tsx'
import { Reason } from './reason.tsx'
import type { DossierView, Fault } from './types.ts'
import { isClosed, stateNames, stateTones } from './words.ts'

interface StandingProps {
  dossier: DossierView
  nameOf: (target: Fault['target']) => string
}

/** Where a dossier stands, what that means, what its owner may do about it, who holds it and until when. */
export function Standing({ dossier, nameOf }: StandingProps) {
  const { i18n } = useLingui()
  const text = useText()
  const { dateTime } = useFormat()
  const mustPay = dossier.acts.includes('pay')
  const tone = dossier.overdue ? 'danger' : stateTones[dossier.state]
  const last = dossier.timeline.findLast(({ state, reason }) => state === dossier.state && reason)
  const saysWhy = dossier.state === 'REJECTED' || dossier.state === 'STOPPED'
  const leaving = isClosed(dossier.state) ? null : dossier.withdrawal
  const state = i18n._(stateNames[dossier.state])
  return (
    <>
      <Notice
        tone={mustPay ? 'warning' : tone === 'neutral' ? 'info' : tone}
        title={leaving ? <Trans>Yêu cầu rút hồ sơ đang chờ cán bộ xác nhận</Trans> : state}
        live={leaving !== null}
      >
        {dossier.overdue ? <Overdue dossier={dossier} /> : <p>{text(dossier.explanation)}</p>}
        {saysWhy && last?.reason && <Reason reason={last.reason} note={last.note} />}
        {leaving && <Leaving withdrawal={leaving} />}
        {dossier.supplement && <FaultList items={dossier.supplement.items} nameOf={nameOf} />}
        <Way dossier={dossier} />
      </Notice>
      <SummaryList
        rows={[
          ...(leaving ? [{ label: <Trans>Trạng thái</Trans>, value: state }] : []),
          ...(isClosed(dossier.state)
            ? []
            : [{ label: <Trans>Bên đang giữ hồ sơ</Trans>, value: text(dossier.holder) }]),
          { label: <Trans>Hạn trả kết quả</Trans>, value: <DueNow dossier={dossier} /> },
          { label: <Trans>Cơ quan tiếp nhận</Trans>, value: text(dossier.agency.name) },
          { label: <Trans>Nộp lúc</Trans>, value: dateTime(dossier.filedAt) },
        ]}
      />
    </>
  )
}

function Way({ dossier: { id, acts } }: { dossier: DossierView }) {
  const mayPay = acts.includes('pay')
  const maySupplement = acts.includes('supplement')
  if (!mayPay && !maySupplement) return null
  return (
    <div className="row">
      {mayPay && (
        <LinkButton href={`/dossiers/${id}/pay`}>
          <Trans>Nộp phí, lệ phí</Trans>
        </LinkButton>
      )}
      {maySupplement && (
        <LinkButton href={`/dossiers/${id}/supplement`}>
          <Trans>Bổ sung hồ sơ</Trans>
        </LinkButton>
      )}
    </div>
  )
}

function Leaving({ withdrawal }: { withdrawal: NonNullable<DossierView['withdrawal']> }) {
  const { dateTime } = useFormat()
  return (
    <>
      <p>
        <Trans>Gửi lúc {dateTime(withdrawal.requestedAt)}.</Trans>
      </p>
      <Reason reason={withdrawal.reason} note={withdrawal.note} />
    </>
  )
}
