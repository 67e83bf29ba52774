import { useQuery } from '@tanstack/react-query'
import { useText } from '../../design/index.ts'
import { papersQuery } from '../filing/papers/queries.ts'
import { pinnedFormQuery } from '../filing/queries.ts'
import type { DossierView, Fault } from './types.ts'

/** The name of a question or a paper as people know it, for what an officer points at; dots until it is known. */
export function useTargetNames(
  dossier: Pick<DossierView, 'id' | 'service' | 'form'>,
): (target: Fault['target']) => string {
  const text = useText()
  const form = useQuery(pinnedFormQuery(dossier.service, dossier.form.version))
  const papers = useQuery(papersQuery(dossier.id))
  return (target) => {
    if ((target.kind === 'paper' ? papers : form).isPending) return '…'
    if (target.kind === 'paper') {
      const slot = papers.data?.slots.find(({ id }) => id === target.slot)
      return slot ? text(slot.name) : target.slot
    }
    const questions = form.data?.form.groups.flatMap((group) => group.questions) ?? []
    const question = questions.find(({ name }) => name === target.name)
    return question ? text(question.label) : target.name
  }
}
