import { describe, expect, test } from '@jest/globals'
import type { ServiceNeeds } from '../../../shared/catalogue/needs.ts'
import type { Person } from '../../../shared/person.ts'
import { type Beside, entryFaults, keeps } from './checking.ts'
import type { FaqContent } from './entry.ts'

const service = (...names: string[]): ServiceNeeds => ({
  ...{ sector: 'transport', figures: [], fees: [], formVersions: [1] },
  questions: Object.fromEntries(names.map((name) => [name, null])),
})
const beside: Beside = {
  keepers: new Map([
    ['driving', 'mps'],
    ['residence', 'mps'],
    ['told-of', 'mps'],
    ['birth', 'moj'],
  ]),
  services: { driving: service('licenceClass'), residence: service('address'), birth: service('childName') },
}
const of = (agencyId: string | null): Person => ({ id: 'x', roles: ['citizen', 'administrator'], agencyId })
const [police, office, nobodys] = [of('mps'), of('vpcp'), of(null)]

test.each([
  ['an agency: its own procedure', police, ['driving'], true],
  ['an agency: several of its own', police, ['driving', 'residence'], true],
  ['an agency: one of its own and one of another', police, ['driving', 'birth'], false],
  ['an agency: another’s', police, ['birth'], false],
  ['an agency: the whole portal', police, [], false],
  ['an agency: a procedure that is gone', police, ['gone'], false],
  ['the Government Office: the whole portal', office, [], true],
  ['the Government Office: anybody’s', office, ['driving', 'birth'], true],
  ['an administrator of no agency', nobodys, ['gone'], false],
])('who keeps an entry: %s', (_, person, services, kept) => {
  expect(keeps(person, services, beside.keepers)).toBe(kept)
})

const fine: FaqContent = {
  ...{ topic: 'conditions', audience: ['citizen'], services: ['driving'] },
  at: { questions: ['licenceClass'], steps: ['papers'] },
  question: { vi: 'Hạng nào?', en: 'Which class?' },
  answer: { vi: 'Hạng B.', en: 'Class B.' },
  mark: { status: 'sourced', source: { vi: 'Luật 36/2024/QH15', en: 'Law 36/2024/QH15' } },
}

describe('what an administrator writes', () => {
  const faults = (more: Partial<FaqContent>, person = police) =>
    entryFaults({ ...fine, ...more }, person, beside).map(({ pointer, code }) => `${pointer} ${code}`)

  test.each<[string, Partial<FaqContent>, string[]]>([
    ['nothing is wrong', {}, []],
    [
      'a language is missing',
      { question: { vi: 'Hạng nào?', en: ' ' }, answer: { vi: '', en: 'B' } },
      ['/entry/question/en empty', '/entry/answer/vi empty'],
    ],
    ['a procedure that there is not', { services: ['driving', 'gone'] }, ['/entry/services/1 procedure-unknown']],
    ['a procedure of others', { services: ['driving', 'birth'] }, ['/entry/services/1 not-yours']],
    ['no procedure', { services: [], at: undefined }, ['/entry/services not-yours']],
    ['one procedure twice', { services: ['driving', 'driving'] }, ['/entry/services/1 doubled']],
    [
      'a question that none of the forms has',
      { at: { questions: ['childName'], steps: [] } },
      ['/entry/at/questions/0 question-unknown'],
    ],
    [
      'a question that every object has',
      { at: { questions: ['constructor'], steps: [] } },
      ['/entry/at/questions/0 question-unknown'],
    ],
    ['a procedure without a form', { services: ['told-of'] }, ['/entry/at/questions/0 question-unknown']],
    ['a question of the second form', { services: ['residence', 'driving'] }, []],
    ['no source', { mark: { status: 'sourced' } }, ['/entry/mark/source source-missing']],
    [
      'half a source',
      { mark: { status: 'sourced', source: { vi: 'Luật', en: '' } } },
      ['/entry/mark/source source-missing'],
    ],
    ['nobody has checked it', { mark: { status: 'unverified' } }, []],
    ['an audience twice', { audience: ['citizen', 'citizen'] }, ['/entry/audience/1 doubled']],
    ['a step twice', { at: { questions: [], steps: ['papers', 'papers'] } }, ['/entry/at/steps/1 doubled']],
  ])('%s', (_, more, expected) => {
    expect(faults(more)).toEqual(expected)
  })

  test('about the whole portal arises where any form asks', () => {
    expect(faults({ services: [] }, office)).toEqual([])
    expect(faults({ services: [], at: { questions: ['shoeSize'], steps: [] } }, office)).toEqual([
      '/entry/at/questions/0 question-unknown',
    ])
  })
})
