import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { useAct } from './use-act.ts'

/** An act for which nothing has to be said: reception, start of processing, handing over. */
export function Plain({ dossier, act, isOffered, onDone, onLeave }: ActProps) {
  const { mutate, isPending, error } = useAct(dossier, act, () => ({}), onDone)
  return <ActForm {...{ act, isOffered, isPending, error, onLeave }} onConfirm={() => mutate(undefined)} />
}
