import { test } from '@jest/globals'
import { file } from '../filing.ts'
import { portal } from '../portal.ts'
import { inspect } from './inspect.ts'
import { citizen, signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()

/** A phone with the payment page of a dossier just filed. */
async function owing() {
  const person = await citizen()
  const dossier = await file(await portal.signIn(person))
  const page = await open.phone()
  await signIn(page, person, `/dossiers/${dossier.id}/pay`)
  return page
}

test('a citizen pays at the bank, comes back to a page that waits, and sees the payment arrive', async () => {
  const page = await owing()
  await page.getByLabel('Trang thanh toán của ngân hàng').check()
  await inspect(page)
  await page.getByRole('button', { name: 'Thanh toán' }).click()

  await page.waitForURL(`${portal.bankUrl}/**`)
  await inspect(page)
  await page.getByLabel('late').check()
  await page.getByRole('button', { name: /^Thanh toán/ }).click()

  await page.getByText('Đang chờ ngân hàng xác nhận').waitFor()
  await inspect(page)
  await portal.advance('PT20S')
  await page.getByText('Đã nhận đủ').waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Xem hồ sơ' }).click()
  await page.getByText('Đã nộp đủ').first().waitFor()
})

test('a citizen who did not have the money is told, and may try again', async () => {
  const page = await owing()
  await page.getByLabel('Trang thanh toán của ngân hàng').check()
  await page.getByRole('button', { name: 'Thanh toán' }).click()
  await page.getByLabel('refuses').check()
  await page.getByRole('button', { name: /^Thanh toán/ }).click()
  await page.getByText('Chưa thanh toán được').waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Thử lại' }).click()
  await page.getByText('Lần thanh toán vừa rồi không thành công').waitFor()
  await inspect(page)
})

test('a citizen pays by VietQR, and the page notices by itself', async () => {
  const page = await owing()
  await page.getByLabel('Quét mã VietQR').check()
  await page.getByRole('button', { name: 'Thanh toán' }).click()
  await page.getByRole('img', { name: 'Mã VietQR' }).waitFor()
  await inspect(page)

  const reference = page.getByRole('definition').locator('code')
  const bank = await open.phone()
  await bank.goto(portal.bankUrl)
  await inspect(bank)
  await bank.getByLabel('Nội dung mã hoặc mã thanh toán').fill((await reference.textContent()) ?? '')
  await bank.getByRole('button', { name: 'Tiếp tục' }).click()
  await bank.getByRole('button', { name: /^Thanh toán/ }).click()
  await page.getByText('Đã nhận đủ').waitFor()
})
