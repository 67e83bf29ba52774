import { expect, test } from '@jest/globals'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { inspect } from './inspect.ts'
import { citizen, enter } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const refusals = [/^(404|503) POST .*\/bills$/, /^409 POST .*\/payment$/]

test('an electricity bill is looked up, told anew when it changes, paid and receipted', async () => {
  const person = await citizen()
  const page = await open.phone(refusals)
  const code = page.getByLabel('Mã khách hàng')
  const find = page.getByRole('button', { name: 'Tra cứu' })
  await page.goto('/services/electricity-bill-payment')
  await code.fill('PA01000777901')
  await find.click()
  await enter(page, person)
  await heading(page, 'Thanh toán tiền điện')
  expect(await code.inputValue()).toBe('PA01000777901')
  await find.click()
  await page.getByText('Không tìm thấy khoản nào').waitFor()
  await code.fill('PA01000777905')
  await find.click()
  await page.getByText('chưa trả lời').waitFor()
  await inspect(page)

  await code.fill('PA01000777903')
  await find.click()
  await page.getByRole('button', { name: 'Nộp 378.000' }).click()
  await page.getByText('Số phải nộp đã đổi từ 378.000').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: 'Nộp 388.000' }).click()
  await page.getByLabel('Trang thanh toán của ngân hàng').check()
  await page.getByRole('button', { name: 'Thanh toán 388.000' }).click()
  await page.waitForURL(`${portal.bankUrl}/**`)
  await page.getByRole('button', { name: /^Thanh toán/ }).click()

  await page.getByText('Đã nhận đủ').waitFor()
  await page.getByRole('link', { name: 'Xem biên lai' }).click()
  await page.getByRole('heading', { name: 'Biên lai thu tiền' }).waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Mã QR để kiểm tra biên lai này' }).click()
  await page.getByText('Mã QR đúng là do Cổng ký').waitFor()
  await page.getByText('388.000').waitFor()
  await inspect(page)
  await page.goto('/bills')
  await page.getByText('388.000').waitFor()
  await inspect(page)
})
