import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import * as z from 'zod'
import { readPersonalNumber } from '../personal-number.ts'
import { mark, text } from '../text.ts'
import { agencies, centres } from './agency.ts'
import birthplaces from './birthplaces.json' with { type: 'json' }
import entries from './register.json' with { type: 'json' }
import {
  absorbedBy,
  inChargeOn,
  isInForce,
  nameOn,
  places,
  placesOn,
  type Registered,
  register,
  registerBegins,
  registered,
} from './register.ts'

const day = z.iso.date().nullable()
const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  code: z
    .string()
    .regex(/^[GH]\d{2}(\.\d+)*$/)
    .nullable(),
  kind: z.string(),
  name: text,
  validFrom: day,
  validTo: day,
  successor: z.string().nullable(),
  absorbed: z.array(z.string()),
  enlargedOn: z.iso.date().optional(),
  parent: z.string().optional(),
  formerNames: z.array(z.strictObject({ name: text, validTo: day, mark })).optional(),
  birthplace: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  codeMark: mark,
  changeMark: mark.optional(),
})

const find = (id: string) => registered(id) as Registered
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)
const lastOfJune = '2025-06-30'
const firstOfJuly = '2025-07-01'

describe('the register', () => {
  test('is whole: ids once, successors and parents that are there, nobody ends without one', () => {
    z.array(entry).parse(entries)
    expect(new Set(ids(register)).size).toBe(register.length)
    const named = register.flatMap(({ successor, parent, absorbed }) => [successor, parent, ...absorbed])
    expect(named.filter((id) => id && !registered(id))).toEqual([])
    expect(register.filter(({ validTo, successor }) => (validTo === null) !== (successor === null))).toEqual([])
  })

  test('a unit that was absorbed names who took it in, and the other way round', () => {
    // Vietnam Social Security went under the Ministry of Finance and on as an agency of it.
    const taken = places.filter(({ successor }) => successor)
    expect(taken.filter((one) => !find(one.successor ?? '').absorbed.includes(one.id))).toEqual([])
    expect(ids(taken).sort()).toEqual(places.flatMap(({ absorbed }) => absorbed).sort())
  })

  test('receiving agencies are those that are in force, under the same names', () => {
    const today = placesOn('2026-11-22')
    expect(centres.map(({ id, place }) => [id, place.vi])).toEqual(today.map(({ id, name }) => [id, name.vi]))
    expect(centres.map((one) => one.personalNumberPrefix)).toEqual(today.map(({ birthplace }) => birthplace))
    expect(agencies.filter(({ id }) => !isInForce(find(id), '2026-11-22'))).toEqual([])
  })
})

describe('on a day', () => {
  test.each([
    [registerBegins, 63],
    [lastOfJune, 63],
    [firstOfJuly, 34],
  ])('%s: there are %i provinces and cities', (on, count) => {
    expect(placesOn(on)).toHaveLength(count)
  })

  test.each([
    ['prov-h23', 'prov-h24'],
    ['prov-h09', 'prov-h29'],
    ['prov-h47', 'prov-h17'],
    ['prov-h49', 'prov-h49'],
  ])('%s is looked after by %s since July 2025, and by itself before', (old, now) => {
    expect(inChargeOn(find(old), lastOfJune)?.id).toBe(old)
    expect(inChargeOn(find(old), firstOfJuly)?.id).toBe(now)
  })

  test.each([
    ['mot', 'moc'],
    ['molisa', 'moha'],
    ['mpi', 'mof'],
    ['monre', 'mae'],
    ['vss-agency', 'vss'],
  ])('the work of %s is done by %s since March 2025', (old, now) => {
    expect(inChargeOn(find(old), '2025-02-28')?.id).toBe(old)
    expect(inChargeOn(find(old), '2025-03-01')?.id).toBe(now)
  })

  test('an agency that was founded later is in charge of nothing before', () => {
    expect(inChargeOn(find('mae'), '2025-02-28')).toBeNull()
  })

  test('Huế was a province of another name until the end of 2024', () => {
    expect(nameOn(find('prov-h57'), '2024-12-31').vi).toBe('Tỉnh Thừa Thiên Huế')
    expect(nameOn(find('prov-h57'), '2025-01-01').vi).toBe('Thành phố Huế')
  })

  test('whom an agency has taken in', () => {
    expect(ids(absorbedBy(find('prov-h29'), firstOfJuly))).toEqual(['prov-h06', 'prov-h09'])
    expect(absorbedBy(find('prov-h29'), lastOfJune)).toEqual([])
  })

  test('whoever was there once, somebody is in charge of their work ever after', () => {
    const since = fc.date({ min: new Date('2025-03-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...register), since, (one, at) => {
        const on = at.toISOString().slice(0, 10)
        const inCharge = inChargeOn(one, on)
        return inCharge !== null && isInForce(inCharge, on)
      }),
    )
  })
})

describe('personal numbers', () => {
  test('the list of birthplaces, which every service carries, is that of the register', () => {
    expect(birthplaces).toEqual(places.map(({ birthplace }) => birthplace).sort())
  })

  test.each(places.filter(({ validTo }) => validTo).map(({ id, birthplace }) => [id, birthplace]))(
    'a number from %s stays valid after the merger',
    (_, prefix) => {
      const read = readPersonalNumber(`${prefix}187123456`, new Date('2026-11-22T03:00:00Z'))
      expect(read).toMatchObject({ birthplaceKnown: true })
    },
  )
})
