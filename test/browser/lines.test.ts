import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { link, vinhXanh } from '../enterprises.ts'
import { draftOf } from '../filing.ts'
import { portal } from '../portal.ts'
import { heading, next } from './form.ts'
import { inspect } from './inspect.ts'
import { signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const service = '/services/social-insurance-adjustment'
const api = '/api/v1/services/social-insurance/social-insurance-adjustment'

/** All but the list of workers, for an enterprise that the citizen represents and has not confirmed. */
const employer = {
  ...vinhXanh,
  fullName: 'Nguyễn Văn An',
  personalNumber: '022185001234',
  phone: '0912345678',
  province: 'prov-h49',
  unitCode: 'TZH490L',
  reportPeriod: 'event',
}

const line = (page: Page, at: number) => page.getByRole('group', { name: `Dòng ${at}`, exact: true })

async function month(page: Page, at: number, [of, year]: readonly [string, string]) {
  const group = line(page, at).getByRole('group', { name: 'Từ tháng' })
  await group.getByLabel('Tháng').fill(of)
  await group.getByLabel('Năm').fill(year)
}

async function worker(page: Page, at: number, name: string, number: string): Promise<void> {
  await line(page, at).getByLabel('Họ và tên').fill(name)
  await line(page, at).getByLabel('Số định danh cá nhân').fill(number)
  await line(page, at).getByLabel('Thay đổi').selectOption('increase')
  await line(page, at).getByLabel('Chức vụ, công việc').fill('Thợ hàn')
  await line(page, at).getByLabel('Tiền lương').pressSequentially('8500000')
  await month(page, at, ['11', '2026'])
}

test('an employer lists workers line by line, is led to confirm the enterprise, and comes back to hand in', async () => {
  const session = await portal.signIn(portal.people.citizen)
  await session.delete(`/api/v1/enterprises/${vinhXanh.taxCode}`)
  const draft = await draftOf(session, employer, api)
  const page = await open.phone([/^403 GET .*\/quote$/])
  await signIn(page, portal.people.citizen, `${service}/drafts/${draft.id}/changes`)
  await heading(page, 'Lao động thay đổi')

  await worker(page, 1, 'Trần Văn Bình', '022 090 004 321')
  expect(await line(page, 1).getByLabel('Tiền lương').inputValue()).toBe('8.500.000')
  await page.getByRole('button', { name: 'Thêm một dòng' }).click()
  expect(await page.evaluate(() => document.activeElement?.closest('[role=group]')?.ariaLabel)).toBe('Dòng 2')
  await worker(page, 2, 'Phạm Thị Hòa', '0220')
  await next(page)
  const summary = page.getByRole('alert').filter({ hasText: 'Có chỗ cần sửa' })
  await summary.getByRole('link', { name: 'Dòng 2: Số định danh cá nhân có đúng 12 chữ số' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-changes/1/personalNumber')
  await inspect(page)

  await page.getByRole('button', { name: 'Xóa dòng 2' }).click()
  await page.getByText('Đã xóa dòng 2').waitFor()
  await page.getByRole('button', { name: 'Lấy lại dòng vừa xóa' }).click()
  await line(page, 2).getByLabel('Số định danh cá nhân').fill('022090004322')
  await next(page)

  await heading(page, 'Kiểm tra trước khi nộp')
  await page.getByText('Phạm Thị Hòa').waitFor()
  await page.getByRole('link', { name: 'Xác nhận doanh nghiệp' }).click()
  await heading(page, 'Doanh nghiệp của tôi')
  expect(await page.getByLabel('Mã số thuế').inputValue()).toBe(vinhXanh.taxCode)
  await inspect(page)
  await page.getByRole('button', { name: 'Xác nhận tôi là người đại diện' }).click()
  await page.getByRole('link', { name: 'Tiếp tục hồ sơ' }).click()
  await page.getByLabel('Tôi cam đoan').check()
  await inspect(page)
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await heading(page, 'Đã nộp hồ sơ')
  await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
  await page.getByRole('cell', { name: '022090004322' }).waitFor()
  await inspect(page)
})

test('a representative leaves an enterprise, after being asked', async () => {
  await link(await portal.signIn(portal.people.citizen))
  const page = await open.phone()
  await signIn(page, portal.people.citizen, '/enterprises')
  const leave = page.getByRole('button', { name: `Thôi đại diện ${vinhXanh.companyName}` })
  await leave.click()
  await page.getByRole('button', { name: 'Giữ lại' }).click()
  await leave.click()
  await inspect(page)
  await page.getByRole('button', { name: 'Thôi đại diện', exact: true }).click()
  await leave.waitFor({ state: 'detached' })
})
