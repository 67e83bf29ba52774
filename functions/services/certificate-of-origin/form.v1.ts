import * as z from 'zod'
import { hsSix } from '../../../shared/hs-code.ts'
import { decimal, line, lines } from '../../../shared/service/accepted.ts'
import { type Column, defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'
import { coForms, criteria } from './criteria.ts'

const same = (values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [value, { vi: `Mẫu ${value}`, en: `Form ${value}` }]))

const goods = {
  description: {
    kind: 'text',
    label: { vi: 'Tên hàng', en: 'Description' },
    schema: line(2, 200),
    advice: { vi: 'Nhập tên hàng, từ 2 đến 200 ký tự', en: 'Enter the description, 2 to 200 characters' },
    required: true,
  },
  hsCode: {
    kind: 'text',
    label: { vi: 'Mã HS', en: 'HS code' },
    schema: hsSix,
    advice: { vi: 'Mã HS có 6 hoặc 8 chữ số, ví dụ 090111', en: 'An HS code has 6 or 8 digits, for example 090111' },
    required: true,
  },
  quantity: {
    kind: 'number',
    label: { vi: 'Số lượng', en: 'Quantity' },
    schema: decimal(0.01, 999_999_999),
    advice: { vi: 'Nhập số lớn hơn 0, tối đa hai số lẻ', en: 'Enter a number above 0 with at most two decimals' },
    required: true,
  },
  unit: {
    kind: 'text',
    label: { vi: 'Đơn vị tính', en: 'Unit' },
    schema: line(1, 30),
    advice: { vi: 'Nhập đơn vị tính, ví dụ kg', en: 'Enter the unit, for example kg' },
    required: true,
  },
  fobValue: {
    kind: 'number',
    label: { vi: 'Trị giá FOB (USD)', en: 'FOB value (USD)' },
    schema: decimal(0.01, 999_999_999),
    advice: { vi: 'Nhập trị giá bằng đô la Mỹ, ví dụ 12500.50', en: 'Enter the value in US dollars, such as 12500.50' },
    required: true,
  },
  originCriterion: {
    kind: 'select',
    label: { vi: 'Tiêu chí xuất xứ', en: 'Origin criterion' },
    schema: z.enum(Object.keys(criteria) as [string, ...string[]]),
    advice: { vi: 'Chọn một tiêu chí', en: 'Choose one criterion' },
    required: true,
    options: criteria,
  },
  valueContent: {
    kind: 'number',
    label: { vi: 'Hàm lượng giá trị (%), khi chọn RVC', en: 'Value content (%), with RVC' },
    schema: decimal(0, 100),
    advice: { vi: 'Nhập phần trăm từ 0 đến 100', en: 'Enter a percentage from 0 to 100' },
    required: false,
  },
} satisfies Record<string, Column>

export const formV1 = defineForm({
  version: 1,
  groups: [
    company,
    {
      id: 'certificate',
      title: { vi: 'Giấy chứng nhận', en: 'The certificate' },
      questions: {
        requestKind: {
          kind: 'radio',
          label: { vi: 'Đề nghị', en: 'You ask for' },
          schema: z.enum(['new', 'reissue']),
          advice: { vi: 'Chọn một trong hai', en: 'Choose one' },
          required: true,
          options: {
            new: { vi: 'Cấp C/O cho lô hàng', en: 'The certificate of a consignment' },
            reissue: { vi: 'Cấp lại C/O bị mất, hỏng', en: 'A lost or damaged certificate once more' },
          },
        },
        originalNumber: {
          kind: 'text',
          label: { vi: 'Số C/O đã cấp', en: 'Number of the first certificate' },
          schema: line(3, 50),
          advice: { vi: 'Nhập số C/O đã cấp, tối đa 50 ký tự', en: 'Enter the number, at most 50 characters' },
          required: true,
          showIf: { question: 'requestKind', in: ['reissue'] },
        },
        coForm: {
          kind: 'select',
          label: { vi: 'Mẫu C/O', en: 'Form of the certificate' },
          schema: z.enum(coForms),
          advice: { vi: 'Chọn một mẫu', en: 'Choose one form' },
          required: true,
          options: { ...same(coForms), other: { vi: 'Mẫu khác', en: 'Another form' } },
        },
        importCountry: {
          kind: 'text',
          label: { vi: 'Nước nhập khẩu', en: 'Importing country' },
          schema: line(2, 100),
          advice: { vi: 'Nhập tên nước, từ 2 đến 100 ký tự', en: 'Enter the country, 2 to 100 characters' },
          required: true,
        },
      },
    },
    {
      id: 'consignment',
      title: { vi: 'Lô hàng', en: 'The consignment' },
      questions: {
        exportDeclaration: {
          kind: 'text',
          label: { vi: 'Số tờ khai hải quan xuất khẩu', en: 'Export declaration number' },
          schema: z.string().regex(/^\d{12}$/),
          advice: { vi: 'Số tờ khai có đúng 12 chữ số', en: 'The number has exactly 12 digits' },
          required: true,
          inputMode: 'numeric',
        },
        transport: {
          kind: 'radio',
          label: { vi: 'Phương tiện vận tải', en: 'Means of transport' },
          schema: z.enum(['sea', 'air', 'road', 'rail']),
          advice: { vi: 'Chọn một phương tiện', en: 'Choose one' },
          required: true,
          options: {
            sea: { vi: 'Đường biển', en: 'By sea' },
            air: { vi: 'Đường hàng không', en: 'By air' },
            road: { vi: 'Đường bộ', en: 'By road' },
            rail: { vi: 'Đường sắt', en: 'By rail' },
          },
        },
        goods: {
          label: { vi: 'Danh mục hàng hóa', en: 'Goods' },
          hint: { vi: 'Mỗi mặt hàng một dòng, tối đa 20 dòng', en: 'One kind of goods on each line, 20 at most' },
          advice: { vi: 'Khai từ 1 đến 20 mặt hàng, đủ các cột', en: 'List 1 to 20 kinds of goods with all columns' },
          required: true,
          ...lines(goods, 20),
        },
      },
    },
  ],
})
