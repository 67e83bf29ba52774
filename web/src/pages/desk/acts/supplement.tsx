import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorSummary } from '../../../design/index.ts'
import type { SupplementTarget } from '../types.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { useKept } from './kept.ts'
import { nothingSaid, type Said, useSaidFaults } from './reason-field.tsx'
import { saidBody } from './reasoned.tsx'
import { TargetField } from './target-field.tsx'
import { type Target, useTargets } from './targets.ts'
import { useAct } from './use-act.ts'

type Asked = Record<string, Said>

const targetOf = (key: string): SupplementTarget => {
  const name = key.slice(key.indexOf(':') + 1)
  return key.startsWith('paper:') ? { kind: 'paper', slot: name } : { kind: 'answer', name }
}
const bodyOf = (asked: Asked) => ({
  items: Object.entries(asked).map(([key, said]) => ({ target: targetOf(key), ...saidBody(said) })),
})

/** Picks from the dossier itself what has to be mended, and says why for each. */
export function Supplement({ dossier, act, isOffered, onDone, onLeave }: ActProps) {
  const { t } = useLingui()
  const kept = useKept<Asked>(`${dossier.id}:${act}`, {})
  const [isTried, setTried] = useState(false)
  const groups = useTargets(dossier)
  const faultsOf = useSaidFaults()
  const { mutate, isPending, error } = useAct(dossier, act, bodyOf, () => {
    kept.forget()
    onDone()
  })
  const asked = kept.value
  const errors = isTried ? faults(asked) : []
  function faults(all: Asked) {
    const keys = Object.keys(all)
    if (keys.length === 0) return [{ id: 'targets', message: t`Chọn ít nhất một mục cần bổ sung hoặc sửa.` }]
    return keys.flatMap((key) => {
      const { reason, note } = faultsOf(all[key] ?? nothingSaid)
      return [
        ...(reason ? [{ id: `${key}-reason`, message: reason }] : []),
        ...(note ? [{ id: `${key}-note`, message: note }] : []),
      ]
    })
  }
  const choose = (key: string, said: Said | null) => {
    const { [key]: _, ...others } = asked
    kept.set(said ? { ...others, [key]: said } : others)
  }
  const field = ({ key, label, value }: Target) => (
    <TargetField
      key={key}
      id={key}
      label={label}
      value={value}
      said={asked[key] ?? null}
      onChange={(said) => choose(key, said)}
      isTried={isTried}
    />
  )
  return (
    <ActForm
      {...{ act, isOffered, isPending, error, onLeave }}
      onConfirm={() => {
        setTried(true)
        if (faults(asked).length === 0) mutate(asked)
      }}
    >
      <ErrorSummary errors={errors} />
      <div id="targets" className="stack" tabIndex={-1}>
        {groups.map(({ id, title, targets }, index) => (
          <details key={id} className="targets" open={index === 0 || targets.some(({ key }) => key in asked)}>
            <summary>
              {title} <span className="soft">({targets.length})</span>
            </summary>
            {targets.map(field)}
          </details>
        ))}
      </div>
      <p className="small soft" role="status">
        <Trans>Đã chọn {Object.keys(asked).length} mục.</Trans>
      </p>
    </ActForm>
  )
}
