import * as z from 'zod'
import {
  birthOf,
  copies,
  ethnicityOf,
  feeExemption,
  nameOf,
  nationalityOf,
  placeOf,
  timeOf,
} from '../../../shared/civil-status/questions.v1.ts'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

const place = { vi: 'Địa chỉ, xã, phường và tỉnh, thành phố', en: 'Address, commune or ward, and province or city' }

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      ...person,
      title: { vi: 'Người yêu cầu đăng ký', en: 'Who registers the death' },
      questions: {
        ...person.questions,
        relationship: {
          kind: 'radio',
          label: { vi: 'Quan hệ với người chết', en: 'What are you to the deceased?' },
          schema: z.enum(['spouse', 'child', 'parent', 'relative', 'other']),
          advice: { vi: 'Chọn một quan hệ', en: 'Choose one' },
          required: true,
          options: {
            spouse: { vi: 'Vợ, chồng', en: 'Husband or wife' },
            child: { vi: 'Con', en: 'Child' },
            parent: { vi: 'Cha, mẹ', en: 'Parent' },
            relative: { vi: 'Người thân thích khác', en: 'Another relative' },
            other: {
              vi: 'Cơ quan, tổ chức hoặc người khác có trách nhiệm',
              en: 'An agency or somebody else in charge',
            },
          },
        },
      },
    },
    contact,
    {
      id: 'deceased',
      title: { vi: 'Người chết', en: 'The deceased' },
      questions: {
        deceasedFullName: nameOf({ vi: 'Họ và tên người chết', en: 'Full name of the deceased' }),
        deceasedPersonalNumber: {
          kind: 'text',
          label: { vi: 'Số định danh cá nhân hoặc số CMND', en: 'Personal number, or number of the old identity card' },
          hint: { vi: '12 hoặc 9 chữ số; bỏ trống nếu không có', en: '12 or 9 digits; leave empty if there is none' },
          schema: z.string().regex(/^(\d{9}|\d{12})$/),
          advice: { vi: 'Nhập 12 chữ số, hoặc 9 chữ số của CMND cũ', en: 'Enter 12 digits, or the 9 of an old card' },
          required: false,
          inputMode: 'numeric',
        },
        deceasedDateOfBirth: {
          ...birthOf({ vi: 'Ngày sinh của người chết', en: 'Date of birth of the deceased' }),
          required: false,
        },
        deceasedEthnicity: ethnicityOf({ vi: 'Dân tộc của người chết', en: 'Ethnic group of the deceased' }),
        deceasedNationality: nationalityOf({ vi: 'Quốc tịch của người chết', en: 'Nationality of the deceased' }),
        lastResidence: placeOf({ vi: 'Nơi cư trú cuối cùng', en: 'Last residence' }, place),
      },
    },
    {
      id: 'death',
      title: { vi: 'Việc chết', en: 'The death' },
      questions: {
        dateOfDeath: {
          kind: 'date',
          label: { vi: 'Ngày chết', en: 'Date of death' },
          schema: z.iso.date(),
          latest: 'today',
          advice: {
            vi: 'Nhập ngày, tháng, năm có thật và không ở tương lai',
            en: 'Enter a real date that is not in the future',
          },
          required: true,
        },
        timeOfDeath: timeOf({ vi: 'Giờ chết', en: 'Time of death' }),
        placeOfDeath: placeOf({ vi: 'Nơi chết', en: 'Place of death' }, place),
        cause: {
          kind: 'text',
          label: { vi: 'Nguyên nhân chết', en: 'Cause of death' },
          schema: line(2, 255),
          advice: { vi: 'Nhập nguyên nhân, từ 2 đến 255 ký tự', en: 'Enter the cause, 2 to 255 characters' },
          required: true,
        },
        deathNoticeNumber: {
          kind: 'text',
          label: { vi: 'Số giấy báo tử', en: 'Number of the death notice' },
          hint: { vi: 'Bỏ trống nếu dùng giấy tờ thay thế', en: 'Leave empty if another paper takes its place' },
          schema: line(2, 50),
          advice: { vi: 'Nhập từ 2 đến 50 ký tự', en: 'Enter 2 to 50 characters' },
          required: false,
        },
        funeralAllowance: {
          kind: 'radio',
          label: { vi: 'Đề nghị xem xét trợ cấp mai táng?', en: 'Should the funeral allowance be looked into?' },
          schema: z.enum(['yes', 'no']),
          advice: { vi: 'Chọn có hoặc không', en: 'Choose yes or no' },
          required: true,
          options: { yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } },
        },
        feeExemption,
        copies,
      },
    },
    delivery,
  ],
})
