import * as z from 'zod'
import { line, someOf, whole } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

/** Positions of the 2016 Law on Pharmacy that need the certificate: from general knowledge, unverified. */
const positions = {
  retail_head: { vi: 'Phụ trách chuyên môn nhà thuốc', en: 'Head of a pharmacy' },
  counter_head: { vi: 'Phụ trách chuyên môn quầy thuốc', en: 'Head of a drug counter' },
  wholesale_head: { vi: 'Phụ trách chuyên môn cơ sở bán buôn thuốc', en: 'Head of a wholesaler' },
  production_head: { vi: 'Phụ trách chuyên môn cơ sở sản xuất thuốc', en: 'Head of drug production' },
  clinical_pharmacy: { vi: 'Phụ trách công tác dược lâm sàng', en: 'Head of clinical pharmacy' },
}

const degreeLevels = {
  university: { vi: 'Đại học dược trở lên', en: 'University degree in pharmacy or higher' },
  college: { vi: 'Cao đẳng dược', en: 'College degree in pharmacy' },
  intermediate: { vi: 'Trung cấp dược', en: 'Intermediate degree in pharmacy' },
}

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'degree',
      title: { vi: 'Văn bằng chuyên môn', en: 'Your degree' },
      questions: {
        degreeLevel: {
          kind: 'radio',
          label: { vi: 'Trình độ', en: 'Level' },
          schema: z.enum(Object.keys(degreeLevels) as (keyof typeof degreeLevels)[]),
          advice: { vi: 'Chọn trình độ của văn bằng', en: 'Choose the level of your degree' },
          required: true,
          options: degreeLevels,
        },
        degree: {
          kind: 'text',
          label: { vi: 'Văn bằng và trường cấp', en: 'Degree and school' },
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
      title: { vi: 'Vị trí và quá trình thực hành', en: 'Positions and practice' },
      questions: {
        positions: {
          kind: 'checks',
          label: { vi: 'Vị trí, phạm vi hành nghề', en: 'Positions you apply for' },
          schema: someOf(Object.keys(positions)),
          advice: { vi: 'Chọn ít nhất một vị trí', en: 'Choose at least one position' },
          required: true,
          options: positions,
        },
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
