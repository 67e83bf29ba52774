import { expect, test } from '@jest/globals'
import { someProcedure } from '../importing.ts'
import { portal } from '../portal.ts'
import { inspect } from './inspect.ts'
import { signIn } from './people.ts'
import { stories } from './stories.ts'
import { fillFaq, sendFile } from './walk-imports.ts'

const open = stories()
const service = '/services/driving-licence-renewal'

test('a question is written, read beside its procedure, and gone once it is withdrawn', async () => {
  const question = 'Đổi bằng lái trước hạn được không?'
  const page = await open.desktop()
  await signIn(page, portal.people.policeAdministrator, '/catalogue/faq')
  await page.getByRole('link', { name: 'Viết câu hỏi mới' }).click()
  await page.getByRole('button', { name: 'Lưu và hiển thị' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Chọn một chủ đề' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('topic')
  await fillFaq(page, { question })
  await page.getByLabel('Đổi, cấp lại giấy phép lái xe').check()
  await inspect(page)
  await page.reload()
  expect(await page.getByLabel('Câu hỏi bằng tiếng Việt').inputValue()).toBe(question)
  await page.getByRole('button', { name: 'Lưu và hiển thị' }).click()
  await page.getByText('Công dân đang đọc bản này').waitFor()

  // Answers are kept for a minute, by functions and by browsers.
  await portal.advance('PT61S')
  const reader = await open.phone()
  await reader.goto(service)
  await reader.getByText(question).click()
  await reader.getByText('không cần chờ đến hạn').waitFor()

  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await page.getByLabel('Lý do').fill('Đã có trong trang thủ tục')
  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await page.getByText('Câu hỏi này đã được rút').waitFor()
  await portal.advance('PT61S')
  const { body } = await portal.visitor().get('/api/v1/faq?service=driving-licence-renewal')
  expect(body.items.map((one: { question: { vi: string } }) => one.question.vi)).not.toContain(question)
})

test('a file with a broken row is mended by its report, and published once the Government Office approves it', async () => {
  const [fine, broken] = [someProcedure('story-fair'), someProcedure('story-show', { managedBy: 'no-such' })]
  const writer = await open.desktop()
  await signIn(writer, portal.people.tradeAdministrator, '/catalogue/imports/new')
  await sendFile(writer, { name: 'hoi-cho.json', text: JSON.stringify([fine, broken]) })
  await writer.getByText('Chưa có gì được nhập').waitFor()
  const line = writer.getByRole('row').filter({ hasText: 'story-show' })
  await line.getByText('Không có cơ quan nào mang mã “no-such”').waitFor()
  await inspect(writer)
  await writer.getByRole('link', { name: 'Nhập tệp đã sửa' }).click()
  await sendFile(writer, { name: 'hoi-cho-da-sua.json', text: JSON.stringify([fine, someProcedure('story-show')]) })
  await writer.getByText('chờ Văn phòng Chính phủ duyệt').waitFor()

  const office = await open.desktop()
  await signIn(office, portal.people.administrator, new URL(writer.url()).pathname)
  await office.getByRole('button', { name: 'Duyệt và công bố tất cả' }).click()
  await office.getByText('Đã công bố tất cả').waitFor()
  expect(await portal.visitor().get('/api/v1/procedures/story-show')).toMatchObject({
    status: 200,
    body: { version: 1 },
  })
})
