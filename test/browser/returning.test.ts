import { expect, test } from '@jest/globals'
import { acted } from '../desk.ts'
import { file, fileAndPay, readDossier } from '../filing.ts'
import { portal } from '../portal.ts'
import { handIn, heading } from './form.ts'
import { inspect } from './inspect.ts'
import { citizen, enter, signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const items = [
  {
    target: { kind: 'answer', name: 'currentLicenceNumber' },
    reason: 'does-not-match',
    note: 'Số trên ảnh là 220185004321.',
  },
  { target: { kind: 'paper', slot: 'health-certificate' }, reason: 'unreadable', note: 'Ảnh bị lóa.' },
]

/** A paid dossier of somebody new, and the officer who has it. */
async function onDesk() {
  const person = await citizen()
  const paid = await fileAndPay(portal, await portal.signIn(person))
  return { person, officer: await portal.signIn(portal.people.officer), paid }
}

test('a dossier sent back is mended in place: what is typed outlives a reload and the session', async () => {
  const { person, officer, paid } = await onDesk()
  const received = await acted(officer, paid, 'reception')
  await acted(officer, received, 'supplement-request', { items })

  const page = await open.phone([/^401 /])
  await signIn(page, person, `/dossiers/${paid.id}`)
  await page.getByText('Không đọc được').first().waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).click()
  await heading(page, 'Bổ sung hồ sơ')
  await page.getByText('Ảnh bị lóa.').waitFor()
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /chưa có tệp mới/ })
    .waitFor()
  await inspect(page)

  const number = page.getByLabel('Số giấy phép lái xe hiện có')
  await number.fill('220185004321')
  await page.reload()
  expect(await number.inputValue()).toBe('220185004321')
  await handIn(page, 'Giấy khám sức khỏe')
  await page.getByText('Đã nhận', { exact: true }).waitFor()

  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click()
  await page.getByText('Phiên đăng nhập đã hết').waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Đăng nhập lại' }).click()
  await enter(page, person)
  await heading(page, 'Bổ sung hồ sơ')
  expect(await number.inputValue()).toBe('220185004321')
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click()
  await page.getByText('Đã gửi phần bổ sung').waitFor()
  await inspect(page)

  const mended = await readDossier(await portal.signIn(person), paid.id)
  expect(mended).toMatchObject({ state: 'IN_PROCESS', answers: { currentLicenceNumber: '220185004321' } })
  expect(mended.papers).toHaveLength(3)
})

test('the owner sees who looked at the dossier', async () => {
  const { person, officer, paid } = await onDesk()
  await officer.get(`/api/v1/desk/dossiers/${paid.id}`)
  const page = await open.phone()
  await signIn(page, person, `/dossiers/${paid.id}`)
  await page.getByRole('listitem').filter({ hasText: 'Cán bộ mở hồ sơ' }).filter({ hasText: 'Quảng Ninh' }).waitFor()
})

test('a payment asked for later leads to its own bill', async () => {
  const { person, officer, paid } = await onDesk()
  const received = await acted(officer, paid, 'reception')
  const line = { code: 'theory-test', name: { vi: 'Phí sát hạch lý thuyết' }, kind: 'charge' }
  await acted(officer, received, 'payment-request', {
    lines: [{ ...line, amount: { amount: 60_000, currency: 'VND' } }],
  })
  const page = await open.phone()
  await signIn(page, person, `/dossiers/${paid.id}`)
  await page.getByText('Yêu cầu thực hiện nghĩa vụ tài chính').waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Nộp phí, lệ phí' }).click()
  await page.getByRole('rowheader', { name: 'Phí sát hạch lý thuyết' }).waitFor()
  await inspect(page)
})

test('before reception a dossier is withdrawn at once, after a reason and a confirmation', async () => {
  const person = await citizen()
  const { id } = await file(await portal.signIn(person))
  const page = await open.phone()
  await signIn(page, person, `/dossiers/${id}/withdraw`)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('alert').waitFor()
  await inspect(page)
  await page.getByLabel('Lý do khác').check()
  await page.getByLabel('Nói thêm với cơ quan').fill('Tôi sắp chuyển ra nước ngoài.')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Khoản chưa nộp được hủy, bạn không phải nộp nữa.').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: 'Rút hồ sơ' }).click()
  await page.getByText('Đã rút hồ sơ', { exact: true }).waitFor()
  await page.getByText('Đã hủy, không phải nộp').waitFor()
  await inspect(page)
})

test('after reception an officer has to confirm, and the page says that it waits', async () => {
  const { person, officer, paid } = await onDesk()
  await acted(officer, paid, 'reception')
  const page = await open.phone()
  await signIn(page, person, `/dossiers/${paid.id}/withdraw`)
  await page.getByLabel('Tôi không còn nhu cầu').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Gửi yêu cầu rút hồ sơ' }).click()
  await page.getByText('Yêu cầu rút hồ sơ đang chờ cán bộ xác nhận').waitFor()
  await inspect(page)
})
