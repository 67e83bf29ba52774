import type { Text } from '../../shared/text.ts'

/** An agency whose system answers questions about dossiers. Procedures name it as the `partner` of a consultation. */
export type PartnerAgency = { id: string; name: Text }

export const agencies: readonly PartnerAgency[] = [
  {
    id: 'traffic-police',
    name: { vi: 'Cục Cảnh sát giao thông, Bộ Công an', en: 'Traffic Police, Ministry of Public Security' },
  },
  {
    id: 'health-records',
    name: { vi: 'Hệ thống giấy khám sức khỏe, Bộ Y tế', en: 'Health certificates, Ministry of Health' },
  },
  {
    id: 'population-register',
    name: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  },
  {
    id: 'tax-office',
    name: { vi: 'Cơ quan thuế', en: 'Tax office' },
  },
  {
    id: 'social-insurance',
    name: { vi: 'Bảo hiểm xã hội Việt Nam', en: 'Vietnam Social Security' },
  },
  {
    id: 'justice-records',
    name: {
      vi: 'Cơ sở dữ liệu hộ tịch và lý lịch tư pháp, Bộ Tư pháp',
      en: 'Civil status and criminal records, Ministry of Justice',
    },
  },
  {
    id: 'vehicle-inspection',
    name: { vi: 'Cục Đăng kiểm Việt Nam', en: 'Vietnam Register (vehicle inspection)' },
  },
  {
    id: 'customs-system',
    name: { vi: 'Hệ thống hải quan điện tử', en: 'Electronic customs system' },
  },
  {
    id: 'land-records',
    name: {
      vi: 'Cơ sở dữ liệu đất đai, Bộ Nông nghiệp và Môi trường',
      en: 'Land database, Ministry of Agriculture and Environment',
    },
  },
  {
    id: 'education-degrees',
    name: {
      vi: 'Cơ sở dữ liệu văn bằng, Bộ Giáo dục và Đào tạo',
      en: 'Degree database, Ministry of Education and Training',
    },
  },
  {
    id: 'industry-trade',
    name: { vi: 'Bộ Công Thương (kiểm tra chuyên ngành)', en: 'Ministry of Industry and Trade (specialised control)' },
  },
  {
    id: 'military-records',
    name: { vi: 'Cơ quan thi hành án, Bộ Quốc phòng', en: 'Judgment enforcement, Ministry of National Defence' },
  },
  {
    id: 'labour-office',
    name: { vi: 'Cơ quan quản lý lao động', en: 'Labour authority' },
  },
]

export const isPartner = (id: string): boolean => agencies.some((agency) => agency.id === id)
