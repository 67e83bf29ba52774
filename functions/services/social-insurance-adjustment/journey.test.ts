import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const joins = {
  fullName: 'Trần Văn Bình',
  personalNumber: '022090004321',
  change: 'increase',
  position: 'Thợ hàn',
  salary: '8500000',
  fromMonth: '2026-11',
}
const earnsMore = { ...joins, socialInsuranceNumber: '2212345678', change: 'salary', salary: '9200000' }

const employer = {
  service,
  answers: {
    taxCode: '0100109106',
    companyName: 'Công ty Cơ khí Hạ Long',
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    phone: '0912345678',
    province: 'prov-h49',
    unitCode: 'TZH490L',
    reportPeriod: 'event',
    changes: JSON.stringify([joins]),
  },
  fees: [],
  mends: { changes: JSON.stringify([{ ...joins, salary: '8700000' }]) },
  consulted: ['labour-report', 'payroll'],
}

journeyOf(employer)

test('the line that cannot be is pointed at, and the others are not', async () => {
  const { socialInsuranceNumber: _, ...unknown } = earnsMore
  const changes = JSON.stringify([joins, { ...unknown, fromMonth: '2026-12' }, { ...earnsMore, salary: '100000000' }])
  expect(await refusalOf(employer, { changes })).toEqual([
    '/answers/changes/1/socialInsuranceNumber missing',
    '/answers/changes/2/salary outside-limits',
    '/answers/changes/2/personalNumber twice',
  ])
})
