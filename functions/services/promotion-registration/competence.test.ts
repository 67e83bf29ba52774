import { expect, test } from '@jest/globals'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { registeredBy, registrationFaults } from './competence.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)
const draw = {
  promotionForm: 'lucky_draw',
  salesChannel: 'shops',
  startDate: '2026-12-01',
  endDate: '2026-12-31',
  provinces: 'prov-h49',
  totalPrizeValue: '100000000',
}

test.each<[string, Answers, string]>([
  ['one province', {}, 'prov-h49'],
  ['two', { provinces: 'prov-h49,prov-h26' }, 'moit'],
  ['three', { provinces: 'prov-h26,prov-h49,prov-h29' }, 'moit'],
  ['another form in one province', { promotionForm: 'other' }, 'moit'],
])('a programme in %s', (_, changes, agency) => expect(registeredBy({ ...draw, ...changes })).toBe(agency))

test.each<[string, Answers, string[]]>([
  ['a game of chance', {}, []],
  ['another form', { promotionForm: 'other' }, []],
  ['a contest', { promotionForm: 'contest' }, ['/answers/promotionForm not-by-chance']],
  ['a gift', { promotionForm: 'gift' }, ['/answers/promotionForm not-by-chance']],
  ['prizes below 100 million', { totalPrizeValue: '99999999' }, ['/answers/totalPrizeValue not-needed']],
  ['on an e-commerce site only', { salesChannel: 'e_commerce' }, ['/answers/salesChannel not-needed']],
  ['an end before the start', { endDate: '2026-11-01' }, ['/answers/endDate before-start']],
])('%s', (_, changes, faults) =>
  expect(registrationFaults({ ...draw, ...changes }, parsed).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
    faults,
  ),
)
