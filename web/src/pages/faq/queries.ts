import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Faq } from '../../api/types.ts'
import { useMe } from '../../session/session.ts'

/** What is asked often about a procedure, and what comes up in every form. */
export const faqQuery = (service: string) =>
  queryOptions({
    queryKey: ['faq', service],
    queryFn: async () => (await api.get<{ items: Faq[] }>(`/faq?service=${encodeURIComponent(service)}`)).items,
    staleTime: 600_000,
    // It helps where it is there, and keeps nobody waiting where it is not.
    retry: false,
  })

type Step = 'papers' | 'check' | 'payment'
type Place = { questions: readonly string[] } | { step: Step }

/** Those that arise at these questions, or at this step. */
export function useAskedAt(service: string, place: Place): Faq[] {
  const { data = [] } = useQuery(faqQuery(service))
  return data.filter(({ at }) =>
    'step' in place ? at?.steps?.includes(place.step) : at?.questions?.some((name) => place.questions.includes(name)),
  )
}

export type Counts = Pick<Faq, 'helpful' | 'unhelpful'>

/** Whether an answer helps: as oneself when signed in, otherwise as a visitor. */
export function useVote(id: string) {
  const me = useMe()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (helpful: boolean) =>
      api.put<Counts>(`/faq/${encodeURIComponent(id)}/votes/${me ? 'mine' : 'visitor'}`, { helpful }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['faq'], refetchType: 'none' }),
  })
}
