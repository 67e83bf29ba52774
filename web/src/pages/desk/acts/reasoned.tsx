import { useState } from 'react'
import type { ReasonedAct } from '../types.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { useKept } from './kept.ts'
import { nothingSaid, ReasonField, type Said, useSaidFaults } from './reason-field.tsx'
import { useAct } from './use-act.ts'

/** The body of a reasoned act; an empty note is no note. */
export const saidBody = ({ reason, note }: Said) => ({ reason, ...(note.trim() ? { note: note.trim() } : {}) })

/** An act that needs a coded reason: refusal, stop, resumption, correction. */
export function Reasoned({ dossier, act, isOffered, onDone, onLeave }: ActProps & { act: ReasonedAct }) {
  const kept = useKept(`${dossier.id}:${act}`, nothingSaid)
  const [isTried, setTried] = useState(false)
  const faultsOf = useSaidFaults()
  const { mutate, isPending, error } = useAct(dossier, act, saidBody, () => {
    kept.forget()
    onDone()
  })
  const confirm = () => {
    setTried(true)
    const faults = faultsOf(kept.value)
    if (!faults.reason && !faults.note) return mutate(kept.value)
    document.getElementById(`${act}-${faults.reason ? 'reason' : 'note'}`)?.focus()
  }
  return (
    <ActForm {...{ act, isOffered, isPending, error, onLeave }} onConfirm={confirm}>
      <ReasonField act={act} id={act} said={kept.value} onChange={kept.set} isTried={isTried} />
    </ActForm>
  )
}
