import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../api/catalogue.ts'
import { askedSlots } from '../filing/papers/asked-slots.ts'
import type { Papers, Slot } from '../filing/papers/types.ts'
import type { Answers } from '../filing/visibility.ts'
import type { DossierView } from './types.ts'

/** The papers to hand in with a supplement: those sent back, and those that the mended answers call for anew. */
export function useCalledFor(dossier: DossierView, { slots, items }: Papers, answers: Answers): Slot[] {
  const { data } = useQuery(procedureQuery(dossier.service.slug))
  const isCalledFor = (id: string) => askedSlots(data?.papers ?? [], answers).some((slot) => slot.id === id)
  const isThere = (id: string) => items.some(({ slot, filed, replacedAt }) => slot === id && filed && !replacedAt)
  const isSentBack = (id: string) =>
    dossier.supplement?.items.some(({ target }) => target.kind === 'paper' && target.slot === id) ?? false
  return slots
    .filter(({ id, open }) => open && (isSentBack(id) || (isCalledFor(id) && !isThere(id))))
    .map((slot) => ({ ...slot, required: slot.required || isSentBack(slot.id) }))
}
