import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { agencies } from '../agency/agency.ts'
import { dossierCode, dossierCodePattern } from './code.ts'

test.each(['000.00.14.H20-200703-0002', '000.00.53.H48-220921-0099', 'G09.20-20260609-0092637'])(
  '%s is a dossier code',
  (code) => expect(code).toMatch(dossierCodePattern),
)

test.each(['H49-2611-0001', '000.00.14.h20-200703-0002', '000.00.14.H20-200703-2', 'a000.00.14.H20-200703-0002'])(
  '%s is none',
  (code) => expect(code).not.toMatch(dossierCodePattern),
)

test('the ten-thousandth dossier of a day gets five digits', () =>
  expect(dossierCode('000.00.00.H49', '2026-11-22', 10_000)).toBe('000.00.00.H49-261122-10000'))

test('every code we make has the official shape', () =>
  fc.assert(
    fc.property(fc.constantFrom(...agencies), fc.integer({ min: 1, max: 9_999_999 }), (agency, number) =>
      expect(dossierCode(agency.fullCode, '2026-11-22', number)).toMatch(dossierCodePattern),
    ),
  ))
