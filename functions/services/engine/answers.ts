import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { completeAnswers } from '../../../shared/service/form.ts'
import { formOf, type Service } from '../../../shared/service/service.ts'

type Given = { formVersion: number; answers: Answers }

/** The answers that are asked for, and what is wrong with them: one by one, and once each is right, together. */
export function checkedAnswers(
  service: Service,
  { formVersion, answers: given }: Given,
  procedure: Procedure,
  today: string,
): { answers: Answers; faults: Fault[] } {
  const { answers, faults } = completeAnswers(formOf(service, formVersion), given, today)
  return { answers, faults: faults.length > 0 ? faults : (service.check?.({ answers, procedure, today }) ?? []) }
}
