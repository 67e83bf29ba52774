import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { dueAfterWorkingDays } from '../../shared/calendar/working-days.ts'
import { file, fileAndPay, renewalInHaNoi } from '../filing.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { inspect } from './inspect.ts'
import { choose, citizen, enter, signIn } from './people.ts'
import { unfold } from './queue.ts'
import { stories } from './stories.ts'

const open = stories()

test('an officer receives and completes a dossier, and the citizen downloads the very same result', async () => {
  const person = await citizen()
  const dossier = await fileAndPay(portal, await portal.signIn(person), renewalInHaNoi)
  const desk = await open.desktop()
  await desk.goto('/sign-in')
  await enter(desk, portal.people.otherOfficer)
  await heading(desk, 'Hồ sơ cần giải quyết')
  const row = desk.getByRole('link', { name: dossier.code })
  await unfold(row)
  await inspect(desk)
  await row.click()

  await heading(desk, person.fullName)
  await inspect(desk)
  await desk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await inspect(desk)
  await desk.getByRole('button', { name: 'Xác nhận tiếp nhận' }).click()
  await desk.getByText('Đã tiếp nhận hồ sơ').waitFor()
  await desk.getByRole('button', { name: 'Hoàn thành và trả kết quả' }).click()
  const buffer = Buffer.from(`%PDF-1.4\n${dossier.code}\n%%EOF\n`)
  await desk
    .getByLabel('Tệp kết quả')
    .setInputFiles({ name: 'giay-phep-lai-xe.pdf', mimeType: 'application/pdf', buffer })
  await inspect(desk)
  await desk.getByRole('button', { name: 'Gửi kết quả và hoàn thành' }).click()
  await desk.getByText('Đã hoàn thành hồ sơ').waitFor()
  await inspect(desk)

  const phone = await open.phone()
  await signIn(phone, person, `/dossiers/${dossier.id}`)
  await inspect(phone)
  const arriving = phone.waitForEvent('download')
  await phone.getByRole('button', { name: 'Tải kết quả' }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toBe('giay-phep-lai-xe.pdf')
  expect(await readFile(await download.path())).toEqual(buffer)
  await phone.getByText('Đã trả kết quả').first().waitFor()
  await inspect(phone)
})

test('the nearest deadline stands first in the officers’ queue', async () => {
  const receive = async () => {
    const { id, code, revision } = await fileAndPay(portal, await portal.signIn(await citizen()), renewalInHaNoi)
    const officer = await portal.signIn(portal.people.otherOfficer)
    await officer.post(`/api/v1/desk/dossiers/${id}/reception`, { revision })
    return code as string
  }
  const early = await receive()
  await portal.advanceTo(dueAfterWorkingDays(await portal.now(), 1))
  const codes = [early, await receive()]
  const desk = await open.desktop()
  await signIn(desk, portal.people.otherOfficer, '/desk?state=RECEIVED')
  for (const code of codes) await unfold(desk.getByRole('link', { name: code }))
  const listed = await desk.getByRole('rowheader').allInnerTexts()
  expect(listed.map((text) => text.trim()).filter((code) => codes.includes(code))).toEqual(codes)
  await inspect(desk)
})

test('what is not a person’s own looks like what does not exist', async () => {
  const theirs = await file(await portal.signIn(await citizen()))
  const phone = await open.phone([/^40[04] GET .*\/dossiers\/[\w-]+$/])
  await signIn(phone, await citizen(), '/desk')
  await heading(phone, 'Không tìm thấy trang này')
  for (const id of [theirs.id, 'none']) {
    await phone.goto(`/dossiers/${id}`)
    await heading(phone, 'Không tìm thấy trang này')
  }
  await inspect(phone)
})

test('each step leaves a notice, and the history says who holds the dossier and until when', async () => {
  const person = await citizen()
  const { id, code, revision } = await fileAndPay(portal, await portal.signIn(person))
  const officer = await portal.signIn(portal.people.officer)
  await officer.post(`/api/v1/desk/dossiers/${id}/reception`, { revision })
  await portal.mail(person.email, /đã được tiếp nhận/i)

  const phone = await open.phone()
  await signIn(phone, person, '/notices')
  for (const step of [`Hồ sơ ${code} đã được nộp.`, `hồ sơ ${code} đã được nộp đủ`, `đã tiếp nhận hồ sơ ${code}`])
    await phone.getByRole('listitem').filter({ hasText: step }).waitFor()
  await inspect(phone)
  await phone.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click()
  await phone.getByText('Chưa đọc').first().waitFor({ state: 'detached' })

  await choose(phone, 'Hồ sơ của tôi')
  await heading(phone, 'Hồ sơ của tôi')
  await inspect(phone)
  await phone.getByRole('link', { name: 'Đổi, cấp lại giấy phép lái xe' }).click()
  await heading(phone, 'Đổi, cấp lại giấy phép lái xe')
  const history = phone.locator('.timeline')
  await history.getByText('Bên giữ hồ sơ sau bước này:').first().waitFor()
  await history.getByText(/Hạn: .* ngày làm việc/).waitFor()
  await inspect(phone)
})
