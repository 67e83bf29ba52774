import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../../api/catalogue.ts'
import type { Procedure } from '../../../api/types.ts'
import { useFiling } from '../draft-context.ts'
import { countingAnswers } from '../visibility.ts'
import { askedSlots } from './asked-slots.ts'

/** The papers that the draft on screen needs, with the answers as they are now, saved or not. */
export function useSlots(): Procedure['papers'] {
  const { service, saver } = useFiling()
  const { data } = useQuery(procedureQuery(service.slug))
  return askedSlots(data?.papers ?? [], countingAnswers(service.form.groups, saver.answers()))
}
