import * as z from 'zod'
import { dong, line, lines, whole } from '../../../shared/service/accepted.ts'
import { type Column, defineForm } from '../../../shared/service/form.ts'
import { addressLine, ask, commune, contact, delivery, person, province } from '../../../shared/service/questions.v1.ts'

const industry = {
  code: {
    kind: 'text',
    label: { vi: 'Mã ngành (4 chữ số)', en: 'Code (4 digits)' },
    schema: z.string().regex(/^\d{4}$/),
    advice: { vi: 'Mã ngành kinh tế có 4 chữ số, ví dụ 5610', en: 'The code has 4 digits, for example 5610' },
    required: true,
  },
  name: {
    kind: 'text',
    label: { vi: 'Tên ngành, nghề', en: 'Business line' },
    schema: line(2, 200),
    advice: { vi: 'Nhập tên ngành, từ 2 đến 200 ký tự', en: 'Enter the name, 2 to 200 characters' },
    required: true,
  },
  main: {
    kind: 'select',
    label: { vi: 'Ngành chính', en: 'Main line' },
    schema: z.enum(['yes', 'no']),
    advice: { vi: 'Chọn “Ngành chính” hoặc “Ngành khác”', en: 'Choose one' },
    required: true,
    options: { yes: { vi: 'Ngành chính', en: 'Main line' }, no: { vi: 'Ngành khác', en: 'Another line' } },
  },
} satisfies Record<string, Column>

const member = {
  fullName: {
    kind: 'text',
    label: ask.fullName.label,
    schema: line(2, 100),
    advice: { vi: 'Nhập họ và tên, từ 2 đến 100 ký tự', en: 'Enter the full name, 2 to 100 characters' },
    required: true,
  },
  personalNumber: {
    kind: 'text',
    label: ask.personalNumber.label,
    schema: z.string().regex(/^\d{12}$/),
    advice: ask.personalNumber.advice,
    required: true,
  },
} satisfies Record<string, Column>

export const formV1 = defineForm({
  version: 1,
  groups: [
    { ...person, title: { vi: 'Chủ hộ kinh doanh', en: 'The owner' } },
    {
      ...contact,
      questions: {
        ...contact.questions,
        province: { ...province, hint: { vi: 'Theo nơi thường trú', en: 'Where you are registered' } },
      },
    },
    {
      id: 'ownership',
      title: { vi: 'Ai đăng ký', en: 'Who registers' },
      questions: {
        otherBusiness: {
          kind: 'radio',
          label: {
            vi: 'Bạn hoặc thành viên cùng đăng ký đã có hộ kinh doanh nào khác chưa?',
            en: 'Do you, or a member who registers with you, have another household business?',
          },
          schema: z.enum(['no', 'yes']),
          advice: { vi: 'Chọn một trong hai', en: 'Choose one' },
          required: true,
          options: { no: { vi: 'Chưa có', en: 'No' }, yes: { vi: 'Đã có', en: 'Yes' } },
        },
        ownership: {
          kind: 'radio',
          label: { vi: 'Hộ kinh doanh do ai đăng ký?', en: 'Who registers the business?' },
          schema: z.enum(['individual', 'household']),
          advice: { vi: 'Chọn một trong hai', en: 'Choose one' },
          required: true,
          options: {
            individual: { vi: 'Một cá nhân', en: 'One person' },
            household: { vi: 'Các thành viên hộ gia đình', en: 'Members of a household' },
          },
        },
        members: {
          label: { vi: 'Các thành viên khác cùng đăng ký', en: 'The other members' },
          hint: { vi: 'Không ghi lại chủ hộ kinh doanh', en: 'Without the owner' },
          advice: { vi: 'Khai từ 1 đến 10 thành viên, đủ các cột', en: 'List 1 to 10 members with all columns' },
          required: true,
          showIf: { question: 'ownership', in: ['household'] },
          ...lines(member, 10),
        },
      },
    },
    {
      id: 'business',
      title: { vi: 'Hộ kinh doanh', en: 'The business' },
      questions: {
        businessName: {
          kind: 'text',
          label: { vi: 'Tên hộ kinh doanh', en: 'Name of the business' },
          hint: { vi: 'Bắt đầu bằng “Hộ kinh doanh”', en: 'It begins with “Hộ kinh doanh”' },
          schema: z
            .string()
            .trim()
            .max(150)
            .regex(/^Hộ kinh doanh \S/),
          advice: {
            vi: 'Nhập “Hộ kinh doanh” và tên riêng, tối đa 150 ký tự',
            en: 'Enter “Hộ kinh doanh” and a name, at most 150 characters',
          },
          required: true,
        },
        officeProvince: {
          ...province,
          label: { vi: 'Tỉnh, thành phố đặt trụ sở', en: 'Province or city of the head office' },
        },
        officeCommune: {
          ...commune,
          label: { vi: 'Xã, phường, đặc khu đặt trụ sở', en: 'Commune or ward of the head office' },
        },
        officeAddress: {
          ...addressLine,
          label: { vi: 'Số nhà, đường, thôn của trụ sở', en: 'House number, street or hamlet of the head office' },
        },
        industries: {
          label: { vi: 'Ngành, nghề kinh doanh', en: 'Business lines' },
          hint: {
            vi: 'Tối đa 20 ngành, đúng một ngành chính',
            en: '20 lines at most, exactly one of them the main one',
          },
          advice: { vi: 'Khai từ 1 đến 20 ngành, đủ các cột', en: 'List 1 to 20 lines with all columns' },
          required: true,
          ...lines(industry, 20),
        },
        capital: {
          kind: 'money',
          label: { vi: 'Vốn kinh doanh (đồng)', en: 'Capital (đồng)' },
          schema: dong,
          advice: {
            vi: 'Nhập số tiền bằng chữ số, ví dụ 200000000',
            en: 'Enter the amount in digits, for example 200000000',
          },
          required: true,
        },
        employees: {
          kind: 'number',
          label: { vi: 'Số lao động', en: 'Employees' },
          schema: whole(0, 999),
          advice: { vi: 'Nhập một số từ 0 đến 999', en: 'Enter a number from 0 to 999' },
          required: true,
          inputMode: 'numeric',
        },
        startDate: {
          kind: 'date',
          label: { vi: 'Ngày bắt đầu kinh doanh', en: 'First day of business' },
          schema: z.iso.date(),
          advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
          required: true,
        },
      },
    },
    delivery,
  ],
})
