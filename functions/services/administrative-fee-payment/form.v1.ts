import * as z from 'zod'
import { dossierCodePattern } from '../../../shared/dossier/code.ts'
import { defineForm } from '../../../shared/service/form.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'dossier',
      title: { vi: 'Hồ sơ cần nộp phí, lệ phí', en: 'The dossier' },
      questions: {
        dossierCode: {
          kind: 'text',
          label: { vi: 'Mã hồ sơ', en: 'Dossier code' },
          hint: { vi: 'Ghi trên giấy biên nhận', en: 'On the receipt' },
          schema: z.string().max(60).regex(dossierCodePattern),
          advice: {
            vi: 'Nhập đúng mã hồ sơ, ví dụ 000.00.00.H49-261122-0001',
            en: 'Enter a dossier code such as 000.00.00.H49-261122-0001',
          },
          required: true,
        },
      },
    },
  ],
})
