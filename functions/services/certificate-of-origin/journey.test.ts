import { expect, test } from '@jest/globals'
import { acted } from '../../../test/desk.ts'
import { vinhXanh } from '../../../test/enterprises.ts'
import { portal } from '../../../test/portal.ts'
import { filed, journeyOf, mended, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const coffee = {
  description: 'Cà phê nhân Robusta',
  hsCode: '09011190',
  quantity: '19200',
  unit: 'kg',
  fobValue: '78500.50',
  originCriterion: 'WO',
}
const furniture = { ...coffee, description: 'Bàn gỗ', hsCode: '940360', originCriterion: 'RVC', valueContent: '45.5' }

const certificate = {
  service,
  answers: {
    ...vinhXanh,
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    phone: '0912345601',
    province: 'prov-h49',
    requestKind: 'new',
    coForm: 'D',
    importCountry: 'Thái Lan',
    exportDeclaration: '306123456780',
    transport: 'sea',
    goods: JSON.stringify([coffee, furniture]),
  },
  fees: [{ code: 'certificate', amount: 60_000 }],
  mends: { goods: JSON.stringify([coffee, { ...furniture, valueContent: '52' }]) },
  officer: 'tradeOfficer' as const,
  consulted: ['export-declaration'],
}
const reissue = {
  ...certificate,
  answers: { ...certificate.answers, requestKind: 'reissue', originalNumber: 'VN-TH 26/02/00123' },
  fees: [{ code: 'reissue', amount: 30_000 }],
}

journeyOf(certificate)

test('a reissue costs half, and correcting it costs nothing more', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.tradeOfficer)
  const dossier = await acted(officer, await filed(citizen, reissue), 'reception')
  const corrected = await mended(citizen, officer, dossier, reissue)
  expect(corrected).toMatchObject({ feesDue: false, obligationIds: dossier.obligationIds })
  expect(corrected.obligationIds).toHaveLength(1)
})

test('a criterion that the form does not allow is pointed at in its line', async () => {
  const goods = JSON.stringify([coffee, { ...furniture, valueContent: '39' }, { ...coffee, originCriterion: 'P' }])
  expect(await refusalOf(certificate, { goods })).toEqual([
    '/answers/goods/1/valueContent too-little',
    '/answers/goods/2/originCriterion not-of-form',
  ])
})
