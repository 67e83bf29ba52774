import { birthOf, gender, nameOf, placeOf } from '../../../shared/civil-status/questions.v1.ts'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, person } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    { ...person, title: { vi: 'Cha, mẹ hoặc người giám hộ', en: 'Parent or guardian' } },
    contact,
    {
      id: 'child',
      title: { vi: 'Trẻ được cấp thẻ', en: 'The child' },
      questions: {
        childFullName: nameOf({ vi: 'Họ, chữ đệm và tên của trẻ', en: 'Full name of the child' }),
        childDateOfBirth: birthOf({ vi: 'Ngày sinh của trẻ', en: 'Date of birth of the child' }),
        childGender: gender,
        placeOfBirth: {
          ...placeOf(
            { vi: 'Nơi sinh', en: 'Place of birth' },
            { vi: 'Như trên Giấy khai sinh', en: 'As on the birth certificate' },
          ),
          required: false,
        },
        careFacility: {
          kind: 'text',
          label: { vi: 'Nơi đăng ký khám chữa bệnh ban đầu', en: 'Where the child is first treated' },
          hint: { vi: 'Trạm y tế hoặc bệnh viện gần nơi ở', en: 'A health station or hospital close to home' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên cơ sở, từ 2 đến 200 ký tự', en: 'Enter its name, 2 to 200 characters' },
          required: true,
        },
      },
    },
  ],
})
