import type { LifeEvent } from '../catalogue/life-events.ts'
import type { Text } from '../text.ts'

/** What people choose from; apart from the ids, which every function loads that reads a procedure. */
export const lifeEventNames: Record<LifeEvent, Text> = {
  child: { vi: 'Có con', en: 'Having a child' },
  family: { vi: 'Hôn nhân và gia đình', en: 'Marriage and family' },
  bereavement: { vi: 'Người thân qua đời', en: 'When somebody dies' },
  home: { vi: 'Nhà ở, đất đai', en: 'House and land' },
  moving: { vi: 'Chuyển nơi ở', en: 'Moving' },
  vehicle: { vi: 'Xe và lái xe', en: 'Driving and vehicles' },
  job: { vi: 'Việc làm, hành nghề', en: 'Work and profession' },
  health: { vi: 'Khám, chữa bệnh', en: 'Health care' },
  study: { vi: 'Học tập', en: 'Studying' },
  bills: { vi: 'Hóa đơn và tiền nộp định kỳ', en: 'Bills' },
  fines: { vi: 'Nộp phạt, việc tòa án', en: 'Fines and courts' },
  tax: { vi: 'Thuế', en: 'Taxes' },
  abroad: { vi: 'Ra nước ngoài', en: 'Going abroad' },
  starting: { vi: 'Mở cửa hàng, mở doanh nghiệp', en: 'Starting a business' },
  employing: { vi: 'Thuê người lao động', en: 'Employing people' },
  trading: { vi: 'Mua bán, xuất nhập khẩu', en: 'Selling, import and export' },
}
