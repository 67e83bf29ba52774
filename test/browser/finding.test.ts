import { expect, test } from '@jest/globals'
import { heading } from './form.ts'
import { inspect } from './inspect.ts'
import { languageOf, speak } from './language.ts'
import { stories } from './stories.ts'

const open = stories()
const searchBox = 'Tên thủ tục hoặc việc bạn muốn làm'

test('a visitor searches without diacritics and reads what the service takes before signing in', async () => {
  const page = await open.phone()
  await page.goto('/')
  await heading(page, 'Bạn cần làm thủ tục gì?')
  await inspect(page)

  await page.getByLabel(searchBox).fill('doi giay phep lai xe')
  const found = page.getByRole('link', { name: 'Đổi, cấp lại giấy phép lái xe' })
  await found.waitFor()
  await inspect(page)

  await found.click()
  await heading(page, 'Đổi, cấp lại giấy phép lái xe')
  for (const fact of ['Giấy khám sức khỏe của người lái xe', '115.000', '5 ngày làm việc', 'Cảnh sát giao thông'])
    await page.getByRole('main').getByText(fact).first().waitFor()
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor()
  await inspect(page)
})

test('a search that finds nothing says so, and what to try, but not before it has looked', async () => {
  const page = await open.phone()
  const { promise, resolve: answer } = Promise.withResolvers<void>()
  await page.route('**/api/v1/search/index', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto('/?q=xyzzy')
  await page.getByText('Đang tải').waitFor()
  expect(await page.getByText('Chưa tìm thấy thủ tục nào').count()).toBe(0)
  answer()
  await page.getByText('Chưa tìm thấy thủ tục nào').waitFor()
  await inspect(page)
})

test('English keeps the page and what was typed, and stays after a reload', async () => {
  const page = await open.phone()
  await page.goto('/')
  await page.getByLabel(searchBox).fill('bang lai')
  await speak(page, 'en')
  expect(new URL(page.url()).searchParams.get('q')).toBe('bang lai')
  expect(await page.getByRole('searchbox').inputValue()).toBe('bang lai')
  await page.getByRole('link', { name: 'Renewal or replacement of a driving licence' }).click()
  await heading(page, 'Renewal or replacement of a driving licence')
  await page.reload()
  await heading(page, 'Renewal or replacement of a driving licence')
  expect(await languageOf(page)).toBe('en')
})

test('an address that leads nowhere says so', async () => {
  const page = await open.phone([/^404 GET .*\/procedures\/none$/])
  for (const path of ['/khong-co-trang-nay', '/services/none']) {
    await page.goto(path)
    await heading(page, 'Không tìm thấy trang này')
    await inspect(page)
  }
})

test('a page whose code is lost on the way says so, and opens when asked again', async () => {
  const page = await open.phone([/ERR_FAILED GET .*developers-page/, /Failed to fetch dynamically imported module/])
  await page.route('**/assets/developers-page*.js', (route) => route.abort())
  await page.goto('/developers')
  await heading(page, 'Chưa mở được trang này')
  await inspect(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await heading(page, 'Tài liệu API')
})

test('a bank’s engineer reads the API reference', async () => {
  const page = await open.desktop()
  await page.goto('/developers')
  await page.getByText('/api/v1/partners/banks/{bank}/notices').first().waitFor()
  await inspect(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await inspect(page)
})
