import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { begin, onChange, pastKeeping, save, wanted } from '../keeping.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const { policeAdministrator, administrator } = portal.people

const slug = 'loudspeaker-permit'
const name = { vi: 'Cho phép dùng loa phóng thanh', en: 'Permit for a loudspeaker' }
const fee = {
  code: 'permit',
  name: { vi: 'Lệ phí cấp phép', en: 'Permit charge' },
  kind: 'charge',
  amount: { amount: 100_000, currency: 'VND' },
  mark: { status: 'unverified' },
} as const

/** A procedure of nobody else's tests, in force with a fee. */
async function inForce(): Promise<void> {
  const writer = await portal.signIn(policeAdministrator)
  const office = await portal.signIn(administrator)
  const one = wanted(await begin(writer, slug, { sector: 'police', name }), 201)
  const [counter] = one.record.channels
  const written = wanted(
    await save(writer, one, {
      ...{ summary: name, result: { name }, agencies: { receives: name, decides: name }, validFrom: '2026-01-01' },
      ...(counter && { channels: [{ ...counter, fees: [fee] }] }),
    }),
  )
  const submitted = wanted(await onChange(writer, written, 'submission'))
  wanted(await onChange(office, submitted, 'approval'))
}

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

async function unfold(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Trực tiếp tại quầy' }).click()
  await page.locator('summary', { hasText: fee.name.vi }).click()
}

test('an agency raises a fee and names the source; the Government Office returns it, then approves; citizens read it', async () => {
  await inForce()
  const writer = await open.desktop()
  await signIn(writer, policeAdministrator, `/catalogue/procedures/${slug}`)
  await press(writer, 'Bắt đầu sửa')
  await heading(writer, 'Soạn bản ghi thủ tục')
  await unfold(writer)
  await writer.getByLabel('Số tiền').fill('250000')
  await writer.getByRole('radio', { name: 'Có nguồn' }).last().check()

  // Nothing was saved, and the page is lost.
  await writer.reload()
  await writer.getByText('Đã lấy lại nội dung chưa lưu của lần trước').waitFor()
  await unfold(writer)
  expect(await writer.getByLabel('Số tiền').inputValue()).toBe('250.000')
  await press(writer, 'Lưu bản ghi')
  await writer.getByRole('alert').getByText('Còn 1 chỗ cần sửa trước khi trình duyệt').waitFor()
  await writer
    .getByRole('alert')
    .getByRole('link', { name: /Lệ phí cấp phép.*nêu nguồn/ })
    .click()
  await writer.getByLabel('Nguồn, tiếng Việt').last().fill('Thông tư 01/2026/TT-BTC')
  await writer.getByLabel('Nguồn, tiếng Anh').last().fill('Circular 01/2026/TT-BTC')
  await press(writer, 'Lưu bản ghi')
  await writer.getByText(/Đã lưu lúc/).waitFor()
  await writer.getByRole('alert').waitFor({ state: 'detached' })
  await writer.getByRole('link', { name: 'Xem thay đổi' }).last().click()
  await heading(writer, name.vi)
  await press(writer, 'Trình duyệt')
  await writer.getByText('Thay đổi đang chờ Văn phòng Chính phủ duyệt').waitFor()

  const office = await open.desktop()
  await signIn(office, administrator, `/catalogue/changes/${slug}`)
  const difference = office.locator('.difference', { hasText: 'Số tiền' })
  expect(await difference.textContent()).toMatch(/100\.000\sđ[\s\S]*250\.000\sđ/)
  await press(office, 'Trả lại…')
  await office.getByLabel('Lý do trả lại').fill('Ghi rõ điều khoản của thông tư.')
  await press(office, 'Trả lại cơ quan soạn')
  await office.getByText('Văn phòng Chính phủ trả lại').waitFor()

  await writer.goto(`/catalogue/changes/${slug}`)
  await writer.getByText('Ghi rõ điều khoản của thông tư.').waitFor()
  await writer.getByRole('link', { name: 'Soạn tiếp' }).click()
  await unfold(writer)
  await writer.getByLabel('Nguồn, tiếng Việt').last().fill('Điều 4 Thông tư 01/2026/TT-BTC')
  await press(writer, 'Lưu bản ghi')
  await writer.getByText(/Đã lưu lúc/).waitFor()
  await writer.getByRole('link', { name: 'Xem thay đổi' }).last().click()
  await press(writer, 'Trình duyệt')
  await writer.getByText('Thay đổi đang chờ Văn phòng Chính phủ duyệt').waitFor()

  await office.reload()
  await press(office, 'Duyệt…')
  await press(office, 'Duyệt và công bố')
  await office.getByText('Đã công bố bản 2').waitFor()
  await office.getByText('Đã trả lại').waitFor()

  await pastKeeping()
  const reader = await open.phone()
  await reader.goto(`/services/${slug}`)
  await reader.getByText('250.000 đ').first().waitFor()
  await reader.getByText('Nguồn: Điều 4 Thông tư 01/2026/TT-BTC').first().waitFor()
})
