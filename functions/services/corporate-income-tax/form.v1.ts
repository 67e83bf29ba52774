import { dong } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'
import { askOfTaxes } from '../../../shared/service/questions-of-taxes.v1.ts'

const { taxOffice, paymentId, subItem, taxPeriod } = askOfTaxes
const { taxCode, companyName } = company.questions

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'payer',
      title: { vi: 'Doanh nghiệp nộp thuế', en: 'The enterprise' },
      questions: { taxCode, companyName, taxOffice },
    },
    {
      id: 'declaration',
      title: { vi: 'Tờ khai', en: 'Declaration' },
      questions: {
        taxPeriod,
        taxDeclared: {
          kind: 'money',
          label: { vi: 'Số thuế phải nộp theo tờ khai', en: 'Tax due by the declaration' },
          hint: { vi: 'Cổng không tính thay số thuế này', en: 'The portal does not reckon it' },
          schema: dong,
          advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
          required: true,
          inputMode: 'numeric',
        },
        provisional: {
          kind: 'money',
          label: { vi: 'Số thuế đã tạm nộp trong kỳ', en: 'Provisional payments of the period' },
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
