import { feeLineOf, figureOf } from '../../../shared/catalogue/procedure.ts'
import { isLinked } from '../../../shared/civil-status/linked.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { isYoungerThan } from '../../../shared/service/age.ts'
import { defineService } from '../../../shared/service/service.ts'
import { dwellingFaults } from './dwelling.ts'
import { formV1 } from './form.v1.ts'

/** What a birth registration tells of the child that enters the household of its parents. */
function fromBirth(birth: Answers): Answers | null {
  if (!isLinked(birth, 'residence')) return null
  const same = ['fullName', 'personalNumber', 'dateOfBirth', 'phone', 'email', 'province', 'commune', 'addressLine']
  const kept = [...same, 'householdHeadFullName', 'householdHeadPersonalNumber', 'relationshipToHead']
  return {
    ...Object.fromEntries(kept.flatMap((name) => (birth[name] === undefined ? [] : [[name, birth[name]]]))),
    entrant: 'child',
    entrantFullName: birth.childFullName ?? '',
    entrantDateOfBirth: birth.childDateOfBirth ?? '',
    entrantGender: birth.childGender ?? '',
    dwelling: 'household',
  }
}

/**
 * Entry of permanent residence, filed by itself or opened by a birth registration in which it was ticked. The service
 * centre of the province receives it, the commune's police decide.
 */
export const service = defineService({
  slug: 'permanent-residence-entry',
  sector: 'residence',
  forms: { 1: formV1 },
  needs: { figures: ['area-per-person', 'months-of-a-child'], fees: ['entry', 'entry-of-a-child'] },
  check: ({ answers, procedure }) => dwellingFaults(answers, figureOf(procedure, 'area-per-person')),
  opensFrom: { 'birth-registration': fromBirth },
  fee: ({ answers, procedure, today }) => {
    const { entrant, dateOfBirth = '', entrantDateOfBirth = '' } = answers
    const born = entrant === 'myself' ? dateOfBirth : entrantDateOfBirth
    const isChild = born !== '' && isYoungerThan(born, figureOf(procedure, 'months-of-a-child'), today)
    return [feeLineOf(procedure, isChild ? 'entry-of-a-child' : 'entry')]
  },
  receivedBy: ({ answers }) => answers.province ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
