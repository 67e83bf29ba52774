import { feeLineOf, figureOf } from '../../../shared/catalogue/procedure.ts'
import { periodFaults } from '../../../shared/service/periods.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { monthOfAge, requesterFaults } from './who-may-ask.ts'

const lines: Record<string, string> = {
  student: 'certificate-reduced',
  merit: 'certificate-reduced',
  poor: 'certificate-exempt',
}

/**
 * Judicial record certificate, type 1 or type 2. The service centre of the province where the person lives receives it;
 * the provincial police decide (since 1 March 2025, from general knowledge, unverified). The fee is one for a request,
 * however many certificates it asks for.
 */
export const service = defineService({
  slug: 'judicial-record-certificate',
  sector: 'justice',
  forms: { 1: formV1 },
  needs: { figures: ['age-of-history'], fees: ['certificate', 'certificate-reduced', 'certificate-exempt'] },
  check: ({ answers, procedure }) => [
    ...requesterFaults(answers),
    ...periodFaults(
      'residenceHistory',
      answers.residenceHistory,
      monthOfAge(answers, figureOf(procedure, 'age-of-history')),
    ),
  ],
  fee: ({ answers: { feeGroup = '' }, procedure }) => [feeLineOf(procedure, lines[feeGroup] ?? 'certificate')],
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
