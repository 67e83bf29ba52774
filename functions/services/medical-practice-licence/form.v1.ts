import * as z from 'zod'
import { line, whole } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

/** Professional titles of the 2023 Law on Medical Examination and Treatment that need practice: from general knowledge, unverified. */
const professions = {
  doctor: { vi: 'Bác sỹ', en: 'Doctor' },
  assistant_doctor: { vi: 'Y sỹ', en: 'Assistant doctor' },
  nurse: { vi: 'Điều dưỡng', en: 'Nurse' },
  midwife: { vi: 'Hộ sinh', en: 'Midwife' },
  technician: { vi: 'Kỹ thuật y', en: 'Medical technician' },
  nutritionist: { vi: 'Dinh dưỡng lâm sàng', en: 'Clinical nutritionist' },
  paramedic: { vi: 'Cấp cứu viên ngoại viện', en: 'Paramedic' },
  psychologist: { vi: 'Tâm lý lâm sàng', en: 'Clinical psychologist' },
}

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'profession',
      title: { vi: 'Chuyên môn', en: 'Your profession' },
      questions: {
        profession: {
          kind: 'select',
          label: { vi: 'Chức danh chuyên môn', en: 'Profession' },
          schema: z.enum(Object.keys(professions) as (keyof typeof professions)[]),
          advice: { vi: 'Chọn một chức danh', en: 'Choose one profession' },
          required: true,
          options: professions,
        },
        degree: {
          kind: 'text',
          label: { vi: 'Văn bằng chuyên môn', en: 'Degree' },
          hint: { vi: 'Ghi cả trường cấp bằng', en: 'With the school that gave it' },
          schema: line(2, 200),
          advice: { vi: 'Nhập văn bằng, từ 2 đến 200 ký tự', en: 'Enter the degree, 2 to 200 characters' },
          required: true,
        },
        degreeNumber: {
          kind: 'text',
          label: { vi: 'Số hiệu văn bằng', en: 'Degree number' },
          schema: line(1, 50),
          advice: { vi: 'Nhập số hiệu, tối đa 50 ký tự', en: 'Enter the number, at most 50 characters' },
          required: true,
        },
      },
    },
    {
      id: 'practice',
      title: { vi: 'Quá trình thực hành', en: 'Your practice' },
      questions: {
        practiceFacility: {
          kind: 'text',
          label: { vi: 'Cơ sở thực hành', en: 'Where you practised' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên cơ sở, từ 2 đến 200 ký tự', en: 'Enter the name, 2 to 200 characters' },
          required: true,
        },
        practiceMonths: {
          kind: 'number',
          label: { vi: 'Số tháng thực hành', en: 'Months of practice' },
          hint: { vi: 'Như trong giấy xác nhận thực hành', en: 'As the confirmation of practice says' },
          schema: whole(0, 60),
          advice: { vi: 'Nhập số tháng từ 0 đến 60', en: 'Enter months, from 0 to 60' },
          required: true,
          inputMode: 'numeric',
        },
      },
    },
    delivery,
  ],
})
