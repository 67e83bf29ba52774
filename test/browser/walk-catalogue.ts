import type { Page } from 'playwright-core'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

const slug = 'driving-licence-renewal'
const name = 'Đổi, cấp lại giấy phép lái xe'

/** What administrators meet: the procedures they keep, a record being written, its faults, what it changes, the decision. */
export async function walkCatalogue(open: Open, show: Show): Promise<void> {
  const writer = await open(portal.url)
  await signIn(writer, portal.people.policeAdministrator, '/catalogue')
  await look(writer, show)
  await write(writer, show)
  await submit(writer, show)
  const office = await open(portal.url)
  await signIn(office, portal.people.administrator, '/catalogue/changes')
  await decide(office, show)
  await giveUp(writer, show)
}

async function look(page: Page, show: Show): Promise<void> {
  await page.getByRole('link', { name }).waitFor()
  await show(page, '81-catalogue')
  await page.goto('/catalogue/new')
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, '82-catalogue-new')
  await page.goto(`/catalogue/procedures/${slug}`)
  await page.getByText('Có từ khi Cổng bắt đầu').waitFor()
  await show(page, '83-catalogue-procedure')
}

async function write(page: Page, show: Show): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu sửa' }).click()
  await heading(page, 'Soạn bản ghi thủ tục')
  await show(page, '84-catalogue-record')
  await page.locator('summary', { hasText: 'Trực tuyến' }).click()
  await page.locator('summary', { hasText: 'Lệ phí cấp' }).first().click()
  await page.getByLabel('Số tiền').first().fill('150000')
  await page.getByLabel('Tên thủ tục, tiếng Anh').fill('')
  await page.getByRole('button', { name: 'Lưu bản ghi' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, '85-catalogue-faults')
  await page.getByLabel('Tên thủ tục, tiếng Anh').fill('Renewal of a driving licence')
  await page.getByRole('button', { name: 'Lưu bản ghi' }).click()
  await page.getByText(/Đã lưu lúc/).waitFor()
}

async function submit(page: Page, show: Show): Promise<void> {
  await page.goto(`/catalogue/changes/${slug}`)
  await page.getByRole('button', { name: 'Trình duyệt' }).waitFor()
  await show(page, '86-catalogue-change')
  await page.getByRole('button', { name: 'Trình duyệt' }).click()
  await page.getByRole('button', { name: 'Rút lại để sửa tiếp' }).waitFor()
  await show(page, '87-catalogue-waiting')
}

async function decide(page: Page, show: Show): Promise<void> {
  await page.getByRole('link', { name }).waitFor()
  await show(page, '88-catalogue-changes')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Trả lại…' }).click()
  await page.getByRole('button', { name: 'Trả lại cơ quan soạn' }).click()
  await page.getByText('Viết lý do').waitFor()
  await show(page, '89-catalogue-return')
  await page.getByLabel('Lý do trả lại').fill('Nêu nguồn của mức lệ phí mới.')
  await page.getByRole('button', { name: 'Trả lại cơ quan soạn' }).click()
  await page.getByText('Văn phòng Chính phủ trả lại').waitFor()
}

async function giveUp(page: Page, show: Show): Promise<void> {
  await page.goto(`/catalogue/changes/${slug}`)
  await page.getByText('Nêu nguồn của mức lệ phí mới.').waitFor()
  await page.getByRole('button', { name: 'Bỏ thay đổi…' }).click()
  await show(page, '90-catalogue-discard')
  await page.getByRole('button', { name: 'Bỏ thay đổi', exact: true }).click()
  await page.getByText('Đã bỏ thay đổi').waitFor()
  await show(page, '91-catalogue-history')
}
