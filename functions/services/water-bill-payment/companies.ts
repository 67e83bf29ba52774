import type { Text } from '../../../shared/text.ts'

/** Who supplies water where: from general knowledge, unverified; a company more is a new version of the form. */
export const companies: Record<string, { name: Text; province: string }> = {
  'ha-noi-water': {
    name: { vi: 'Công ty Nước sạch Hà Nội', en: 'Hanoi Clean Water Company' },
    province: 'prov-h26',
  },
  sawaco: { name: { vi: 'Tổng công ty Cấp nước Sài Gòn', en: 'Saigon Water Corporation' }, province: 'prov-h29' },
  'quang-ninh-water': {
    name: { vi: 'Công ty cổ phần Nước sạch Quảng Ninh', en: 'Quang Ninh Clean Water Company' },
    province: 'prov-h49',
  },
  'hai-phong-water': {
    name: { vi: 'Công ty cổ phần Cấp nước Hải Phòng', en: 'Hai Phong Water Company' },
    province: 'prov-h24',
  },
  dawaco: {
    name: { vi: 'Công ty cổ phần Cấp nước Đà Nẵng', en: 'Da Nang Water Supply Company' },
    province: 'prov-h17',
  },
  'can-tho-water': {
    name: { vi: 'Công ty cổ phần Cấp thoát nước Cần Thơ', en: 'Can Tho Water Supply and Sewerage Company' },
    province: 'prov-h13',
  },
}
