import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { fileAndPay, renewalInHaNoi } from '../filing.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { inspect } from './inspect.ts'
import { citizen, signIn } from './people.ts'
import { unfold } from './queue.ts'
import { stories } from './stories.ts'

const open = stories()

/** A paid dossier of somebody with this name, and the API's door for the officer. */
async function waiting(answers: Record<string, string> = {}) {
  const dossier = await fileAndPay(portal, await portal.signIn(await citizen()), { ...renewalInHaNoi, ...answers })
  const officer = await portal.signIn(portal.people.otherOfficer)
  const act = async (name: string, body: object = {}) => {
    const path = `/api/v1/desk/dossiers/${dossier.id}`
    const { revision } = (await officer.get(path)).body
    expect(await officer.post(`${path}/${name}`, { revision, ...body })).toMatchObject({ status: 200 })
  }
  return { dossier, act, path: `/desk/dossiers/${dossier.id}` }
}

const choose = (desk: Page, act: string) =>
  desk.getByRole('navigation', { name: 'Việc có thể làm' }).getByRole('button', { name: act }).click()

test('the keyboard alone finds, opens and receives a dossier, and goes back to the same rows', async () => {
  const { dossier } = await waiting()
  const desk = await open.desktop()
  await signIn(desk, portal.people.otherOfficer, '/desk')
  const row = desk.getByRole('link', { name: dossier.code })
  const { keyboard } = desk
  await desk.getByRole('rowheader').first().waitFor()
  await unfold(row, () => keyboard.press('m'))
  await keyboard.press('?')
  await desk.getByText('Dùng phím tắt một ký tự').waitFor()
  await inspect(desk)
  await keyboard.press('/')
  await keyboard.type(dossier.code.slice(-4))
  await desk.waitForURL(/q=/)
  await row.waitFor()
  await keyboard.press('Enter')
  while (!(await row.evaluate((link) => link === document.activeElement))) await keyboard.press('j')
  await keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).waitFor()
  await keyboard.press('a')
  await keyboard.press('Enter')
  await desk.getByText('Thời hạn giải quyết bắt đầu tính.').waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await desk.getByText('Đã tiếp nhận hồ sơ').waitFor()
  await keyboard.press('u')
  await desk.waitForURL(/\/desk\?.*q=/)
  await row.waitFor()
  await keyboard.press('j')
  expect(await row.evaluate((link) => link === document.activeElement)).toBe(true)
})

test('what an officer typed outlives a reload and another officer’s act', async () => {
  const { act, path } = await waiting()
  const desk = await open.desktop([/^409 POST .*\/rejection$/])
  await signIn(desk, portal.people.otherOfficer, path)
  await choose(desk, 'Từ chối tiếp nhận')
  await desk.getByRole('button', { name: 'Xác nhận từ chối' }).click()
  await desk.getByText('Chọn một lý do.').waitFor()
  await inspect(desk)
  await desk.getByLabel('Lý do', { exact: true }).selectOption('duplicate')
  await desk.getByLabel('Ghi chú').fill('Trùng với hồ sơ hôm qua')
  await desk.reload()
  await choose(desk, 'Từ chối tiếp nhận')
  expect(await desk.getByLabel('Ghi chú').inputValue()).toBe('Trùng với hồ sơ hôm qua')
  await act('reception')
  await desk.getByRole('button', { name: 'Xác nhận từ chối' }).click()
  await desk.getByText('Việc này không còn làm được').waitFor()
  expect(await desk.getByLabel('Ghi chú').inputValue()).toBe('Trùng với hồ sơ hôm qua')
  await inspect(desk)
})

test('things sent back each carry a reason, on the screen and on one sheet of A5', async () => {
  const { path } = await waiting()
  const desk = await open.desktop()
  await signIn(desk, portal.people.otherOfficer, path)
  await choose(desk, 'Yêu cầu bổ sung')
  await desk.getByLabel(/^Bản sao giấy phép lái xe cũ/).check()
  await desk.getByText('Người đề nghị (3)').click()
  await desk.getByLabel(/^Ngày sinh/).check()
  await desk.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await desk.getByRole('link', { name: /^Ngày sinh: Chọn một lý do/ }).waitFor()
  await inspect(desk)
  const reasons = desk.getByLabel('Lý do', { exact: true })
  await reasons.nth(0).selectOption('unreadable')
  await reasons.nth(1).selectOption('does-not-match')
  await desk.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await desk.getByText('Đã yêu cầu bổ sung', { exact: true }).waitFor()
  await inspect(desk)
  await desk.getByRole('link', { name: 'Mẫu 2' }).click()
  await heading(desk, 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ')
  await desk.getByText('Không đọc được').waitFor()
  await desk.getByText('Ngày sinh').waitFor()
  await inspect(desk)
  const paper = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  expect(paper).toMatch(/MediaBox \[0 0 4(19|20)/)
})

test('agencies stand side by side: one refuses with its reason, one is down and will be asked again', async () => {
  const { act, path } = await waiting({
    currentLicenceNumber: '220185001905',
    healthCertificateNumber: 'KSK-2026-0901',
  })
  await act('reception')
  const desk = await open.desktop()
  await signIn(desk, portal.people.otherOfficer, path)
  const opinions = desk.getByRole('region', { name: 'Ý kiến các cơ quan' })
  await opinions.getByText('Không đồng ý').waitFor()
  await opinions.getByText('Chưa gửi được, sẽ gửi lại').waitFor()
  await opinions.getByText('Hỏi lại lúc').waitFor()
  await desk.getByText('Chờ ý kiến các cơ quan').waitFor()
  await inspect(desk)
})

test('a result whose upload was cut goes out again without being chosen again', async () => {
  const { act, path } = await waiting()
  await act('reception')
  const desk = await open.desktop([/ERR_FAILED PUT/])
  await signIn(desk, portal.people.otherOfficer, path)
  await desk.getByRole('button', { name: 'Xem tệp' }).first().click()
  await desk.locator('img.preview').waitFor()
  await choose(desk, 'Hoàn thành và trả kết quả')
  const buffer = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
    'base64',
  )
  await desk.getByLabel('Tệp kết quả').setInputFiles({ name: 'giay-phep.png', mimeType: 'image/png', buffer })
  await desk.route('**/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()))
  await desk.getByRole('button', { name: 'Gửi kết quả và hoàn thành' }).click()
  await desk.getByText('Chưa tải được tệp lên').waitFor()
  await inspect(desk)
  await desk.unroute('**/*')
  await desk.getByRole('button', { name: 'Gửi kết quả và hoàn thành' }).click()
  await desk.getByText('Đã hoàn thành hồ sơ').waitFor()
  await desk.getByRole('button', { name: 'Xem kết quả' }).click()
  await desk.getByText('Tệp khớp mã băm đã ghi.').waitFor()
  await inspect(desk)
})
