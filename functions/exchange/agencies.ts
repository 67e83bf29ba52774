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
]

export const isPartner = (id: string): boolean => agencies.some((agency) => agency.id === id)
