import { lifeEvents } from '../../shared/catalogue/life-events.ts'
import type { ProcedureSummary } from '../../shared/catalogue/procedure.ts'
import type { Text } from '../../shared/text.ts'

const acts: Text[] = [
  { vi: 'Cấp', en: 'Issuance of' },
  { vi: 'Cấp lại', en: 'Reissue of' },
  { vi: 'Gia hạn', en: 'Extension of' },
  { vi: 'Điều chỉnh', en: 'Adjustment of' },
  { vi: 'Thu hồi', en: 'Withdrawal of' },
  { vi: 'Công nhận', en: 'Recognition of' },
  { vi: 'Thẩm định', en: 'Appraisal of' },
  { vi: 'Đăng ký', en: 'Registration of' },
  { vi: 'Xác nhận', en: 'Confirmation of' },
  { vi: 'Thông báo', en: 'Notification of' },
]
const things: Text[] = [
  { vi: 'giấy phép khai thác', en: 'the licence to exploit' },
  { vi: 'chứng chỉ hành nghề về', en: 'the practising certificate for' },
  { vi: 'giấy chứng nhận đủ điều kiện kinh doanh', en: 'the certificate of eligibility to trade in' },
  { vi: 'hồ sơ môi trường của dự án', en: 'the environmental file of a project on' },
  { vi: 'phương án bảo vệ', en: 'the plan to protect' },
  { vi: 'hợp đồng vận chuyển', en: 'the contract to transport' },
  { vi: 'kết quả kiểm nghiệm', en: 'the test results of' },
  { vi: 'giấy phép nhập khẩu', en: 'the import licence for' },
  { vi: 'chỉ dẫn địa lý của', en: 'the geographical indication of' },
  { vi: 'hỗ trợ kinh phí cho', en: 'the subsidy for' },
]
const matters: Text[] = [
  ['nước dưới đất', 'groundwater'],
  ['khoáng sản', 'minerals'],
  ['thuốc thú y', 'veterinary medicines'],
  ['phân bón', 'fertilisers'],
  ['giống cây trồng', 'plant varieties'],
  ['thức ăn chăn nuôi', 'animal feed'],
  ['rừng phòng hộ', 'protective forests'],
  ['tàu cá', 'fishing vessels'],
  ['xăng dầu', 'petroleum'],
  ['khí gas', 'gas'],
  ['rượu', 'spirits'],
  ['thuốc lá', 'tobacco'],
  ['hóa chất', 'chemicals'],
  ['vật liệu nổ', 'explosives'],
  ['thiết bị y tế', 'medical devices'],
  ['mỹ phẩm', 'cosmetics'],
  ['thực phẩm', 'food'],
  ['di tích', 'monuments'],
  ['biểu diễn nghệ thuật', 'performing arts'],
  ['trường mầm non', 'kindergartens'],
  ['trung tâm ngoại ngữ', 'language schools'],
  ['xe khách', 'coaches'],
  ['bến thủy nội địa', 'inland ports'],
  ['tần số vô tuyến', 'radio frequencies'],
  ['báo chí', 'newspapers'],
  ['xuất bản phẩm', 'publications'],
  ['lao động nước ngoài', 'foreign workers'],
  ['bảo trợ xã hội', 'social protection'],
  ['nghĩa trang', 'cemeteries'],
  ['công chứng', 'notaries'],
  ['giám định tư pháp', 'forensic experts'],
  ['đấu giá tài sản', 'auctions'],
  ['quảng cáo', 'advertising'],
  ['du lịch lữ hành', 'travel agencies'],
  ['thể thao', 'sports'],
].map(([vi = '', en = '']) => ({ vi, en }))
const levels: Text[] = [
  { vi: 'cấp trung ương', en: 'at the central level' },
  { vi: 'cấp tỉnh', en: 'at the provincial level' },
]

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** A procedure that nobody has, with a name and texts as long as those of real ones. No two are alike. */
function invented(number: number): ProcedureSummary {
  // A stride that shares no factor with their number: a tenth of them is made of the same words as all.
  const pick = (number * 2749) % (acts.length * things.length * matters.length * levels.length)
  const [act, thing] = [at(acts, pick), at(things, Math.floor(pick / acts.length))]
  const matter = at(matters, Math.floor(pick / (acts.length * things.length)))
  const level = at(levels, Math.floor(pick / (acts.length * things.length * matters.length)))
  const id = String(number).padStart(5, '0')
  const said = (language: keyof Text) => `${act[language]} ${thing[language]} ${matter[language]} ${level[language]}`
  return {
    slug: `invented-${id}`,
    sector: `sector-${number % 18}`,
    name: { vi: said('vi'), en: said('en') },
    summary: {
      vi: `Dành cho tổ chức, cá nhân cần ${said('vi').toLowerCase()} theo quyết định số ${id}; nộp hồ sơ và nhận kết quả trực tuyến.`,
      en: `For those who need ${said('en').toLowerCase()} under decision ${id}; filed and answered online.`,
    },
    keywords: [`${thing.vi} ${matter.vi}`, `${matter.vi} ${level.vi}`, `${matter.en} ${level.en}`, `mẫu ${id}`],
    audience: [number % 2 ? 'business' : 'citizen'],
    level: 'full',
    lifeEvents: [at(lifeEvents, number)],
    overseenBy: [at(['moit', 'moh', 'mae', 'moc', 'mps'], number)],
  }
}

export const inventedProcedures = (count: number): ProcedureSummary[] =>
  Array.from({ length: count }, (_, number) => invented(number))
