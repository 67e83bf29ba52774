import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ErrorSummary, Loading } from '../../../design/index.ts'
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
    const targets = groups?.flatMap((group) => group.targets) ?? []
    return keys.flatMap((key) => {
      const about = targets.find((target) => target.key === key)?.label ?? key
      const { reason, note } = faultsOf(all[key] ?? nothingSaid)
      return [
        ...(reason ? [{ id: `${key}-reason`, message: `${about}: ${reason}` }] : []),
        ...(note ? [{ id: `${key}-note`, message: `${about}: ${note}` }] : []),
      ]
    })
  }
  const choose = (key: string, said: Said | null) => {
    const { [key]: _, ...others } = asked
    kept.set(said ? { ...others, [key]: said } : others)
  }
  const isAsked = ({ key }: Target) => key in asked
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
        {groups?.map(({ id, title, targets }, index) => (
          <Group key={id} title={title} count={targets.length} isOpen={index === 0 || targets.some(isAsked)}>
            {targets.map(field)}
          </Group>
        )) ?? <Loading />}
      </div>
      <p className="small soft" role="status">
        <Trans>Đã chọn {Object.keys(asked).length} mục.</Trans>
      </p>
    </ActForm>
  )
}

interface GroupProps {
  title: string
  count: number
  /** At first; from then on it is the officer's to open and close. */
  isOpen: boolean
  children: ReactNode
}

function Group({ title, count, isOpen, children }: GroupProps) {
  const [initially] = useState(isOpen)
  return (
    <details className="targets" open={initially}>
      <summary>
        {title} <span className="soft">({count})</span>
      </summary>
      {children}
    </details>
  )
}
