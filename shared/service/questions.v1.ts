import * as z from 'zod'
import { centres } from '../agency/agency.ts'
import { line } from './accepted.ts'
import type { Question, QuestionGroup } from './form.ts'

/**
 * Questions that many services ask alike. Forms are frozen, and these with them: a change is a `questions.v2.ts`. The
 * fields are our own design, informed by public forms: from general knowledge, unverified.
 */
const provinces = centres.map(({ id }) => id) as [string, ...string[]]

const fullName = {
  kind: 'text',
  label: { vi: 'Họ và tên', en: 'Full name' },
  hint: { vi: 'Viết như trên thẻ căn cước', en: 'As written on your identity card' },
  schema: line(2, 100),
  advice: { vi: 'Nhập họ và tên, từ 2 đến 100 ký tự', en: 'Enter your full name, 2 to 100 characters' },
  required: true,
  prefill: 'fullName',
  autocomplete: 'name',
} satisfies Question

const personalNumber = {
  kind: 'text',
  label: { vi: 'Số định danh cá nhân', en: 'Personal number' },
  hint: { vi: '12 chữ số trên thẻ căn cước', en: 'The 12 digits on your identity card' },
  schema: z.string().regex(/^\d{12}$/),
  advice: { vi: 'Số định danh cá nhân có đúng 12 chữ số', en: 'A personal number has exactly 12 digits' },
  required: true,
  prefill: 'personalNumber',
  inputMode: 'numeric',
} satisfies Question

const dateOfBirth = {
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
} satisfies Question

const phone = {
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
} satisfies Question

const email = {
  kind: 'email',
  label: { vi: 'Thư điện tử', en: 'E-mail' },
  schema: z.email().max(100),
  advice: { vi: 'Nhập địa chỉ thư điện tử, ví dụ an@example.vn', en: 'Enter an e-mail address such as an@example.vn' },
  required: false,
  prefill: 'email',
  autocomplete: 'email',
  inputMode: 'email',
} satisfies Question

/** One question of these, to be spread and changed where a service asks it of somebody else. */
export const ask = { fullName, personalNumber, dateOfBirth, phone, email }

/** Who applies: full name, personal number, date of birth. */
export const person = {
  id: 'person',
  title: { vi: 'Người đề nghị', en: 'About you' },
  questions: { fullName, personalNumber, dateOfBirth },
} satisfies QuestionGroup

export const province = {
  kind: 'province',
  label: { vi: 'Tỉnh, thành phố nơi ở', en: 'Province or city where you live' },
  hint: {
    vi: 'Trung tâm phục vụ hành chính công của tỉnh này tiếp nhận hồ sơ',
    en: 'The service centre of this province receives your dossier',
  },
  schema: z.enum(provinces),
  advice: { vi: 'Chọn một tỉnh hoặc thành phố trong danh sách', en: 'Choose a province or city from the list' },
  required: true,
} satisfies Question

export const commune = {
  kind: 'text',
  label: { vi: 'Xã, phường, đặc khu', en: 'Commune or ward' },
  schema: line(2, 100),
  advice: { vi: 'Nhập tên xã, phường hoặc đặc khu', en: 'Enter the name of your commune or ward' },
  required: true,
} satisfies Question

export const addressLine = {
  kind: 'text',
  label: { vi: 'Số nhà, đường, thôn', en: 'House number, street or hamlet' },
  schema: line(1, 200),
  advice: { vi: 'Nhập số nhà, tên đường hoặc thôn', en: 'Enter the house number, street or hamlet' },
  required: true,
  autocomplete: 'street-address',
} satisfies Question

/** How to reach the person and where they live; the province decides who receives the dossier. */
export const contact = {
  id: 'contact',
  title: { vi: 'Liên hệ và nơi ở', en: 'Contact and address' },
  questions: { phone, email, province, commune, addressLine },
} satisfies QuestionGroup

/** The enterprise that applies and who signs for it. */
export const company = {
  id: 'company',
  title: { vi: 'Doanh nghiệp', en: 'Your enterprise' },
  questions: {
    taxCode: {
      kind: 'text',
      label: { vi: 'Mã số thuế', en: 'Tax code' },
      hint: {
        vi: '10 chữ số, hoặc 10 chữ số - 3 chữ số của chi nhánh',
        en: '10 digits, or 10 digits - 3 digits of a branch',
      },
      schema: z.string().regex(/^\d{10}(-\d{3})?$/),
      advice: {
        vi: 'Mã số thuế có 10 chữ số, ví dụ 0100109106',
        en: 'A tax code has 10 digits, for example 0100109106',
      },
      required: true,
      inputMode: 'numeric',
    },
    companyName: {
      kind: 'text',
      label: { vi: 'Tên doanh nghiệp', en: 'Name of the enterprise' },
      schema: line(2, 200),
      advice: { vi: 'Nhập tên doanh nghiệp, từ 2 đến 200 ký tự', en: 'Enter the name, 2 to 200 characters' },
      required: true,
      autocomplete: 'organization',
    },
    fullName: { ...fullName, label: { vi: 'Họ và tên người đại diện', en: 'Full name of the representative' } },
    personalNumber: {
      ...personalNumber,
      label: { vi: 'Số định danh của người đại diện', en: 'Personal number of the representative' },
    },
    phone,
    email,
    province: {
      ...province,
      label: { vi: 'Tỉnh, thành phố đặt trụ sở', en: 'Province or city of the head office' },
      hint: { vi: 'Theo đăng ký doanh nghiệp', en: 'As registered' },
    },
  },
} satisfies QuestionGroup

const electronic = { vi: 'Bản điện tử, tải về từ Cổng', en: 'Electronically, to download here' }
const counter = { vi: 'Tại quầy của trung tâm phục vụ hành chính công', en: 'At the counter of the service centre' }
const post = { vi: 'Qua bưu chính', en: 'By post' }

const resultDelivery = {
  kind: 'radio',
  label: { vi: 'Hình thức nhận kết quả', en: 'How would you like to receive the result?' },
  schema: z.enum(['electronic', 'counter', 'post']),
  advice: { vi: 'Chọn một hình thức', en: 'Choose one' },
  required: true,
  options: { electronic, counter, post },
} satisfies Question

const deliveryAddress = {
  kind: 'text',
  label: { vi: 'Địa chỉ nhận kết quả', en: 'Delivery address' },
  schema: line(5, 300),
  advice: { vi: 'Nhập địa chỉ đầy đủ, tối đa 300 ký tự', en: 'Enter the full address, at most 300 characters' },
  required: true,
  showIf: { question: 'resultDelivery', in: ['post'] },
} satisfies Question

/** How the result is taken; `deliveryOf` reads it. */
export const delivery = {
  id: 'delivery',
  title: { vi: 'Nhận kết quả', en: 'Receiving the result' },
  questions: { resultDelivery, deliveryAddress },
} satisfies QuestionGroup

/** The same for a result that exists on paper only. */
export const paperDelivery = {
  ...delivery,
  questions: {
    resultDelivery: { ...resultDelivery, schema: z.enum(['counter', 'post']), options: { counter, post } },
    deliveryAddress,
  },
} satisfies QuestionGroup
