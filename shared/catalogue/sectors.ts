import type { Text } from '../text.ts'

/**
 * A field of administration. `code` is the national code of the field, null as long as it is not known; `leads` is the
 * id of the ministry or agency that keeps its procedures, from general knowledge and unverified.
 */
export type Sector = { id: string; code: string | null; name: Text; leads: string }

/** Whoever approves what agencies publish. */
export const governmentOffice = 'vpcp'

const sector = (id: string, leads: string, vi: string, en: string): Sector => ({
  id,
  code: null,
  name: { vi, en },
  leads,
})

export const sectors: readonly Sector[] = [
  // What there is of transport concerns licences and vehicles, which the police took over on 1 March 2025.
  sector('transport', 'mps', 'Giao thông, phương tiện và người lái', 'Transport, vehicles and drivers'),
  sector('civil-status', 'moj', 'Hộ tịch', 'Civil status'),
  sector('justice', 'mps', 'Lý lịch tư pháp', 'Judicial records'),
  sector('residence', 'mps', 'Cư trú', 'Residence'),
  sector('trade', 'moit', 'Công Thương', 'Industry and trade'),
  sector('customs', 'customs', 'Hải quan', 'Customs'),
  sector('business', 'mof', 'Đăng ký kinh doanh', 'Business registration'),
  sector('tax', 'tax', 'Thuế', 'Taxes'),
  sector('health', 'moh', 'Y tế', 'Health'),
  sector('social-insurance', 'vss', 'Bảo hiểm xã hội, bảo hiểm y tế', 'Social and health insurance'),
  sector('energy', 'evn', 'Điện lực', 'Electricity'),
  sector('water', 'moc', 'Cấp nước', 'Water supply'),
  sector('construction', 'moc', 'Xây dựng', 'Construction'),
  sector('land', 'mae', 'Đất đai', 'Land'),
  sector('police', 'mps', 'Xử phạt vi phạm hành chính', 'Administrative fines'),
  sector('education', 'moet', 'Giáo dục và đào tạo', 'Education'),
  // The courts are no agency of the Government: their records wait for whoever will keep them.
  sector('courts', governmentOffice, 'Tòa án', 'Courts'),
  sector('fees', 'mof', 'Phí, lệ phí', 'Fees and charges'),
]

const byId = new Map(sectors.map((one) => [one.id, one]))

/** The sector with this id; one that is new has no more than its id. */
export const sectorOf = (id: string): Pick<Sector, 'id' | 'code' | 'name'> =>
  byId.get(id) ?? { id, code: null, name: { vi: id, en: id } }

type Kept = { managedBy?: string | undefined; overseenBy: readonly string[]; sector: string }

/** Id of the agency whose administrators keep a record: the one it names, the first in whose field it lies, or who leads the sector. */
export const keeperOf = ({ managedBy, overseenBy, sector: id }: Kept): string =>
  managedBy ?? overseenBy[0] ?? byId.get(id)?.leads ?? governmentOffice
