import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { portal } from '../portal.ts'
import { date, fill, heading, next, pages, service } from './form.ts'
import { inspect } from './inspect.ts'
import { speak } from './language.ts'
import { citizen, enter, signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
const officialCode = /^000\.00\.00\.H49-\d{6}-\d{4}$/

test('a citizen fills the form page by page, and what the account knows is there already', async () => {
  const person = await citizen()
  const page = await open.phone()
  await page.goto(service)
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click()
  await enter(page, person)
  await heading(page, 'Người đề nghị')
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe(person.fullName)
  expect(await page.getByLabel('Số định danh cá nhân').inputValue()).toBe(person.personalNumber)

  for (const { title, answer } of pages) {
    await heading(page, title)
    await answer(page)
    await inspect(page)
    await next(page)
  }
  await heading(page, 'Kiểm tra trước khi nộp')
  for (const answer of ['Phường Hạ Long', 'Số 8, đường Lê Lợi', 'Sắp hết hạn hoặc đã hết hạn', '115.000'])
    await page.getByText(answer).first().waitFor()
  await inspect(page)
})

test('a reload in the middle of a page loses nothing', async () => {
  const page = await open.phone()
  await signIn(page, await citizen(), `${service}/apply`)
  await heading(page, 'Người đề nghị')
  await date(page, 'Ngày sinh', ['8', '3', '1985'])
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Lan Anh')
  await page.reload()
  await heading(page, 'Người đề nghị')
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Lan Anh')
  expect(await page.getByLabel('Năm').inputValue()).toBe('1985')
})

test('a draft left alone is offered again, on another phone too', async () => {
  const person = await citizen()
  const first = await open.phone()
  await signIn(first, person, `${service}/apply`)
  await date(first, 'Ngày sinh', ['8', '3', '1985'])
  await next(first)
  await heading(first, 'Liên hệ và nơi ở')

  const second = await open.phone()
  await signIn(second, person, `${service}/apply`)
  await second.getByRole('button', { name: 'Làm tiếp' }).waitFor()
  await inspect(second)
  await second.getByRole('button', { name: 'Làm tiếp' }).click()
  await heading(second, 'Liên hệ và nơi ở')
})

test('an answer that cannot be right is said at its field and in a summary that has the focus', async () => {
  const page = await open.phone()
  await signIn(page, await citizen(), `${service}/apply`)
  await heading(page, 'Người đề nghị')
  await page.getByLabel('Số định danh cá nhân').fill('12345')
  await date(page, 'Ngày sinh', ['31', '2', '1985'])
  await next(page)

  const summary = page.getByRole('alert').filter({ hasText: 'Có chỗ cần sửa' })
  await summary.waitFor()
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await summary.getByRole('link').count()).toBe(2)
  expect(await page.locator('[aria-invalid=true]').first().getAttribute('id')).toBe('q-personalNumber')
  await inspect(page)
  await speak(page, 'en')
  await page.getByRole('link', { name: 'A personal number has exactly 12 digits' }).waitFor()
  await speak(page, 'vi')

  await summary.getByRole('link').first().click()
  expect(await focused(page)).toBe('q-personalNumber')
  await page.keyboard.press('End')
  await page.keyboard.type('6789012')
  await summary.getByRole('link').nth(1).waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('q-personalNumber')
})

test('tapping twice files one dossier with one code', async () => {
  const person = await citizen()
  const page = await open.phone()
  await signIn(page, person, `${service}/apply`)
  await fill(page)
  await page.getByLabel('Tôi cam đoan').check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick()

  await heading(page, 'Đã nộp hồ sơ')
  const code = await page.locator('.receipt-code').textContent()
  expect(code).toMatch(officialCode)
  await inspect(page)
  const { body } = await (await portal.signIn(person)).get('/api/v1/dossiers')
  expect(body.items.map((one: { code: string }) => one.code)).toEqual([code])

  await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
  await page.getByText('Nộp phí, lệ phí').first().waitFor()
  await inspect(page)
})
