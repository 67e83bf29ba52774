import * as z from 'zod'
import { centres } from '../agency/agency.ts'
import { dong, line, someOf } from '../service/accepted.ts'
import type { QuestionGroup } from '../service/form.ts'

/** Forms of promotion that an enterprise may choose from. The list is our own design, from general knowledge, unverified. */
const promotionForms = {
  sample: { vi: 'Đưa hàng mẫu', en: 'Samples' },
  gift: { vi: 'Tặng quà', en: 'Gifts' },
  discount: { vi: 'Giảm giá', en: 'Discount' },
  voucher: { vi: 'Phiếu mua hàng, phiếu sử dụng dịch vụ', en: 'Vouchers' },
  contest: { vi: 'Thi có thưởng', en: 'Contest' },
  lucky_draw: { vi: 'Chương trình mang tính may rủi', en: 'Game of chance' },
  loyalty: { vi: 'Khách hàng thường xuyên', en: 'Loyalty programme' },
  event: { vi: 'Chương trình văn hóa, giải trí', en: 'Cultural or entertainment event' },
  other: { vi: 'Hình thức khác', en: 'Another form' },
}

/** A text over several lines; shorter than the longest answer that the portal keeps. */
const text = (most: number) => z.string().trim().min(10).max(most)

/** The programme, as both who announces and who registers it describe it. Frozen, as the forms made of it. */
export const programme = {
  id: 'programme',
  title: { vi: 'Chương trình khuyến mại', en: 'Your programme' },
  questions: {
    programName: {
      kind: 'text',
      label: { vi: 'Tên chương trình khuyến mại', en: 'Name of the programme' },
      schema: line(2, 255),
      advice: { vi: 'Nhập tên chương trình, từ 2 đến 255 ký tự', en: 'Enter the name, 2 to 255 characters' },
      required: true,
    },
    promotionForm: {
      kind: 'select',
      label: { vi: 'Hình thức khuyến mại', en: 'Form of promotion' },
      schema: z.enum(Object.keys(promotionForms) as [string, ...string[]]),
      advice: { vi: 'Chọn một hình thức', en: 'Choose one form' },
      required: true,
      options: promotionForms,
    },
    goodsServices: {
      kind: 'textarea',
      label: { vi: 'Hàng hóa, dịch vụ được khuyến mại', en: 'Promoted goods or services' },
      schema: text(2000),
      advice: { vi: 'Mô tả, từ 10 đến 2.000 ký tự', en: 'Describe them, 10 to 2,000 characters' },
      required: true,
    },
    salesChannel: {
      kind: 'radio',
      label: { vi: 'Nơi bán hàng và khuyến mại', en: 'Where goods are sold and promoted' },
      schema: z.enum(['shops', 'e_commerce']),
      advice: { vi: 'Chọn một trong hai', en: 'Choose one' },
      required: true,
      options: {
        shops: { vi: 'Tại cửa hàng, có hoặc không kèm bán trực tuyến', en: 'In shops, with or without sales online' },
        e_commerce: {
          vi: 'Chỉ trên sàn giao dịch, website thương mại điện tử',
          en: 'On an e-commerce site only',
        },
      },
    },
    startDate: {
      kind: 'date',
      label: { vi: 'Ngày bắt đầu', en: 'First day' },
      schema: z.iso.date(),
      advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
      required: true,
    },
    endDate: {
      kind: 'date',
      label: { vi: 'Ngày kết thúc', en: 'Last day' },
      schema: z.iso.date(),
      advice: { vi: 'Nhập ngày, tháng, năm có thật', en: 'Enter a real date' },
      required: true,
    },
    provinces: {
      kind: 'checks',
      label: { vi: 'Địa bàn khuyến mại', en: 'Provinces and cities of the promotion' },
      schema: someOf(centres.map(({ id }) => id)),
      advice: { vi: 'Chọn ít nhất một tỉnh, thành phố', en: 'Choose at least one province or city' },
      required: true,
      options: Object.fromEntries(centres.map(({ id, place }) => [id, place])),
    },
    totalPrizeValue: {
      kind: 'money',
      label: { vi: 'Tổng giá trị giải thưởng (đồng)', en: 'Total prize value (đồng)' },
      schema: dong,
      advice: {
        vi: 'Nhập số tiền bằng chữ số, ví dụ 150000000',
        en: 'Enter the amount in digits, for example 150000000',
      },
      required: true,
    },
    rules: {
      kind: 'textarea',
      label: { vi: 'Thể lệ', en: 'Rules' },
      schema: text(8000),
      advice: { vi: 'Nhập thể lệ, từ 10 đến 8.000 ký tự', en: 'Enter the rules, 10 to 8,000 characters' },
      required: true,
    },
  },
} satisfies QuestionGroup
