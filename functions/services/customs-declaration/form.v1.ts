import * as z from 'zod'
import { hsEight } from '../../../shared/hs-code.ts'
import { decimal, line, lines } from '../../../shared/service/accepted.ts'
import { type Column, defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'

/** Twenty regional customs offices [from general knowledge, unverified]. */
const branches = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

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
    schema: hsEight,
    advice: {
      vi: 'Mã HS của Việt Nam có 8 chữ số, ví dụ 84713020',
      en: 'Vietnam’s HS code has 8 digits, such as 84713020',
    },
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
    advice: { vi: 'Nhập đơn vị tính, ví dụ chiếc', en: 'Enter the unit, for example piece' },
    required: true,
  },
  value: {
    kind: 'number',
    label: { vi: 'Trị giá (USD)', en: 'Value (USD)' },
    schema: decimal(0.01, 999_999_999),
    advice: { vi: 'Nhập trị giá bằng đô la Mỹ, ví dụ 4200.50', en: 'Enter the value in US dollars, such as 4200.50' },
    required: true,
  },
  origin: {
    kind: 'text',
    label: { vi: 'Xuất xứ', en: 'Country of origin' },
    schema: line(2, 100),
    advice: { vi: 'Nhập tên nước xuất xứ', en: 'Enter the country of origin' },
    required: true,
  },
} satisfies Record<string, Column>

export const formV1 = defineForm({
  version: 1,
  groups: [
    company,
    {
      id: 'declaration',
      title: { vi: 'Tờ khai', en: 'The declaration' },
      questions: {
        declarationType: {
          kind: 'radio',
          label: { vi: 'Loại hình', en: 'Kind of declaration' },
          schema: z.enum(['import', 'export', 'temporary']),
          advice: { vi: 'Chọn một loại hình', en: 'Choose one kind' },
          required: true,
          options: {
            import: { vi: 'Nhập khẩu', en: 'Import' },
            export: { vi: 'Xuất khẩu', en: 'Export' },
            temporary: { vi: 'Tạm nhập, tạm xuất', en: 'In or out for a time' },
          },
        },
        returnBy: {
          kind: 'date',
          label: { vi: 'Ngày tái xuất, tái nhập dự kiến', en: 'Day on which the goods go back' },
          schema: z.iso.date(),
          advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
          required: true,
          showIf: { question: 'declarationType', in: ['temporary'] },
        },
        customsBranch: {
          kind: 'select',
          label: { vi: 'Chi cục Hải quan', en: 'Customs office' },
          schema: z.enum(branches as [string, ...string[]]),
          advice: { vi: 'Chọn một chi cục', en: 'Choose one office' },
          required: true,
          options: Object.fromEntries(
            branches.map((one) => [
              one,
              { vi: `Chi cục Hải quan khu vực ${one}`, en: `Regional customs office ${one}` },
            ]),
          ),
        },
        billOfLading: {
          kind: 'text',
          label: { vi: 'Số vận đơn', en: 'Transport document number' },
          schema: z.string().regex(/^[A-Z0-9-]{1,35}$/),
          advice: {
            vi: 'Nhập số vận đơn: chữ cái in hoa, chữ số và dấu gạch, tối đa 35 ký tự',
            en: 'Enter the number: capital letters, digits and hyphens, at most 35',
          },
          required: true,
        },
        specialisedControl: {
          kind: 'radio',
          label: { vi: 'Kiểm tra chuyên ngành', en: 'Specialised control' },
          schema: z.enum(['none', 'industry-trade', 'health', 'agriculture']),
          advice: { vi: 'Chọn một mục', en: 'Choose one' },
          required: true,
          options: {
            none: { vi: 'Không thuộc diện kiểm tra', en: 'None' },
            'industry-trade': { vi: 'Ngành công thương', en: 'Industry and trade' },
            health: { vi: 'Ngành y tế', en: 'Health' },
            agriculture: { vi: 'Ngành nông nghiệp và môi trường', en: 'Agriculture and environment' },
          },
        },
      },
    },
    {
      id: 'goods',
      title: { vi: 'Hàng hóa', en: 'Goods' },
      questions: {
        goods: {
          label: { vi: 'Danh sách hàng hóa', en: 'List of goods' },
          hint: { vi: 'Mỗi mặt hàng một dòng, tối đa 20 dòng', en: 'One kind of goods on each line, 20 at most' },
          advice: { vi: 'Khai từ 1 đến 20 mặt hàng, đủ các cột', en: 'List 1 to 20 kinds of goods with all columns' },
          required: true,
          ...lines(goods, 20),
        },
        invoiceValue: {
          kind: 'number',
          label: { vi: 'Tổng trị giá hóa đơn (USD)', en: 'Invoice value (USD)' },
          hint: { vi: 'Bằng tổng trị giá các dòng hàng', en: 'The sum of the values of all lines' },
          schema: decimal(0.01, 999_999_999),
          advice: {
            vi: 'Nhập trị giá bằng đô la Mỹ, ví dụ 4200.50',
            en: 'Enter the value in US dollars, such as 4200.50',
          },
          required: true,
        },
      },
    },
  ],
})
