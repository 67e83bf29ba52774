import { dong, line, lines } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'
import {
  askOfTaxes,
  subItem,
  subItemAdvice,
  taxPeriod,
  taxPeriodAdvice,
} from '../../../shared/service/questions-of-taxes.v1.ts'

const { taxOffice, paymentId } = askOfTaxes
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
      id: 'slip',
      title: { vi: 'Giấy nộp tiền', en: 'Payment slip' },
      questions: {
        paymentId,
        items: {
          label: { vi: 'Các khoản nộp', en: 'What is paid' },
          hint: { vi: 'Mỗi tiểu mục và kỳ thuế một dòng, tối đa 10 dòng', en: 'One line for each sub-item and period' },
          advice: {
            vi: 'Khai từ 1 đến 10 khoản, mỗi khoản đủ tiểu mục, kỳ thuế và số tiền',
            en: 'Tell 1 to 10 items, each with sub-item, period and amount',
          },
          required: true,
          ...lines(
            {
              subItem: {
                kind: 'text',
                label: { vi: 'Mã tiểu mục', en: 'Sub-item' },
                schema: subItem,
                advice: subItemAdvice,
                required: true,
              },
              taxPeriod: {
                kind: 'text',
                label: { vi: 'Kỳ thuế', en: 'Period' },
                schema: taxPeriod,
                advice: taxPeriodAdvice,
                required: true,
              },
              content: {
                kind: 'text',
                label: { vi: 'Nội dung', en: 'What for' },
                schema: line(1, 100),
                advice: { vi: 'Nhập nội dung, tối đa 100 ký tự', en: 'Enter what it is for, at most 100 characters' },
                required: false,
              },
              amount: {
                kind: 'money',
                label: { vi: 'Số tiền', en: 'Amount' },
                schema: dong,
                advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
                required: true,
              },
            },
            10,
          ),
        },
      },
    },
  ],
})
