import { defineService } from '../../../shared/service/service.ts'
import { changeFaults, figures } from './changes.ts'
import { formV1 } from './form.v1.ts'

/**
 * An employer tells who joins, leaves or earns otherwise, for three insurances and the labour report at once; the 999th
 * service of 2020. The service centre of the province of the head office receives it; the social insurance office decides.
 */
export const service = defineService({
  slug: 'social-insurance-adjustment',
  sector: 'social-insurance',
  forms: { 1: formV1 },
  needs: { figures },
  check: ({ answers, procedure }) => changeFaults(answers.changes, procedure),
  actsFor: ({ taxCode }) => taxCode,
  fee: () => [],
  receivedBy: ({ answers }) => answers.province ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
