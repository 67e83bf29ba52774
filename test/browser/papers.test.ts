import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { readDossier, renewal, renewalPath } from '../filing.ts'
import { photo } from '../papers.ts'
import { portal } from '../portal.ts'
import { handIn, heading, next, service } from './form.ts'
import { inspect } from './inspect.ts'
import { citizen, enter, signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const portrait = 'Ảnh chân dung'
const accepted = (page: Page) => page.getByText('Đã nhận', { exact: true })

/** A draft whose answers are all given, opened at its papers. */
async function atPapers(page: Page, answers: Record<string, string> = renewal) {
  const person = await citizen()
  const session = await portal.signIn(person)
  const { body: draft } = await session.post(`${renewalPath}/drafts`)
  await session.patch(`${renewalPath}/drafts/${draft.id}`, { revision: draft.revision, answers })
  await signIn(page, person, `${service}/drafts/${draft.id}/papers`)
  await heading(page, 'Giấy tờ kèm theo')
  return { person, id: draft.id as string }
}

test('limits are told before choosing, and a file that cannot be taken is refused with its reason while good ones stay', async () => {
  const page = await open.phone()
  await atPapers(page)
  await page.getByText('JPEG, PNG, HEIC hoặc PDF, mỗi tệp không quá 10 MB').waitFor()
  await inspect(page)

  await handIn(page, portrait, { ...photo(), name: 'ảnh.jpg' })
  await accepted(page).waitFor()
  const large = { name: 'to.jpg', type: 'image/jpeg', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) }
  await handIn(page, portrait, large)
  await page.getByText('Tệp lớn hơn 10 MB').waitFor()
  await handIn(page, portrait, { name: 'don.docx', type: 'application/msword', bytes: Buffer.from('đơn') })
  await page.getByText('Tệp này không phải JPEG').waitFor()
  await handIn(page, portrait, { name: 'gia.jpg', type: 'image/jpeg', bytes: Buffer.from('%PDF-1.4 không phải ảnh') })
  await page.getByText('Nội dung tệp không đúng loại').waitFor()
  await handIn(page, portrait, { name: 'virus.jpg', type: 'image/jpeg', bytes: infected() })
  await page.getByText('Tệp chứa mã độc').waitFor()
  await inspect(page)
  expect(await accepted(page).count()).toBe(1)

  await page.getByRole('button', { name: /^Bỏ tệp này.*virus/ }).click()
  await page.getByText('virus.jpg').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Xem.*ảnh/ }).click()
  await page.getByRole('img', { name: /ảnh/ }).waitFor()
  await inspect(page)
})

/** A picture that the scanner knows: the string in two halves, so that no scanner finds this file. */
const infected = () =>
  Buffer.concat([
    photo().bytes,
    Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')),
  ])

test('a connection that drops in mid-upload loses nothing: the file goes on by itself', async () => {
  const page = await open.phone([/^net::ERR_INTERNET_DISCONNECTED PUT /])
  await atPapers(page)
  let isCut = true
  await page.route(
    (url) => url.href.includes('X-Amz-'),
    (route) => (route.request().method() === 'PUT' && isCut ? route.abort('internetdisconnected') : route.continue()),
  )
  await handIn(page, portrait)
  await page.getByText('Mất kết nối giữa chừng').waitFor()
  await inspect(page)
  await page.getByRole('button', { name: /^Gửi lại/ }).click()
  await page.getByText('Mất kết nối giữa chừng').waitFor()
  isCut = false
  await accepted(page).waitFor()
})

test('what is missing is told before filing, and leads to where it is mended', async () => {
  const page = await open.phone()
  const { id, person } = await atPapers(page)
  await next(page)
  await heading(page, 'Kiểm tra trước khi nộp')
  const missing = page.getByRole('status').filter({ hasText: 'Còn chỗ thiếu' })
  await missing.getByRole('link', { name: portrait }).waitFor()
  expect(await page.getByRole('button', { name: 'Nộp hồ sơ' }).count()).toBe(0)
  await inspect(page)
  for (const paper of ['Giấy khám sức khỏe', 'Bản sao giấy phép lái xe cũ', portrait]) {
    await missing.getByRole('link', { name: paper }).click()
    await heading(page, 'Giấy tờ kèm theo')
    await handIn(page, paper)
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await heading(page, 'Kiểm tra trước khi nộp')
  }
  await page.getByLabel('Tôi cam đoan').check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await heading(page, 'Đã nộp hồ sơ')
  const dossier = await readDossier(await portal.signIn(person), id)
  expect(dossier.papers).toHaveLength(3)
})

test('papers follow the answers: class A1 needs no health certificate', async () => {
  const page = await open.phone()
  const { healthCertificateNumber: _, ...rest } = renewal
  await atPapers(page, { ...rest, licenceClass: 'A1', reason: 'lost' })
  await page.getByRole('heading', { name: portrait }).waitFor()
  expect(await page.getByRole('heading', { name: /Giấy khám|Bản sao/ }).count()).toBe(0)
})

test('a session that ends in mid-upload keeps the file, and it goes on after signing in again', async () => {
  const page = await open.phone([/^401 /])
  const { person } = await atPapers(page)
  await page.context().clearCookies()
  await handIn(page, portrait)
  await page.getByText('Phiên đăng nhập đã hết. Tệp vẫn ở đây').waitFor()
  await inspect(page)
  await page.getByRole('link', { name: 'Đăng nhập lại' }).first().click()
  await heading(page, 'Đăng nhập')
  await enter(page, person)
  await heading(page, 'Giấy tờ kèm theo')
  await accepted(page).waitFor()
})
