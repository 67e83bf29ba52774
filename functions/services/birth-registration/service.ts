import { feeLineOf, figureOf } from '../../../shared/catalogue/procedure.ts'
import { extractLines, isLate, registrationLine } from '../../../shared/civil-status/late-registration.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { declarantFaults, linkedFaults } from './matching.ts'

/**
 * Birth registration, in time within 60 days (familylawyers.vn). The service centre of the province receives it, the
 * commune's People's Committee decides on the same day. What is ticked as linked opens by itself with the certificate.
 */
export const service = defineService({
  slug: 'birth-registration',
  sector: 'civil-status',
  forms: { 1: formV1 },
  needs: {
    figures: ['days-to-register', 'free-extracts', 'months-of-the-card'],
    fees: ['registration', 'late-registration', 'extract'],
  },
  check: ({ answers, procedure, today }) => [
    ...declarantFaults(answers),
    ...linkedFaults(answers, figureOf(procedure, 'months-of-the-card'), today),
  ],
  fee: ({ answers, procedure, today }) => {
    const { childDateOfBirth = today, feeExemption = 'none', copies = '0' } = answers
    const lines = { inTime: feeLineOf(procedure, 'registration'), late: feeLineOf(procedure, 'late-registration') }
    const isDue = isLate(childDateOfBirth, figureOf(procedure, 'days-to-register'), today) && feeExemption === 'none'
    const extracts = extractLines(feeLineOf(procedure, 'extract'), Number(copies), figureOf(procedure, 'free-extracts'))
    return [registrationLine(lines, isDue), ...extracts]
  },
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
