import type { Page } from 'playwright-core'
import { renewal } from '../filing.ts'
import { photo } from '../papers.ts'

export const service = '/services/driving-licence-renewal'

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

export const next = (page: Page) => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()

export async function date(page: Page, question: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Ngày').fill(day)
  await group.getByLabel('Tháng').fill(month)
  await group.getByLabel('Năm').fill(year)
}

/** The papers that the renewal of a class B licence asks for. */
export const papers = ['Giấy khám sức khỏe', 'Bản sao giấy phép lái xe cũ', 'Ảnh chân dung']

/** Chooses a file for a paper, as from a phone's camera. */
export const handIn = (page: Page, paper: string, { name, type, bytes } = photo()) =>
  page.getByLabel(new RegExp(`(Chọn tệp|Thêm tệp).*${paper}`)).setInputFiles({ name, mimeType: type, buffer: bytes })

/** The pages of the renewal, one group of questions each; name, number and phone are there already. */
export const pages = [
  { title: 'Người đề nghị', answer: (page: Page) => date(page, 'Ngày sinh', ['8', '3', '1985']) },
  {
    title: 'Liên hệ và nơi ở',
    async answer(page: Page) {
      await page.getByLabel('Tỉnh, thành phố nơi ở').selectOption(renewal.province)
      await page.getByLabel('Xã, phường, đặc khu').fill(renewal.commune)
      await page.getByLabel('Số nhà, đường, thôn').fill(renewal.addressLine)
    },
  },
  {
    title: 'Giấy phép lái xe',
    async answer(page: Page) {
      await page.getByLabel('Số giấy phép lái xe hiện có').fill(renewal.currentLicenceNumber)
      await page.getByLabel('Hạng', { exact: true }).selectOption(renewal.licenceClass)
      await page.getByLabel('Sắp hết hạn hoặc đã hết hạn').check()
      await page.getByLabel('Số giấy khám sức khỏe').fill(renewal.healthCertificateNumber)
    },
  },
  {
    title: 'Nhận kết quả',
    answer: (page: Page) => page.getByLabel('Bản điện tử').check(),
  },
  {
    title: 'Giấy tờ kèm theo',
    async answer(page: Page) {
      for (const paper of papers) {
        await handIn(page, paper)
        await page.getByText('Đã nhận', { exact: true }).nth(papers.indexOf(paper)).waitFor()
      }
    },
  },
] as const

/** Answers every page and stands before the last look. */
export async function fill(page: Page): Promise<void> {
  for (const { title, answer } of pages) {
    await heading(page, title)
    await answer(page)
    await next(page)
  }
  await heading(page, 'Kiểm tra trước khi nộp')
}
