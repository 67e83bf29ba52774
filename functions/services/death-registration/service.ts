import { feeLineOf, figureOf } from '../../../shared/catalogue/procedure.ts'
import { extractLines, isLate, registrationLine } from '../../../shared/civil-status/late-registration.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { deceasedFaults } from './deceased.ts'
import { formV1 } from './form.v1.ts'

/**
 * Death registration, in time within 15 days (from general knowledge, unverified). The service centre of the province
 * receives it, the commune's People's Committee decides.
 */
export const service = defineService({
  slug: 'death-registration',
  sector: 'civil-status',
  forms: { 1: formV1 },
  needs: { figures: ['days-to-register', 'free-extracts'], fees: ['registration', 'late-registration', 'extract'] },
  check: ({ answers }) => deceasedFaults(answers),
  fee: ({ answers, procedure, today }) => {
    const { dateOfDeath = today, feeExemption = 'none', copies = '0' } = answers
    const lines = { inTime: feeLineOf(procedure, 'registration'), late: feeLineOf(procedure, 'late-registration') }
    const isDue = isLate(dateOfDeath, figureOf(procedure, 'days-to-register'), today) && feeExemption === 'none'
    const extracts = extractLines(feeLineOf(procedure, 'extract'), Number(copies), figureOf(procedure, 'free-extracts'))
    return [registrationLine(lines, isDue), ...extracts]
  },
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
