import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, paperDelivery, person } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'licence',
      title: { vi: 'Giấy phép lái xe và hộ chiếu', en: 'Your licence and passport' },
      questions: {
        currentLicenceNumber: {
          kind: 'text',
          label: { vi: 'Số giấy phép lái xe quốc gia', en: 'National licence number' },
          hint: { vi: '12 chữ số trên thẻ nhựa', en: 'The 12 digits on the plastic card' },
          schema: z.string().regex(/^\d{12}$/),
          advice: { vi: 'Số giấy phép lái xe có đúng 12 chữ số', en: 'A licence number has exactly 12 digits' },
          required: true,
          inputMode: 'numeric',
        },
        expiryDate: {
          kind: 'date',
          label: { vi: 'Ngày hết hạn của giấy phép', en: 'Expiry date of the licence' },
          hint: { vi: 'Bỏ trống nếu giấy phép không thời hạn', en: 'Leave empty if the licence does not expire' },
          schema: z.iso.date(),
          advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
          required: false,
        },
        passportNumber: {
          kind: 'text',
          label: { vi: 'Số hộ chiếu', en: 'Passport number' },
          hint: { vi: 'Một chữ cái và 7 hoặc 8 chữ số', en: 'One letter and 7 or 8 digits' },
          schema: z.string().regex(/^[A-Z]\d{7,8}$/),
          advice: {
            vi: 'Nhập một chữ cái in hoa và 7 hoặc 8 chữ số, ví dụ C1234567',
            en: 'Enter one capital letter and 7 or 8 digits, for example C1234567',
          },
          required: true,
        },
        destination: {
          kind: 'text',
          label: { vi: 'Nước sẽ đến', en: 'Country you will drive in' },
          schema: line(2, 100),
          advice: { vi: 'Nhập tên nước, từ 2 đến 100 ký tự', en: 'Enter the country, 2 to 100 characters' },
          required: false,
        },
      },
    },
    paperDelivery,
  ],
})
