import * as z from 'zod'
import { line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'
import { licenceClasses, withoutHealthCertificate } from './licence-classes.ts'

const same = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, { vi: value, en: value }]))

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'licence',
      title: { vi: 'Hạng xe và kỳ sát hạch', en: 'Class and driving test' },
      questions: {
        licenceClass: {
          kind: 'select',
          label: { vi: 'Hạng giấy phép lái xe', en: 'Licence class' },
          schema: z.enum(licenceClasses),
          advice: { vi: 'Chọn hạng giấy phép lái xe', en: 'Choose the class of the licence' },
          required: true,
          options: same(licenceClasses),
        },
        testedOn: {
          kind: 'date',
          label: { vi: 'Ngày trúng tuyển kỳ sát hạch', en: 'Day on which you passed the test' },
          schema: z.iso.date(),
          latest: 'today',
          advice: {
            vi: 'Nhập ngày có thật và không ở tương lai',
            en: 'Enter a real date that is not in the future',
          },
          required: true,
        },
        testSitting: {
          kind: 'text',
          label: { vi: 'Kỳ sát hạch', en: 'Test sitting' },
          hint: { vi: 'Số báo danh hoặc tên kỳ sát hạch, nếu biết', en: 'Its number or name, if you know it' },
          schema: line(1, 100),
          advice: { vi: 'Tối đa 100 ký tự', en: 'At most 100 characters' },
          required: false,
        },
        trainingCourse: {
          kind: 'text',
          label: { vi: 'Khóa đào tạo, cơ sở đào tạo', en: 'Training course and school' },
          schema: line(1, 200),
          advice: { vi: 'Tối đa 200 ký tự', en: 'At most 200 characters' },
          required: false,
        },
        healthCertificateNumber: {
          kind: 'text',
          label: { vi: 'Số giấy khám sức khỏe của người lái xe', en: 'Number of the driver health certificate' },
          schema: line(1, 50),
          advice: {
            vi: 'Nhập số giấy khám sức khỏe, tối đa 50 ký tự',
            en: 'Enter the certificate number, at most 50 characters',
          },
          required: true,
          showIf: { question: 'licenceClass', notIn: withoutHealthCertificate },
        },
      },
    },
    delivery,
  ],
})
