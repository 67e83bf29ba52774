import { expect, test } from '@jest/globals'
import { acted } from '../desk.ts'
import { fileAndPay } from '../filing.ts'
import { portal } from '../portal.ts'
import { date, heading, next, service } from './form.ts'
import { inspect } from './inspect.ts'
import { citizen, signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()

test('the API stops in mid-answer: the page says so, keeps what is typed and saves it by itself when the API is back', async () => {
  const page = await open.phone([/^503 PATCH /])
  await signIn(page, await citizen(), `${service}/apply`)
  await heading(page, 'Người đề nghị')
  let isDown = true
  await page.route('**/drafts/*', (route) =>
    isDown && route.request().method() === 'PATCH' ? route.fulfill({ status: 503 }) : route.continue(),
  )
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Lan Anh')
  await page.getByText('Chưa lưu được lên máy chủ').waitFor()
  await inspect(page)
  await date(page, 'Ngày sinh', ['8', '3', '1985'])
  await next(page)
  await heading(page, 'Liên hệ và nơi ở')
  isDown = false
  await page.getByText('Đã lưu câu trả lời').waitFor()
  await page.goBack()
  await heading(page, 'Người đề nghị')
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Lan Anh')
  expect(await page.getByLabel('Năm').inputValue()).toBe('1985')
})

test('the citizen sees that other agencies were asked, and that they have answered', async () => {
  const person = await citizen()
  const paid = await fileAndPay(portal, await portal.signIn(person))
  await acted(await portal.signIn(portal.people.officer), paid, 'reception')
  const page = await open.phone()
  await signIn(page, person, `/dossiers/${paid.id}`)
  await page.getByRole('heading', { name: 'Cơ quan được lấy ý kiến' }).waitFor()
  await page.getByText('Cục Cảnh sát giao thông').waitFor()
  await inspect(page)
  await page.getByText('Đã trả lời').nth(1).waitFor()
})
