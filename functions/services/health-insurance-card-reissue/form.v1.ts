import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'card',
      title: { vi: 'Thẻ bảo hiểm y tế', en: 'Your health insurance card' },
      questions: {
        socialInsuranceNumber: {
          kind: 'text',
          label: { vi: 'Mã số bảo hiểm xã hội', en: 'Social insurance number' },
          hint: { vi: '10 chữ số, in trên thẻ bảo hiểm y tế', en: 'The 10 digits printed on the card' },
          schema: z.string().regex(/^\d{10}$/),
          advice: {
            vi: 'Mã số bảo hiểm xã hội có đúng 10 chữ số',
            en: 'A social insurance number has exactly 10 digits',
          },
          required: true,
          inputMode: 'numeric',
        },
        cardNumber: {
          kind: 'text',
          label: { vi: 'Số thẻ cũ', en: 'Number of the old card' },
          hint: {
            vi: 'Thẻ mới có 10 chữ số; thẻ cũ có 2 chữ cái và 13 chữ số. Bỏ trống nếu không nhớ',
            en: 'New cards have 10 digits, old ones 2 letters and 13 digits. Leave empty if you do not know it',
          },
          schema: z.string().regex(/^([A-Z]{2}\d{13}|\d{10})$/),
          advice: {
            vi: 'Nhập 10 chữ số, hoặc 2 chữ cái in hoa và 13 chữ số',
            en: 'Enter 10 digits, or 2 capital letters and 13 digits',
          },
          required: false,
        },
        reason: {
          kind: 'radio',
          label: { vi: 'Lý do cấp lại', en: 'Why do you need a new card?' },
          schema: z.enum(['lost', 'damaged', 'changed_details']),
          advice: { vi: 'Chọn một lý do', en: 'Choose one reason' },
          required: true,
          options: {
            lost: { vi: 'Thẻ bị mất', en: 'It is lost' },
            damaged: { vi: 'Thẻ bị rách, hỏng', en: 'It is damaged' },
            changed_details: {
              vi: 'Thông tin trên thẻ thay đổi hoặc sai',
              en: 'Its details have changed or are wrong',
            },
          },
        },
        correctDetails: {
          kind: 'textarea',
          label: { vi: 'Thông tin đúng', en: 'The correct details' },
          hint: {
            vi: 'Ví dụ: ngày sinh 08/03/1985 thay cho 03/08/1985',
            en: 'For example: born on 8 March 1985, not 3 August 1985',
          },
          schema: line(5, 1000),
          advice: {
            vi: 'Ghi mục sai và nội dung đúng, từ 5 đến 1000 ký tự',
            en: 'Say what is wrong and what is right, 5 to 1000 characters',
          },
          required: true,
          showIf: { question: 'reason', in: ['changed_details'] },
        },
      },
    },
    delivery,
  ],
})
