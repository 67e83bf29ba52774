import * as z from 'zod'
import { personalNumberFaults, readPersonalNumber } from '../../shared/personal-number.ts'
import { phoneFaults, readPhone } from '../../shared/phone.ts'
import { type Fault, refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { passwordFaults } from './password.ts'

export type Application = {
  email: string
  password: string
  fullName: string
  personalNumber: string
  phone: string
}

/** E-mail addresses are compared without regard to capitals, as the pool does. */
export const emailOf = (given: string): string => given.trim().toLowerCase()

const emailFault: Fault = {
  pointer: '/email',
  code: 'email-invalid',
  detail: {
    vi: 'Hãy nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@vidu.vn',
    en: 'Give a complete e-mail address, such as name@example.vn',
  },
}
const nameFault: Fault = {
  pointer: '/fullName',
  code: 'full-name-invalid',
  detail: {
    vi: 'Hãy nhập họ và tên như trên thẻ căn cước, chỉ gồm chữ cái',
    en: 'Give the full name as on the identity card, letters only',
  },
}
const name = /^(?=.{2,100}$)\p{L}[\p{L}\p{M}'’.\- ]*$/u

function readName(given: string): { fullName: string } | { fault: Fault } {
  const fullName = given.normalize('NFC').replace(/\s+/g, ' ').trim()
  return name.test(fullName) ? { fullName } : { fault: nameFault }
}

/**
 * What may become an account, with e-mail, name and numbers in the form they are kept in; all faults at once otherwise,
 * so that a person corrects them in one go.
 */
export function readApplication(given: Application, today: Date) {
  const email = emailOf(given.email)
  const named = readName(given.fullName)
  const person = readPersonalNumber(given.personalNumber, today)
  const called = readPhone(given.phone)
  const faults: Fault[] = [
    ...(z.email().safeParse(email).success ? [] : [emailFault]),
    ...('fault' in named ? [named.fault] : []),
    ...('fault' in person
      ? [{ pointer: '/personalNumber', code: person.fault, detail: personalNumberFaults[person.fault] }]
      : []),
    ...('fault' in called ? [{ pointer: '/phone', code: called.fault, detail: phoneFaults[called.fault] }] : []),
  ]
  const weak = passwordFaults(given.password)
  if (faults.length > 0 || 'fault' in named || 'fault' in person || 'fault' in called)
    return refuse(problems.answersInvalid, { faults: [...faults, ...weak] })
  if (weak.length > 0) return refuse(problems.passwordTooWeak, { faults: weak })
  const { number, birthplaceKnown } = person
  const attributes = {
    email,
    name: named.fullName,
    phone_number: called.phone,
    'custom:personalNumber': number,
  }
  return { email, password: given.password, attributes, birthplaceKnown }
}
