import * as z from 'zod'
import { decimal, line, someOf, whole } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { addressLine, ask, commune, delivery, person, province } from '../../../shared/service/questions.v1.ts'

const area = { vi: 'Nhập số m², ví dụ 85.5', en: 'Enter square metres, for example 85.5' }

export const formV1 = defineForm({
  version: 1,
  groups: [
    { ...person, title: { vi: 'Chủ đầu tư', en: 'Who builds' } },
    {
      id: 'contact',
      title: { vi: 'Liên hệ', en: 'Contact' },
      questions: { phone: ask.phone, email: ask.email },
    },
    {
      id: 'plot',
      title: { vi: 'Thửa đất', en: 'The plot' },
      questions: {
        province: { ...province, label: { vi: 'Tỉnh, thành phố nơi xây dựng', en: 'Province or city of the plot' } },
        commune: { ...commune, label: { vi: 'Xã, phường, đặc khu nơi xây dựng', en: 'Commune or ward of the plot' } },
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
          label: { vi: 'Diện tích thửa đất (m²)', en: 'Area of the plot (m²)' },
          schema: decimal(1, 100_000),
          advice: area,
          required: true,
        },
      },
    },
    {
      id: 'house',
      title: { vi: 'Nhà ở', en: 'The house' },
      questions: {
        groundArea: {
          kind: 'number',
          label: { vi: 'Diện tích xây dựng tầng 1 (m²)', en: 'Area of the ground floor (m²)' },
          schema: decimal(1, 100_000),
          advice: area,
          required: true,
        },
        floorArea: {
          kind: 'number',
          label: { vi: 'Tổng diện tích sàn (m²)', en: 'Total floor area (m²)' },
          hint: { vi: 'Cộng tất cả các tầng', en: 'All floors together' },
          schema: decimal(1, 100_000),
          advice: area,
          required: true,
        },
        floors: {
          kind: 'number',
          label: { vi: 'Số tầng', en: 'Floors' },
          schema: whole(1, 100),
          advice: { vi: 'Nhập số tầng từ 1 đến 100', en: 'Enter the floors, from 1 to 100' },
          required: true,
          inputMode: 'numeric',
        },
        height: {
          kind: 'number',
          label: { vi: 'Chiều cao (m)', en: 'Height (m)' },
          schema: decimal(1, 400),
          advice: { vi: 'Nhập số mét, ví dụ 11.5', en: 'Enter metres, for example 11.5' },
          required: true,
        },
        sharedWall: {
          kind: 'radio',
          label: {
            vi: 'Nhà có tường chung hoặc sát công trình liền kề?',
            en: 'Does it share a wall with, or touch, another building?',
          },
          schema: z.enum(['yes', 'no']),
          advice: { vi: 'Chọn có hoặc không', en: 'Choose yes or no' },
          required: true,
          options: { yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } },
        },
        adjacentCommitment: {
          kind: 'checks',
          label: { vi: 'Cam kết về công trình liền kề', en: 'Commitment on the adjacent building' },
          schema: someOf(['agreed']),
          advice: { vi: 'Cần cam kết để được cấp phép', en: 'There is no permit without it' },
          required: true,
          options: {
            agreed: {
              vi: 'Tôi bảo đảm an toàn cho công trình liền kề và chịu trách nhiệm về thiệt hại',
              en: 'I keep the adjacent building safe and answer for damage',
            },
          },
          showIf: { question: 'sharedWall', in: ['yes'] },
        },
      },
    },
    {
      id: 'design',
      title: { vi: 'Thiết kế', en: 'The design' },
      questions: {
        designedBy: {
          kind: 'radio',
          label: { vi: 'Ai thiết kế?', en: 'Who designs it?' },
          schema: z.enum(['self', 'professional']),
          advice: { vi: 'Chọn một', en: 'Choose one' },
          required: true,
          options: {
            self: { vi: 'Hộ gia đình tự thiết kế', en: 'The household itself' },
            professional: { vi: 'Tổ chức, cá nhân hành nghề thiết kế', en: 'A professional designer' },
          },
        },
        designer: {
          kind: 'text',
          label: { vi: 'Đơn vị, người thiết kế', en: 'Designer' },
          schema: line(2, 200),
          advice: { vi: 'Nhập tên, từ 2 đến 200 ký tự', en: 'Enter the name, 2 to 200 characters' },
          required: true,
          showIf: { question: 'designedBy', in: ['professional'] },
        },
        designerCertificate: {
          kind: 'text',
          label: { vi: 'Số chứng chỉ hành nghề thiết kế', en: 'Number of the designer certificate' },
          schema: line(2, 50),
          advice: { vi: 'Nhập số chứng chỉ, tối đa 50 ký tự', en: 'Enter the number, at most 50 characters' },
          required: true,
          showIf: { question: 'designedBy', in: ['professional'] },
        },
      },
    },
    delivery,
  ],
})
