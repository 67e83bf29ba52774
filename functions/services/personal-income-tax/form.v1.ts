import { dong, whole } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { askOfTaxes } from '../../../shared/service/questions-of-taxes.v1.ts'

const { payerTaxCode, taxOffice, paymentId, subItem, taxPeriod } = askOfTaxes

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'payer',
      title: { vi: 'Người nộp thuế', en: 'Taxpayer' },
      questions: { payerTaxCode, taxOffice },
    },
    {
      id: 'declaration',
      title: { vi: 'Tờ khai', en: 'Declaration' },
      questions: {
        taxPeriod,
        year: {
          kind: 'number',
          label: { vi: 'Năm quyết toán', en: 'Year of finalisation' },
          hint: { vi: 'Chỉ khi nộp theo tờ khai quyết toán năm', en: 'Only when you pay by a yearly finalisation' },
          schema: whole(2009, 2100),
          advice: { vi: 'Nhập năm từ 2009', en: 'Enter a year from 2009' },
          required: false,
          inputMode: 'numeric',
        },
        taxDeclared: {
          kind: 'money',
          label: { vi: 'Số thuế phải nộp theo tờ khai', en: 'Tax due by your declaration' },
          hint: { vi: 'Cổng không tính thay số thuế này', en: 'The portal does not reckon it for you' },
          schema: dong,
          advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
          required: true,
          inputMode: 'numeric',
        },
        withheld: {
          kind: 'money',
          label: { vi: 'Số thuế đã khấu trừ, đã tạm nộp', en: 'Tax withheld or paid in advance' },
          hint: { vi: 'Theo chứng từ khấu trừ thuế; bỏ trống nếu không có', en: 'By your certificates; empty if none' },
          schema: dong,
          advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
          required: false,
          inputMode: 'numeric',
        },
      },
    },
    {
      id: 'payment',
      title: { vi: 'Khoản nộp', en: 'Payment' },
      questions: { subItem, paymentId },
    },
  ],
})
