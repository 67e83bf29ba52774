import { decimal, line, someOf } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { addressLine, ask, commune, delivery, person, province } from '../../../shared/service/questions.v1.ts'

const contents = {
  land_use: { vi: 'Chức năng sử dụng đất', en: 'Land use' },
  red_line: { vi: 'Chỉ giới đường đỏ', en: 'Road boundary (red line)' },
  building_line: { vi: 'Chỉ giới xây dựng', en: 'Building line' },
  density: { vi: 'Mật độ xây dựng', en: 'Building density' },
  max_floors: { vi: 'Tầng cao tối đa', en: 'Most floors' },
  infrastructure: { vi: 'Hạ tầng kỹ thuật', en: 'Technical infrastructure' },
}

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    {
      id: 'contact',
      title: { vi: 'Liên hệ', en: 'Contact' },
      questions: { phone: ask.phone, email: ask.email },
    },
    {
      id: 'plot',
      title: { vi: 'Thửa đất', en: 'The plot' },
      questions: {
        province: { ...province, label: { vi: 'Tỉnh, thành phố có thửa đất', en: 'Province or city of the plot' } },
        commune: { ...commune, label: { vi: 'Xã, phường, đặc khu có thửa đất', en: 'Commune or ward of the plot' } },
        addressLine: {
          ...addressLine,
          label: { vi: 'Vị trí: số nhà, đường, thôn', en: 'Where it is: number, street or hamlet' },
        },
        sheetNumber: {
          kind: 'text',
          label: { vi: 'Tờ bản đồ số', en: 'Map sheet' },
          schema: line(1, 20),
          advice: { vi: 'Nhập số tờ bản đồ, tối đa 20 ký tự', en: 'Enter the map sheet, at most 20 characters' },
          required: true,
        },
        plotNumber: {
          kind: 'text',
          label: { vi: 'Thửa đất số', en: 'Plot number' },
          schema: line(1, 20),
          advice: { vi: 'Nhập số thửa, tối đa 20 ký tự', en: 'Enter the plot number, at most 20 characters' },
          required: true,
        },
        plotArea: {
          kind: 'number',
          label: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
          schema: decimal(1, 10_000_000),
          advice: { vi: 'Nhập số m², ví dụ 120.5', en: 'Enter square metres, for example 120.5' },
          required: true,
        },
      },
    },
    {
      id: 'wanted',
      title: { vi: 'Thông tin cần biết', en: 'What you want to know' },
      questions: {
        requestedContent: {
          kind: 'checks',
          label: { vi: 'Nội dung cần cung cấp', en: 'Information wanted' },
          schema: someOf(Object.keys(contents)),
          advice: { vi: 'Chọn ít nhất một nội dung', en: 'Choose at least one' },
          required: true,
          options: contents,
        },
        roadName: {
          kind: 'text',
          label: { vi: 'Tuyến đường tiếp giáp', en: 'The road beside the plot' },
          hint: { vi: 'Cần khi hỏi chỉ giới', en: 'Needed when you ask for a boundary line' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên đường, từ 2 đến 200 ký tự', en: 'Enter the road, 2 to 200 characters' },
          required: false,
        },
      },
    },
    delivery,
  ],
})
