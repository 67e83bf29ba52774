import type { Due } from './questions.ts'
import { assessed } from './tax-assessment.ts'

type Words = { vi: string; en: string }

/** An agency that this process can play: what it looks at, and what it says when it does not agree. */
export type Played = {
  name: Words
  /** The answers whose last three digits are the magic value: the first of these that the agency is told. */
  magic: { names: string[]; label: Words }
  colour: string
  refusal: Words
  /** Said after it had agreed. */
  secondThought: Words
  /** What is to be paid by what it is told, once it agrees. */
  assess?: (told: Record<string, string>, dossierCode: string) => Due | undefined
}

export const played: Record<string, Played> = {
  'traffic-police': {
    name: { vi: 'Cảnh sát giao thông (thử nghiệm)', en: 'Traffic Police (sandbox)' },
    magic: {
      names: ['currentLicenceNumber', 'personalNumber'],
      label: { vi: 'Số giấy phép lái xe', en: 'Licence number' },
    },
    colour: '#8a2b0b',
    refusal: {
      vi: 'Còn một quyết định xử phạt chưa thi hành xong.',
      en: 'A decision on a fine is not settled yet.',
    },
    secondThought: {
      vi: 'Đính chính: vừa có một quyết định xử phạt mới.',
      en: 'Correction: a new decision on a fine has just come in.',
    },
  },
  'health-records': {
    name: { vi: 'Dữ liệu giấy khám sức khỏe (thử nghiệm)', en: 'Health certificates (sandbox)' },
    magic: {
      names: ['healthCertificateNumber', 'personalNumber'],
      label: { vi: 'Số giấy khám sức khỏe', en: 'Health certificate number' },
    },
    colour: '#0b6b5c',
    refusal: {
      vi: 'Không tìm thấy giấy khám sức khỏe còn hiệu lực với số này.',
      en: 'No valid health certificate was found under this number.',
    },
    secondThought: {
      vi: 'Đính chính: cơ sở khám đã thu hồi giấy này.',
      en: 'Correction: the clinic has withdrawn this certificate.',
    },
  },
  'population-register': {
    name: { vi: 'Cơ sở dữ liệu quốc gia về dân cư (thử nghiệm)', en: 'National population database (sandbox)' },
    magic: { names: ['personalNumber'], label: { vi: 'Số định danh cá nhân', en: 'Personal number' } },
    colour: '#7a1f3d',
    refusal: {
      vi: 'Thông tin nhân thân không khớp với dữ liệu dân cư.',
      en: 'The person’s details do not match the population database.',
    },
    secondThought: {
      vi: 'Đính chính: dữ liệu nhân thân vừa được cập nhật và không còn khớp.',
      en: 'Correction: the person’s details have just changed and no longer match.',
    },
  },
  'tax-office': {
    name: { vi: 'Cơ quan thuế (thử nghiệm)', en: 'Tax office (sandbox)' },
    magic: {
      names: ['chassisNumber', 'taxCode', 'personalNumber'],
      label: { vi: 'Số khung, mã số thuế hoặc số định danh', en: 'Chassis number, tax code or personal number' },
    },
    colour: '#5b4a00',
    refusal: { vi: 'Người nộp thuế còn nợ thuế quá hạn.', en: 'The taxpayer has overdue tax debts.' },
    secondThought: {
      vi: 'Đính chính: vừa phát sinh một khoản nợ thuế.',
      en: 'Correction: a tax debt has just come up.',
    },
    assess: assessed,
  },
  'social-insurance': {
    name: { vi: 'Bảo hiểm xã hội Việt Nam (thử nghiệm)', en: 'Vietnam Social Security (sandbox)' },
    magic: {
      names: ['socialInsuranceNumber', 'personalNumber'],
      label: { vi: 'Số bảo hiểm xã hội hoặc số định danh', en: 'Social insurance or personal number' },
    },
    colour: '#0b5c8a',
    refusal: {
      vi: 'Không tìm thấy người tham gia với các thông tin này.',
      en: 'No insured person was found with these details.',
    },
    secondThought: {
      vi: 'Đính chính: quá trình tham gia đang được rà soát.',
      en: 'Correction: the insurance record is under review.',
    },
  },
  'justice-records': {
    name: {
      vi: 'Cơ sở dữ liệu hộ tịch và lý lịch tư pháp, Bộ Tư pháp (thử nghiệm)',
      en: 'Civil status and criminal records, Ministry of Justice (sandbox)',
    },
    magic: { names: ['personalNumber'], label: { vi: 'Số định danh cá nhân', en: 'Personal number' } },
    colour: '#4b2a7a',
    refusal: {
      vi: 'Dữ liệu hộ tịch, tư pháp không khớp với nội dung khai.',
      en: 'The civil status or criminal record does not match what was declared.',
    },
    secondThought: {
      vi: 'Đính chính: vừa có một thay đổi trong dữ liệu hộ tịch.',
      en: 'Correction: the record has just changed.',
    },
  },
  'vehicle-inspection': {
    name: { vi: 'Cục Đăng kiểm Việt Nam (thử nghiệm)', en: 'Vietnam Register (vehicle inspection) (sandbox)' },
    magic: { names: ['chassisNumber'], label: { vi: 'Số khung', en: 'Chassis number' } },
    colour: '#2f5d1e',
    refusal: {
      vi: 'Không tìm thấy giấy chứng nhận chất lượng của xe này.',
      en: 'No certificate of quality was found for this vehicle.',
    },
    secondThought: {
      vi: 'Đính chính: giấy chứng nhận của xe này đã bị thu hồi.',
      en: 'Correction: this vehicle’s certificate has been withdrawn.',
    },
  },
  'customs-system': {
    name: { vi: 'Hệ thống hải quan điện tử (thử nghiệm)', en: 'Electronic customs system (sandbox)' },
    magic: {
      names: ['exportDeclaration', 'customsDeclaration'],
      label: { vi: 'Số tờ khai hải quan', en: 'Customs declaration number' },
    },
    colour: '#6b3d0b',
    refusal: {
      vi: 'Tờ khai hải quan không tồn tại hoặc chưa thông quan.',
      en: 'The customs declaration does not exist or is not cleared.',
    },
    secondThought: { vi: 'Đính chính: tờ khai này đã bị hủy.', en: 'Correction: this declaration has been cancelled.' },
  },
  'land-records': {
    name: {
      vi: 'Cơ sở dữ liệu đất đai, Bộ Nông nghiệp và Môi trường (thử nghiệm)',
      en: 'Land database, Ministry of Agriculture and Environment (sandbox)',
    },
    magic: { names: ['plotNumber'], label: { vi: 'Số thửa đất', en: 'Plot number' } },
    colour: '#3d5a0b',
    refusal: {
      vi: 'Thửa đất không có trong dữ liệu đất đai hoặc đang có tranh chấp.',
      en: 'The plot is not in the land database, or is in dispute.',
    },
    secondThought: {
      vi: 'Đính chính: thửa đất vừa bị ngăn chặn giao dịch.',
      en: 'Correction: the plot has just been blocked.',
    },
  },
  'education-degrees': {
    name: {
      vi: 'Cơ sở dữ liệu văn bằng, Bộ Giáo dục và Đào tạo (thử nghiệm)',
      en: 'Degree database, Ministry of Education and Training (sandbox)',
    },
    magic: { names: ['degreeNumber'], label: { vi: 'Số hiệu văn bằng', en: 'Degree number' } },
    colour: '#0b4f6c',
    refusal: { vi: 'Không tìm thấy văn bằng với số hiệu này.', en: 'No degree was found under this number.' },
    secondThought: { vi: 'Đính chính: văn bằng này đã bị thu hồi.', en: 'Correction: this degree has been withdrawn.' },
  },
  'industry-trade': {
    name: {
      vi: 'Bộ Công Thương (kiểm tra chuyên ngành) (thử nghiệm)',
      en: 'Ministry of Industry and Trade (specialised control) (sandbox)',
    },
    magic: { names: ['billOfLading'], label: { vi: 'Số vận đơn', en: 'Bill of lading number' } },
    colour: '#7a3b0b',
    refusal: {
      vi: 'Hàng hóa cần giấy phép mà doanh nghiệp chưa có.',
      en: 'The goods need a licence that the enterprise does not have.',
    },
    secondThought: {
      vi: 'Đính chính: giấy phép của lô hàng này đã hết hạn.',
      en: 'Correction: the licence of this consignment has expired.',
    },
  },
  'military-records': {
    name: {
      vi: 'Cơ quan thi hành án, Bộ Quốc phòng (thử nghiệm)',
      en: 'Judgment enforcement, Ministry of National Defence (sandbox)',
    },
    magic: { names: ['personalNumber'], label: { vi: 'Số định danh cá nhân', en: 'Personal number' } },
    colour: '#3b4a2a',
    refusal: { vi: 'Cần xác minh thêm án tích trong quân đội.', en: 'A military conviction has to be looked into.' },
    secondThought: {
      vi: 'Đính chính: vừa nhận được một thông báo án tích.',
      en: 'Correction: notice of a conviction has just come in.',
    },
  },
  'labour-office': {
    name: { vi: 'Cơ quan quản lý lao động (thử nghiệm)', en: 'Labour authority (sandbox)' },
    magic: { names: ['unitCode', 'taxCode'], label: { vi: 'Mã đơn vị hoặc mã số thuế', en: 'Unit or tax code' } },
    colour: '#5a2a4b',
    refusal: {
      vi: 'Số lao động khai không khớp với báo cáo sử dụng lao động.',
      en: 'The workers declared do not match the labour report.',
    },
    secondThought: {
      vi: 'Đính chính: báo cáo lao động vừa được sửa.',
      en: 'Correction: the labour report has just been amended.',
    },
  },
}
