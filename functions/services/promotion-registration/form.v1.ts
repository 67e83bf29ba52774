import * as z from 'zod'
import { programme } from '../../../shared/promotion/programme.v1.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    company,
    programme,
    {
      id: 'draw',
      title: { vi: 'Xác định trúng thưởng', en: 'How winners are found' },
      questions: {
        drawMethod: {
          kind: 'textarea',
          label: { vi: 'Cách thức xác định trúng thưởng', en: 'How winners are drawn' },
          hint: {
            vi: 'Thời gian, địa điểm, người chứng kiến và cách công bố',
            en: 'When, where, before whom, and how it is made known',
          },
          schema: z.string().trim().min(10).max(3000),
          advice: { vi: 'Mô tả, từ 10 đến 3.000 ký tự', en: 'Describe it, 10 to 3,000 characters' },
          required: true,
        },
      },
    },
  ],
})
