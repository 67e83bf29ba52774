import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../design/index.ts'
import { FaultList } from '../../dossiers/fault-list.tsx'
import { useTargets } from '../acts/targets.ts'
import type { DeskDossier } from '../types.ts'
import { Part } from './part.tsx'

/** What the applicant was asked to mend, with each reason, while it is awaited and afterwards to compare with. */
export function Asked({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const { dateTime } = useFormat()
  const targets = useTargets(dossier)?.flatMap((group) => group.targets) ?? []
  const request = dossier.timeline.findLast(({ items }) => items !== null)
  if (!request?.items) return null
  const at = dateTime(request.at)
  return (
    <Part id="asked" title={t`Phần đã yêu cầu bổ sung`}>
      <p className="small soft">
        <Trans>Yêu cầu lúc {at}.</Trans>
      </p>
      <FaultList
        items={request.items}
        nameOf={(target) => {
          const key = target.kind === 'paper' ? `paper:${target.slot}` : `answer:${target.name}`
          return targets.find((one) => one.key === key)?.label ?? key
        }}
      />
    </Part>
  )
}
