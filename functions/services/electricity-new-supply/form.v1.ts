import * as z from 'zod'
import { decimal, line } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { addressLine, ask, commune, province } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'customer',
      title: { vi: 'Bên mua điện', en: 'The customer' },
      questions: {
        customerKind: {
          kind: 'radio',
          label: { vi: 'Bên mua điện là', en: 'Who buys the electricity?' },
          schema: z.enum(['person', 'organisation']),
          advice: { vi: 'Chọn một loại khách hàng', en: 'Choose one' },
          required: true,
          options: {
            person: { vi: 'Cá nhân, hộ gia đình', en: 'A person or household' },
            organisation: { vi: 'Cơ quan, doanh nghiệp, tổ chức', en: 'An office, enterprise or organisation' },
          },
        },
        organisationName: {
          kind: 'text',
          label: { vi: 'Tên cơ quan, doanh nghiệp, tổ chức', en: 'Name of the organisation' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên, từ 2 đến 200 ký tự', en: 'Enter the name, 2 to 200 characters' },
          required: true,
          autocomplete: 'organization',
          showIf: { question: 'customerKind', in: ['organisation'] },
        },
        fullName: { ...ask.fullName, label: { vi: 'Họ và tên người ký hợp đồng', en: 'Full name of who signs' } },
        personalNumber: {
          ...ask.personalNumber,
          label: { vi: 'Số định danh của người ký hợp đồng', en: 'Personal number of who signs' },
        },
        phone: ask.phone,
        email: ask.email,
      },
    },
    {
      id: 'place',
      title: { vi: 'Nơi dùng điện', en: 'Where the electricity is used' },
      questions: {
        province: {
          ...province,
          label: { vi: 'Tỉnh, thành phố nơi dùng điện', en: 'Province or city of the supply' },
        },
        commune,
        addressLine,
      },
    },
    {
      id: 'supply',
      title: { vi: 'Nhu cầu dùng điện', en: 'The supply you need' },
      questions: {
        purpose: {
          kind: 'radio',
          label: { vi: 'Mục đích sử dụng', en: 'What is it used for?' },
          schema: z.enum(['domestic', 'business', 'production', 'public']),
          advice: { vi: 'Chọn một mục đích', en: 'Choose one' },
          required: true,
          options: {
            domestic: { vi: 'Sinh hoạt', en: 'Living' },
            business: { vi: 'Kinh doanh, dịch vụ', en: 'Trade and services' },
            production: { vi: 'Sản xuất', en: 'Production' },
            public: { vi: 'Cơ quan, bệnh viện, trường học', en: 'Public offices, hospitals, schools' },
          },
        },
        voltage: {
          kind: 'radio',
          label: { vi: 'Cấp điện áp', en: 'Voltage' },
          schema: z.enum(['low', 'medium']),
          advice: { vi: 'Chọn một cấp điện áp', en: 'Choose one' },
          required: true,
          options: {
            low: { vi: 'Hạ áp (220/380 V)', en: 'Low (220/380 V)' },
            medium: { vi: 'Trung áp, có trạm biến áp riêng', en: 'Medium, with a transformer of one’s own' },
          },
        },
        phase: {
          kind: 'radio',
          label: { vi: 'Số pha', en: 'Phases' },
          schema: z.enum(['1', '3']),
          advice: { vi: 'Chọn 1 pha hoặc 3 pha', en: 'Choose single or three phase' },
          required: true,
          options: { 1: { vi: '1 pha', en: 'Single phase' }, 3: { vi: '3 pha', en: 'Three phase' } },
        },
        capacityKw: {
          kind: 'number',
          label: { vi: 'Công suất đăng ký (kW)', en: 'Requested capacity (kW)' },
          hint: {
            vi: 'Tổng công suất các thiết bị dùng cùng lúc',
            en: 'What the appliances that run at the same time draw together',
          },
          schema: decimal(1, 10_000),
          advice: { vi: 'Nhập số kW từ 1 đến 10000, ví dụ 4.5', en: 'Enter kW from 1 to 10000, for example 4.5' },
          required: true,
        },
        dailyUse: {
          kind: 'textarea',
          label: { vi: 'Giờ dùng điện trong ngày', en: 'Hours of use in a day' },
          hint: {
            vi: 'Cần khi công suất lớn: giờ cao điểm, ca làm việc, mức dùng thấp nhất',
            en: 'Needed for a large capacity: peak hours, shifts, lowest use',
          },
          schema: line(10, 1000),
          advice: { vi: 'Mô tả từ 10 đến 1000 ký tự', en: 'Describe it in 10 to 1000 characters' },
          required: false,
        },
      },
    },
  ],
})
