import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { askOfFines } from '../../../shared/service/questions-of-fines.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'fine',
      title: { vi: 'Quyết định xử phạt', en: 'The fine' },
      questions: {
        lookupBy: {
          kind: 'radio',
          label: { vi: 'Tra cứu theo', en: 'Look up by' },
          schema: z.enum(['decision', 'report']),
          advice: { vi: 'Chọn một cách tra cứu', en: 'Choose one' },
          required: true,
          options: {
            decision: { vi: 'Số quyết định và biển số xe', en: 'Decision number and plate' },
            report: { vi: 'Số biên bản vi phạm', en: 'Violation report number' },
          },
        },
        reportNumber: {
          kind: 'text',
          label: { vi: 'Số biên bản vi phạm', en: 'Violation report number' },
          schema: line(1, 50),
          advice: { vi: 'Nhập số biên bản, tối đa 50 ký tự', en: 'Enter the report number, at most 50 characters' },
          required: true,
          showIf: { question: 'lookupBy', in: ['report'] },
        },
        decisionNumber: { ...askOfFines.decisionNumber, showIf: { question: 'lookupBy', in: ['decision'] } },
        plateNumber: {
          kind: 'text',
          label: { vi: 'Biển số xe', en: 'Plate number' },
          hint: { vi: 'Ví dụ 14A-123.45', en: 'For example 14A-123.45' },
          schema: z.string().regex(/^\d{2}[A-Z]{1,2}\d?[- ]?(\d{3}\.?\d{2}|\d{4})$/),
          advice: { vi: 'Nhập biển số, ví dụ 14A-123.45', en: 'Enter a plate such as 14A-123.45' },
          required: true,
          showIf: { question: 'lookupBy', in: ['decision'] },
        },
        decisionDate: askOfFines.decisionDate,
        issuingAgency: askOfFines.issuingAgency,
        payerId: askOfFines.payerId,
      },
    },
  ],
})
