import { describe, expect, test } from '@jest/globals'
import { Refusal } from '../../shared/problem.ts'
import { type Application, readApplication } from './account.ts'

const today = new Date('2026-11-22T09:00:00+07:00')
const good: Application = {
  email: 'An.Nguyen@Vidu.vn ',
  password: 'Mat-khau-1234',
  fullName: '  Nguyễn  Thị An ',
  personalNumber: '001 187 123 456',
  phone: '0912 345 678',
}

function refusalFor(change: Partial<Application>): Refusal {
  try {
    readApplication({ ...good, ...change }, today)
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('not refused')
}

describe('an application for an account', () => {
  test('is kept in one form whatever way it was typed', () => {
    expect(readApplication(good, today)).toEqual({
      email: 'an.nguyen@vidu.vn',
      password: 'Mat-khau-1234',
      attributes: {
        email: 'an.nguyen@vidu.vn',
        name: 'Nguyễn Thị An',
        phone_number: '+84912345678',
        'custom:personalNumber': '001187123456',
      },
      birthplaceKnown: true,
    })
  })

  test('a name typed with separate diacritics is the same name', () => {
    const decomposed = readApplication({ ...good, fullName: 'Nguyễn Thị An'.normalize('NFD') }, today)
    expect(decomposed.attributes.name).toBe('Nguyễn Thị An')
  })

  test('an unknown birthplace is no reason to refuse', () => {
    expect(readApplication({ ...good, personalNumber: '999187123456' }, today).birthplaceKnown).toBe(false)
  })

  test.each([
    ['email', 'an.nguyen', 'email-invalid'],
    ['email', '', 'email-invalid'],
    ['fullName', 'A', 'full-name-invalid'],
    ['fullName', 'An 2', 'full-name-invalid'],
    ['fullName', '<b>An</b>', 'full-name-invalid'],
    ['personalNumber', '123456789', 'personal-number-length'],
    ['personalNumber', '001999123456', 'personal-number-birth-year'],
    ['phone', '024 3812 3456', 'phone-invalid'],
    ['phone', '0120 123 4567', 'phone-old'],
  ] as const)('%s “%s” is pointed at: %s', (field, value, code) => {
    const refusal = refusalFor({ [field]: value })
    expect(refusal.code).toBe('answers-invalid')
    expect(refusal.faults).toEqual([{ pointer: `/${field}`, code, detail: bothLanguages }])
  })

  test.each([
    ['Mk-1', ['password-short']],
    ['mat-khau-1234', ['password-letters']],
    ['MatKhau-khong-so', ['password-digit']],
    ['MatKhau1234', ['password-symbol']],
    [' Mat-khau-1234', ['password-spaces']],
    ['matkhau', ['password-short', 'password-letters', 'password-digit', 'password-symbol']],
  ])('the password “%s” lacks %j', (password, codes) => {
    const refusal = refusalFor({ password })
    expect(refusal.code).toBe('password-too-weak')
    expect(refusal.faults.map(({ code }) => code)).toEqual(codes)
    expect(refusal.faults.every(({ pointer }) => pointer === '/password')).toBe(true)
  })

  test('all faults are told at once', () => {
    const refusal = refusalFor({ email: 'x', fullName: '', personalNumber: '1', phone: '1', password: 'x' })
    expect(new Set(refusal.faults.map(({ pointer }) => pointer))).toEqual(
      new Set(['/email', '/fullName', '/personalNumber', '/phone', '/password']),
    )
  })
})

const bothLanguages = { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) }
