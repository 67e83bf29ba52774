import { service } from '../functions/services/birth-registration/service.ts'
import { vietnamDay } from '../shared/clock.ts'
import { portal } from './portal.ts'

const yesterday = vietnamDay(new Date((await portal.now()).getTime() - 86_400_000))

/** A late registration of a birth in Quảng Ninh. */
export const birth = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    relationship: 'mother',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    childFullName: 'Trần Minh Anh',
    // More than 60 days ago: late.
    childDateOfBirth: '2025-01-15',
    childTimeOfBirth: '07:30',
    childGender: 'female',
    placeOfBirth: 'Bệnh viện Sản Nhi Quảng Ninh, phường Đại Yên, tỉnh Quảng Ninh',
    childEthnicity: '01',
    childNationality: 'Việt Nam',
    homeTown: 'Xã Yên Hưng, tỉnh Quảng Ninh',
    motherFullName: 'Nguyễn Thị Lan',
    motherPersonalNumber: '022185001234',
    motherDateOfBirth: '1985-03-08',
    motherEthnicity: '01',
    motherNationality: 'Việt Nam',
    motherAddress: 'Phường Hạ Long, tỉnh Quảng Ninh',
    fatherDeclared: 'yes',
    parentsMarried: 'yes',
    fatherFullName: 'Trần Văn Đức',
    fatherPersonalNumber: '022083004321',
    fatherDateOfBirth: '1983-07-21',
    fatherEthnicity: '02',
    fatherNationality: 'Việt Nam',
    fatherAddress: 'Phường Hạ Long, tỉnh Quảng Ninh',
    birthNoticeNumber: 'GCS-2025-0115',
    feeExemption: 'none',
    copies: '3',
    resultDelivery: 'electronic',
  },
  // Late, as the council sets it (8,000); three extracts, the first free: 2 × 8,000.
  fees: [
    { code: 'late-registration', amount: 8_000 },
    { code: 'extract', amount: 16_000 },
  ],
  mends: { homeTown: 'Phường Quảng Yên, tỉnh Quảng Ninh' },
  consulted: ['marriage', 'personal-number'],
}

const { copies: _, ...answers } = { ...birth.answers, childDateOfBirth: yesterday }
/** In time: nothing is due, and the line says so. */
export const inTime = { ...birth, answers, fees: [{ code: 'registration', amount: 0 }] }

/** Both linked procedures, and what they ask for. */
export const ticked = {
  linkedServices: 'permanent_residence,health_insurance_under_6',
  householdHeadFullName: 'Trần Văn Đức',
  householdHeadPersonalNumber: '022083004321',
  relationshipToHead: 'con',
  careFacility: 'Trạm y tế phường Hạ Long',
}
