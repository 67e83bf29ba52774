import { vinhXanh } from '../enterprises.ts'

/** A form filled in as at a busy desk, in words as long as they come: what a screen has to bear. */
export type Filled = {
  service: { slug: string; sector: string }
  answers: Record<string, string>
  officer: 'officer' | 'tradeOfficer' | 'customsOfficer'
}

const an = { fullName: 'Nguyễn Văn An', personalNumber: '001087123456', phone: '0912345601' }
const manager = { ...vinhXanh, ...an, province: 'prov-h49' }

const goods = [
  {
    description: 'Tôm thẻ chân trắng đông lạnh, đã bóc vỏ, còn đuôi, cỡ 26/30, đóng túi 1 kg',
    hsCode: '03061790',
    quantity: '18500.5',
    unit: 'kg',
    fobValue: '162345.75',
    originCriterion: 'WO',
  },
  {
    description: 'Bàn gỗ keo ghép thanh',
    hsCode: '940360',
    quantity: '1200',
    unit: 'chiếc',
    fobValue: '48000',
    originCriterion: 'RVC',
    valueContent: '45.5',
  },
]

const certificateOfOrigin: Filled = {
  service: { slug: 'certificate-of-origin', sector: 'trade' },
  answers: {
    ...manager,
    requestKind: 'new',
    coForm: 'D',
    importCountry: 'Thái Lan',
    exportDeclaration: '306123456780',
    transport: 'sea',
    goods: JSON.stringify(goods),
  },
  officer: 'tradeOfficer',
}

const pumps = {
  description: 'Máy bơm nước ly tâm một tầng cánh, lưu lượng 8 m³/giờ, mới 100 %',
  hsCode: '84137091',
  quantity: '40',
  unit: 'chiếc',
  value: '8400.50',
  origin: 'Nhật Bản',
}

const customsDeclaration: Filled = {
  service: { slug: 'customs-declaration', sector: 'customs' },
  answers: {
    ...manager,
    declarationType: 'import',
    customsBranch: 'VIII',
    billOfLading: 'VXHP26110042',
    specialisedControl: 'industry-trade',
    goods: JSON.stringify([
      pumps,
      { ...pumps, description: 'Ống nhựa', hsCode: '39173999', quantity: '1200.5', unit: 'm', value: '1599.50' },
    ]),
    invoiceValue: '10000.00',
  },
  officer: 'customsOfficer',
}

const promotion: Filled = {
  service: { slug: 'promotion-registration', sector: 'trade' },
  answers: {
    ...manager,
    programName: 'Quay số mừng xuân, trao quà tận tay khách hàng thân thiết của Vịnh Xanh',
    promotionForm: 'lucky_draw',
    goodsServices: 'Nước uống đóng chai của Vịnh Xanh',
    salesChannel: 'shops',
    startDate: '2030-01-10',
    endDate: '2030-02-10',
    provinces: 'prov-h49,prov-h26',
    totalPrizeValue: '500000000',
    rules: 'Mỗi hóa đơn từ 200.000 đồng được một phiếu dự thưởng.\nMỗi khách không quá mười phiếu mỗi ngày.',
    drawMethod: 'Quay số công khai ngày 15/02/2030, có công chứng viên chứng kiến.',
  },
  officer: 'tradeOfficer',
}

const lan = {
  fullName: 'Nguyễn Thị Lan',
  personalNumber: '022185001234',
  dateOfBirth: '1985-03-08',
  phone: '0912345678',
  province: 'prov-h49',
  commune: 'Phường Hạ Long',
  addressLine: 'Số 8, ngách 15/27, ngõ 112, đường Lê Lợi, tổ dân phố số 6',
}

const house: Filled = {
  service: { slug: 'construction-permit-individual-house', sector: 'construction' },
  answers: {
    ...lan,
    sheetNumber: '27',
    plotNumber: '145',
    plotArea: '120.5',
    groundArea: '80',
    floorArea: '230',
    floors: '3',
    height: '11.5',
    sharedWall: 'yes',
    adjacentCommitment: 'agreed',
    designedBy: 'professional',
    designer: 'Công ty Kiến trúc Bãi Cháy',
    designerCertificate: 'QUN-00012345',
    resultDelivery: 'electronic',
  },
  officer: 'officer',
}

/** Several kinds of form: lines of goods, money in two currencies, ticks of provinces, measures of a house. */
export const filledForms = { origin: certificateOfOrigin, customs: customsDeclaration, promotion, house }

/** A car whose registration fee the tax office sets. */
export const car: Filled = {
  service: { slug: 'vehicle-registration-fee-and-car-registration', sector: 'transport' },
  answers: {
    ...lan,
    owner: 'person',
    vehicleType: 'car_up_to_9',
    fuel: 'petrol',
    seats: '5',
    brand: 'VinFast',
    model: 'Lux A2.0',
    chassisNumber: 'RLLV5ABC1NH123456',
    engineNumber: 'VF20SED0012345',
    year: '2026',
    declaredPrice: '881695000',
    invoiceNumber: 'C26TAA-0001234',
    first: 'yes',
    resultDelivery: 'counter',
  },
  officer: 'officer',
}

/** A household business that opens its tax registration. */
export const household: Filled = {
  service: { slug: 'household-business-registration', sector: 'business' },
  answers: {
    ...lan,
    otherBusiness: 'no',
    ownership: 'household',
    members: JSON.stringify([{ fullName: 'Nguyễn Thị Hoa', personalNumber: '001190123456' }]),
    businessName: 'Hộ kinh doanh Phở An Hạ Long',
    officeProvince: 'prov-h49',
    officeCommune: 'Phường Hạ Long',
    officeAddress: 'Số 12, đường Lê Thánh Tông',
    industries: JSON.stringify([
      { code: '5610', name: 'Nhà hàng và các dịch vụ ăn uống phục vụ lưu động', main: 'yes' },
      { code: '4711', name: 'Bán lẻ trong cửa hàng', main: 'no' },
    ]),
    capital: '200000000',
    employees: '4',
    startDate: '2026-12-15',
    resultDelivery: 'electronic',
  },
  officer: 'officer',
}
