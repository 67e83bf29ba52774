import * as z from 'zod'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, paperDelivery, person } from '../../../shared/service/questions.v1.ts'
import { owner, purchase, vehicle } from '../../../shared/vehicle/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    owner,
    vehicle,
    {
      id: 'import',
      title: { vi: 'Nhập khẩu', en: 'Import' },
      questions: {
        customsDeclaration: {
          kind: 'text',
          label: { vi: 'Số tờ khai hải quan', en: 'Customs declaration number' },
          hint: { vi: '12 chữ số', en: '12 digits' },
          schema: z.string().regex(/^\d{12}$/),
          advice: {
            vi: 'Số tờ khai hải quan có đúng 12 chữ số',
            en: 'A customs declaration number has exactly 12 digits',
          },
          required: true,
          inputMode: 'numeric',
        },
        importDate: {
          kind: 'date',
          label: { vi: 'Ngày nhập khẩu', en: 'Date of import' },
          hint: { vi: 'Ngày thông quan trên tờ khai', en: 'The day of clearance on the declaration' },
          schema: z.iso.date(),
          latest: 'today',
          advice: {
            vi: 'Nhập ngày có thật và không ở tương lai',
            en: 'Enter a real date that is not in the future',
          },
          required: true,
        },
      },
    },
    purchase,
    paperDelivery,
  ],
})
