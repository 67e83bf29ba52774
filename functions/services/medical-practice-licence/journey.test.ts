import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const doctor = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    profession: 'doctor',
    degree: 'Bác sỹ đa khoa, Đại học Y Hải Phòng',
    degreeNumber: 'QH-2024-0117',
    practiceFacility: 'Bệnh viện đa khoa tỉnh Quảng Ninh',
    practiceMonths: '12',
    resultDelivery: 'electronic',
  },
  fees: [{ code: 'appraisal', amount: 430_000 }],
  mends: { degreeNumber: 'QH-2024-0118' },
  consulted: ['criminal-record', 'degree'],
}

journeyOf(doctor)

test('eleven months are too short for a doctor', async () =>
  expect(await refusalOf(doctor, { practiceMonths: '11' })).toEqual(['/answers/practiceMonths too-short']))
