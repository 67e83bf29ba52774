import type { Text } from '../text.ts'

/** Who issues bills, notices and decisions that are paid here. Each keeps its own books and is told what was paid. */
export type Issuer = { id: string; name: Text }

/** The issuers whose systems are asked; a stage names the address of each. */
export const issuers: readonly Issuer[] = [
  { id: 'power-company', name: { vi: 'Tập đoàn Điện lực Việt Nam', en: 'Vietnam Electricity' } },
  { id: 'water-companies', name: { vi: 'Các đơn vị cấp nước', en: 'Water companies' } },
  { id: 'hospitals', name: { vi: 'Các cơ sở khám bệnh, chữa bệnh', en: 'Hospitals' } },
  { id: 'schools', name: { vi: 'Các cơ sở giáo dục', en: 'Schools and universities' } },
  { id: 'traffic-fines', name: { vi: 'Cục Cảnh sát giao thông, Bộ Công an', en: 'Traffic Police' } },
  {
    id: 'administrative-fines',
    name: { vi: 'Dữ liệu xử lý vi phạm hành chính', en: 'Register of administrative violations' },
  },
  { id: 'insurance-collection', name: { vi: 'Bảo hiểm xã hội Việt Nam', en: 'Vietnam Social Security' } },
  { id: 'tax-collection', name: { vi: 'Cơ quan thuế', en: 'Tax authority' } },
  { id: 'court-fees', name: { vi: 'Cơ quan thi hành án dân sự', en: 'Civil judgment enforcement' } },
]

/** The portal itself, for what is owed on a dossier: nobody outside is asked. */
export const ownIssuer: Issuer = { id: 'portal', name: { vi: 'Cổng Dịch vụ công', en: 'The portal' } }

/** @throws for an id that none has, which is a bug: services name their issuer in code */
export function issuerById(id: string): Issuer {
  const found = [...issuers, ownIssuer].find((issuer) => issuer.id === id)
  if (!found) throw new Error(`no issuer ${id}`)
  return found
}
