import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Button, Notice } from '../../../design/index.ts'
import type { DeskAct, DeskDossier } from '../types.ts'
import { Chosen } from './chosen.tsx'
import { actOrder, actWords, isGrave } from './words.ts'

/** What this officer may do now, one form at a time, and word of what was just done. */
export function Acts({ dossier }: { dossier: DeskDossier }) {
  const { t, i18n } = useLingui()
  const [chosen, setChosen] = useState<DeskAct>()
  const [done, setDone] = useState<DeskAct>()
  const offered = actOrder.filter((act) => dossier.acts.includes(act))
  const choose = (act: DeskAct) => {
    setDone(undefined)
    setChosen(act)
  }
  const finish = () => {
    setDone(chosen)
    setChosen(undefined)
  }
  const place = useRef<HTMLDivElement>(null)
  const hadForm = useRef(false)
  // The form that held the focus is gone: the keyboard goes on from where it was.
  useEffect(() => {
    if (hadForm.current && !chosen) place.current?.focus()
    hadForm.current = chosen !== undefined
  }, [chosen])
  if (chosen) {
    return (
      <Chosen
        key={chosen}
        dossier={dossier}
        act={chosen}
        isOffered={offered.includes(chosen)}
        onDone={finish}
        onLeave={() => setChosen(undefined)}
      />
    )
  }
  return (
    <div ref={place} className="acts stack" tabIndex={-1}>
      {done && <Notice tone="success" live title={i18n._(actWords[done].done)} />}
      {dossier.own && <Own />}
      <Waiting dossier={dossier} />
      {offered.length > 0 && (
        <nav className="acts__list" aria-label={t`Việc có thể làm`}>
          {offered.map((act, index) => (
            <Button
              key={act}
              wide
              variant={index === 0 && !isGrave(act) ? 'primary' : 'secondary'}
              onPress={() => choose(act)}
            >
              {i18n._(actWords[act].name)}
            </Button>
          ))}
        </nav>
      )}
    </div>
  )
}

/** Nobody decides what they asked for themselves. */
function Own() {
  return (
    <Notice tone="info" title={<Trans>Đây là hồ sơ của chính bạn</Trans>}>
      <p>
        <Trans>Xem được ở đây, nhưng cán bộ khác của cơ quan phải giải quyết.</Trans>
      </p>
    </Notice>
  )
}

/** Why a dossier under way cannot be completed yet; the server leaves the act out until all have answered. */
function Waiting({ dossier: { state, consultations } }: { dossier: DeskDossier }) {
  if (consultations !== 'open' || (state !== 'RECEIVED' && state !== 'IN_PROCESS')) return null
  return (
    <Notice tone="info" title={<Trans>Chờ ý kiến các cơ quan</Trans>}>
      <p>
        <Trans>Chỉ hoàn thành được hồ sơ khi mọi cơ quan được hỏi đã trả lời.</Trans>
      </p>
    </Notice>
  )
}
