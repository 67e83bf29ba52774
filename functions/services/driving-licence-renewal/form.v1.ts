import * as z from 'zod'
import { centres } from '../../../shared/agency/agency.ts'
import { defineForm } from '../../../shared/service/form.ts'

/** Classes of the 2024 Law on Road Traffic Order and Safety: from general knowledge, unverified. */
const classes = ['A1', 'A', 'B1', 'B', 'C1', 'C', 'D1', 'D2', 'D', 'BE', 'C1E', 'CE', 'D1E', 'D2E', 'DE'] as const

/** These classes need no health certificate (Lao Dong English on Circular 35/2024/TT-BGTVT). */
const withoutHealthCertificate = ['A', 'A1', 'B1']

const provinces = centres.map(({ id }) => id)
const line = (min: number, max: number) => z.string().trim().min(min).max(max)
const same = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, { vi: value, en: value }]))

const province = {
  kind: 'province',
  schema: z.enum(provinces as [string, ...string[]]),
  advice: { vi: 'Chọn một tỉnh hoặc thành phố trong danh sách', en: 'Choose a province or city from the list' },
  required: true,
} as const

export const formV1 = defineForm({
  version: 1,
  groups: [
    {
      id: 'person',
      title: { vi: 'Người đề nghị', en: 'About you' },
      questions: {
        fullName: {
          kind: 'text',
          label: { vi: 'Họ và tên', en: 'Full name' },
          hint: { vi: 'Viết như trên thẻ căn cước', en: 'As written on your identity card' },
          schema: line(2, 100),
          advice: { vi: 'Nhập họ và tên, từ 2 đến 100 ký tự', en: 'Enter your full name, 2 to 100 characters' },
          required: true,
          prefill: 'fullName',
          autocomplete: 'name',
        },
        personalNumber: {
          kind: 'text',
          label: { vi: 'Số định danh cá nhân', en: 'Personal number' },
          hint: { vi: '12 chữ số trên thẻ căn cước', en: 'The 12 digits on your identity card' },
          schema: z.string().regex(/^\d{12}$/),
          advice: { vi: 'Số định danh cá nhân có đúng 12 chữ số', en: 'A personal number has exactly 12 digits' },
          required: true,
          prefill: 'personalNumber',
          inputMode: 'numeric',
        },
        dateOfBirth: {
          kind: 'date',
          label: { vi: 'Ngày sinh', en: 'Date of birth' },
          schema: z.iso.date(),
          latest: 'today',
          advice: {
            vi: 'Nhập ngày, tháng, năm sinh có thật và không ở tương lai',
            en: 'Enter a real date of birth that is not in the future',
          },
          required: true,
          autocomplete: 'bday',
        },
      },
    },
    {
      id: 'contact',
      title: { vi: 'Liên hệ và nơi ở', en: 'Contact and address' },
      questions: {
        phone: {
          kind: 'tel',
          label: { vi: 'Số điện thoại', en: 'Phone number' },
          schema: z.string().regex(/^(0|\+84)(3|5|7|8|9)\d{8}$/),
          advice: {
            vi: 'Nhập số di động 10 chữ số, ví dụ 0912345678',
            en: 'Enter a mobile number of 10 digits, for example 0912345678',
          },
          required: true,
          prefill: 'phone',
          autocomplete: 'tel',
          inputMode: 'tel',
        },
        province: {
          ...province,
          label: { vi: 'Tỉnh, thành phố nơi ở', en: 'Province or city where you live' },
          hint: {
            vi: 'Trung tâm phục vụ hành chính công của tỉnh này tiếp nhận hồ sơ',
            en: 'The service centre of this province receives your dossier',
          },
        },
        commune: {
          kind: 'text',
          label: { vi: 'Xã, phường, đặc khu', en: 'Commune or ward' },
          schema: line(2, 100),
          advice: { vi: 'Nhập tên xã, phường hoặc đặc khu', en: 'Enter the name of your commune or ward' },
          required: true,
        },
        addressLine: {
          kind: 'text',
          label: { vi: 'Số nhà, đường, thôn', en: 'House number, street or hamlet' },
          schema: line(1, 200),
          advice: { vi: 'Nhập số nhà, tên đường hoặc thôn', en: 'Enter the house number, street or hamlet' },
          required: true,
          autocomplete: 'street-address',
        },
      },
    },
    {
      id: 'licence',
      title: { vi: 'Giấy phép lái xe', en: 'Your licence' },
      questions: {
        currentLicenceNumber: {
          kind: 'text',
          label: { vi: 'Số giấy phép lái xe hiện có', en: 'Current licence number' },
          hint: { vi: '12 chữ số trên thẻ nhựa', en: 'The 12 digits on the plastic card' },
          schema: z.string().regex(/^\d{12}$/),
          advice: { vi: 'Số giấy phép lái xe có đúng 12 chữ số', en: 'A licence number has exactly 12 digits' },
          required: true,
          inputMode: 'numeric',
        },
        licenceClass: {
          kind: 'select',
          label: { vi: 'Hạng', en: 'Class' },
          schema: z.enum(classes),
          advice: { vi: 'Chọn hạng giấy phép lái xe', en: 'Choose the class of your licence' },
          required: true,
          options: same(classes),
        },
        expiryDate: {
          kind: 'date',
          label: { vi: 'Ngày hết hạn', en: 'Expiry date' },
          hint: { vi: 'Bỏ trống nếu giấy phép không thời hạn', en: 'Leave empty if the licence does not expire' },
          schema: z.iso.date(),
          advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
          required: false,
        },
        reason: {
          kind: 'radio',
          label: { vi: 'Lý do đổi, cấp lại', en: 'Why do you need a new licence?' },
          schema: z.enum(['expiring', 'damaged', 'lost', 'changed_details']),
          advice: { vi: 'Chọn một lý do', en: 'Choose one reason' },
          required: true,
          options: {
            expiring: { vi: 'Sắp hết hạn hoặc đã hết hạn', en: 'It expires soon or has expired' },
            damaged: { vi: 'Bị hỏng', en: 'It is damaged' },
            lost: { vi: 'Bị mất', en: 'It is lost' },
            changed_details: { vi: 'Thay đổi thông tin', en: 'My details have changed' },
          },
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
    {
      id: 'delivery',
      title: { vi: 'Nhận kết quả', en: 'Receiving the result' },
      questions: {
        resultDelivery: {
          kind: 'radio',
          label: { vi: 'Hình thức nhận kết quả', en: 'How would you like to receive the result?' },
          schema: z.enum(['electronic', 'counter', 'post']),
          advice: { vi: 'Chọn một hình thức', en: 'Choose one' },
          required: true,
          options: {
            electronic: { vi: 'Bản điện tử, tải về từ Cổng', en: 'Electronically, to download here' },
            counter: {
              vi: 'Tại quầy của trung tâm phục vụ hành chính công',
              en: 'At the counter of the service centre',
            },
            post: { vi: 'Qua bưu chính', en: 'By post' },
          },
        },
        deliveryAddress: {
          kind: 'text',
          label: { vi: 'Địa chỉ nhận kết quả', en: 'Delivery address' },
          schema: line(5, 300),
          advice: { vi: 'Nhập địa chỉ đầy đủ, tối đa 300 ký tự', en: 'Enter the full address, at most 300 characters' },
          required: true,
          showIf: { question: 'resultDelivery', in: ['post'] },
        },
      },
    },
  ],
})
