import { feeSetBy } from '../../../shared/catalogue/procedure.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { householdFaults } from './household.ts'

const oneEach = {
  vi: 'Mỗi cá nhân, mỗi hộ gia đình chỉ đăng ký một hộ kinh doanh; hãy thay đổi hoặc chấm dứt hộ kinh doanh đã có',
  en: 'A person or household has one household business only: change or close the one that there is',
}

/**
 * A person or the members of a household set up a business of their own. The service centre of the province of the head
 * office receives it, the commune registers; once it is done, the tax registration opens by itself.
 */
export const service = defineService({
  slug: 'household-business-registration',
  sector: 'business',
  forms: { 1: formV1 },
  needs: { figures: ['owner-age-least'], fees: ['registration'] },
  check: ({ answers, procedure, today }) => householdFaults(answers, procedure, today),
  // One for each person [from general knowledge: Decree 01/2021/ND-CP, article 80; unverified]. The tax office is asked too.
  entitled: ({ answers }) => {
    if (answers.otherBusiness === 'yes') refuse(problems.notEntitled, { detail: oneEach })
  },
  fee: ({ answers, procedure }) => [feeSetBy(procedure, 'registration', answers.officeProvince)],
  receivedBy: ({ answers }) => answers.officeProvince ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
