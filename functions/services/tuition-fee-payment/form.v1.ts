import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'

/** Schools whose fees are collected here: our own choice for the simulation; one more is a new version of the form. */
const schools = {
  'vnu-hanoi': { vi: 'Đại học Quốc gia Hà Nội', en: 'Vietnam National University, Hanoi' },
  hust: { vi: 'Đại học Bách khoa Hà Nội', en: 'Hanoi University of Science and Technology' },
  'vnu-hcm': { vi: 'Đại học Quốc gia Thành phố Hồ Chí Minh', en: 'Vietnam National University, Ho Chi Minh City' },
  'can-tho': { vi: 'Đại học Cần Thơ', en: 'Can Tho University' },
  'ha-long': { vi: 'Trường Đại học Hạ Long', en: 'Ha Long University' },
  'chuyen-ha-long': { vi: 'Trường THPT chuyên Hạ Long', en: 'Ha Long High School for the Gifted' },
}

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'fee',
      title: { vi: 'Học phí', en: 'Tuition fee' },
      questions: {
        school: {
          kind: 'select',
          label: { vi: 'Cơ sở giáo dục', en: 'School' },
          schema: z.enum(Object.keys(schools) as [string, ...string[]]),
          advice: { vi: 'Chọn trường', en: 'Choose the school' },
          required: true,
          options: schools,
        },
        studentCode: {
          kind: 'text',
          label: { vi: 'Mã học sinh, sinh viên', en: 'Student code' },
          schema: line(1, 30),
          advice: { vi: 'Nhập mã, tối đa 30 ký tự', en: 'Enter the code, at most 30 characters' },
          required: true,
        },
        term: {
          kind: 'text',
          label: { vi: 'Kỳ học phí', en: 'Term' },
          hint: { vi: 'Học kỳ và năm học, ví dụ HK1/2026-2027', en: 'Term and school year, such as HK1/2026-2027' },
          schema: z.string().regex(/^HK[1-3]\/20\d\d-20\d\d$/),
          advice: {
            vi: 'Nhập HK1, HK2 hoặc HK3 và năm học, ví dụ HK1/2026-2027',
            en: 'Enter HK1, HK2 or HK3 and the school year, for example HK1/2026-2027',
          },
          required: true,
        },
      },
    },
  ],
})
