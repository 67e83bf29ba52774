import * as z from 'zod'
import { dossierCodePattern } from '../../../shared/dossier/code.ts'
import { dong, line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { askOfTaxes } from '../../../shared/service/questions-of-taxes.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'notice',
      title: { vi: 'Thông báo nộp tiền về đất đai', en: 'The tax notice' },
      questions: {
        dossierCode: {
          kind: 'text',
          label: { vi: 'Mã hồ sơ đất đai', en: 'Land dossier code' },
          schema: z.string().max(60).regex(dossierCodePattern),
          advice: {
            vi: 'Nhập mã ghi trên giấy tiếp nhận, ví dụ H49.12-20261122-0000001',
            en: 'Enter the code on your receipt, for example H49.12-20261122-0000001',
          },
          required: true,
        },
        taxNoticeNumber: {
          kind: 'text',
          label: { vi: 'Số thông báo nộp tiền', en: 'Tax notice number' },
          schema: line(1, 50),
          advice: { vi: 'Nhập số thông báo, tối đa 50 ký tự', en: 'Enter the number, at most 50 characters' },
          required: true,
        },
        payerTaxCode: askOfTaxes.payerTaxCode,
        amount: {
          kind: 'money',
          label: { vi: 'Tổng số tiền trên thông báo', en: 'Total of the notice' },
          hint: { vi: 'Chưa gồm tiền chậm nộp', en: 'Without late-payment interest' },
          schema: dong,
          advice: { vi: 'Nhập số đồng, chỉ gồm chữ số', en: 'Enter a whole number of đồng' },
          required: true,
          inputMode: 'numeric',
        },
      },
    },
  ],
})
