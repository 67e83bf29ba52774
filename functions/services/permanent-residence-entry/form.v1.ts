import * as z from 'zod'
import { birthOf, gender, nameOf, numberOf } from '../../../shared/civil-status/questions.v1.ts'
import { decimal, line, whole } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, person } from '../../../shared/service/questions.v1.ts'

const another = { question: 'entrant', notIn: ['myself'] }
const rented = { question: 'dwelling', in: ['rented'] }
const household = { question: 'dwelling', in: ['household'] }

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    {
      ...contact,
      title: { vi: 'Liên hệ và nơi đăng ký thường trú', en: 'Contact, and where permanent residence is entered' },
    },
    {
      id: 'entrant',
      title: { vi: 'Người đăng ký thường trú', en: 'Whose residence is entered' },
      questions: {
        entrant: {
          kind: 'radio',
          label: { vi: 'Đăng ký cho ai?', en: 'For whom?' },
          schema: z.enum(['myself', 'child', 'relative']),
          advice: { vi: 'Chọn một trường hợp', en: 'Choose one' },
          required: true,
          options: {
            myself: { vi: 'Chính tôi', en: 'Myself' },
            child: { vi: 'Trẻ em vừa đăng ký khai sinh', en: 'A child whose birth was just registered' },
            relative: { vi: 'Người khác trong gia đình', en: 'Another member of the family' },
          },
        },
        entrantFullName: {
          ...nameOf({ vi: 'Họ và tên người đăng ký thường trú', en: 'Full name of that person' }),
          showIf: another,
        },
        entrantDateOfBirth: {
          ...birthOf({ vi: 'Ngày sinh của người đó', en: 'Date of birth of that person' }),
          showIf: another,
        },
        entrantGender: { ...gender, showIf: another },
        entrantPersonalNumber: {
          ...numberOf({ vi: 'Số định danh cá nhân của người đó', en: 'Personal number of that person' }, true),
          showIf: { question: 'entrant', in: ['relative'] },
        },
        birthRegistrationCode: {
          kind: 'text',
          label: { vi: 'Mã hồ sơ đăng ký khai sinh', en: 'Code of the birth registration' },
          hint: { vi: 'Bỏ trống nếu không nhớ', en: 'Leave empty if you do not have it' },
          schema: line(5, 40),
          advice: { vi: 'Nhập mã hồ sơ, từ 5 đến 40 ký tự', en: 'Enter the code, 5 to 40 characters' },
          required: false,
          showIf: { question: 'entrant', in: ['child'] },
        },
      },
    },
    {
      id: 'dwelling',
      title: { vi: 'Chỗ ở hợp pháp', en: 'The dwelling' },
      questions: {
        dwelling: {
          kind: 'radio',
          label: { vi: 'Chỗ ở thuộc trường hợp nào?', en: 'What kind of dwelling is it?' },
          schema: z.enum(['household', 'own', 'rented']),
          advice: { vi: 'Chọn một trường hợp', en: 'Choose one' },
          required: true,
          options: {
            household: { vi: 'Nhập vào hộ đã đăng ký thường trú', en: 'In a household that resides there already' },
            own: { vi: 'Nhà thuộc sở hữu của mình', en: 'A home of one’s own' },
            rented: { vi: 'Nhà thuê, mượn, ở nhờ', en: 'Rented or lent' },
          },
        },
        householdHeadFullName: {
          ...nameOf({ vi: 'Họ và tên chủ hộ', en: 'Full name of the head of household' }),
          showIf: household,
        },
        householdHeadPersonalNumber: {
          ...numberOf({ vi: 'Số định danh cá nhân của chủ hộ', en: 'Personal number of the head of household' }, true),
          showIf: household,
        },
        relationshipToHead: {
          kind: 'text',
          label: { vi: 'Quan hệ với chủ hộ', en: 'What is the person to the head of household?' },
          hint: { vi: 'Ví dụ: vợ, con, cháu', en: 'For example: wife, child, grandchild' },
          schema: line(2, 60),
          advice: { vi: 'Nhập từ 2 đến 60 ký tự', en: 'Enter 2 to 60 characters' },
          required: true,
          showIf: household,
        },
        floorArea: {
          kind: 'number',
          label: { vi: 'Diện tích nhà ở (m²)', en: 'Floor area (m²)' },
          schema: decimal(1, 100_000),
          advice: { vi: 'Nhập diện tích, ví dụ 32.5', en: 'Enter the area, for example 32.5' },
          required: true,
          inputMode: 'numeric',
          showIf: rented,
        },
        residents: {
          kind: 'number',
          label: { vi: 'Tổng số người sẽ ở đó', en: 'How many people will live there' },
          hint: { vi: 'Tính cả người đăng ký thường trú', en: 'With the person who is entered' },
          schema: whole(1, 200),
          advice: { vi: 'Nhập một số từ 1 đến 200', en: 'Enter a number from 1 to 200' },
          required: true,
          inputMode: 'numeric',
          showIf: rented,
        },
      },
    },
  ],
})
