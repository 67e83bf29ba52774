import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { provincesOf } from '../../../shared/promotion/programme.ts'
import { defineService } from '../../../shared/service/service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { formV1 } from './form.v1.ts'
import { noticeFaults, startFaults } from './notice.ts'

/**
 * An enterprise tells the department of one province of a contest or loyalty programme before it begins; nothing is
 * decided. The service centre of that province receives it.
 */
export const service = defineService({
  slug: 'promotion-announcement',
  sector: 'trade',
  forms: { 1: formV1 },
  needs: { figures: ['prizes-least', 'days-before-start'] },
  check: ({ answers, procedure }) => [
    ...enterpriseCodeFaults('taxCode', answers.taxCode),
    ...noticeFaults(answers, procedure),
  ],
  entitled: ({ answers, procedure, today }) => {
    const faults = startFaults(answers, procedure, today)
    if (faults.length > 0) refuse(problems.answersInvalid, { faults })
  },
  actsFor: ({ taxCode }) => taxCode,
  fee: () => [],
  receivedBy: ({ answers }) => provincesOf(answers)[0] ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
