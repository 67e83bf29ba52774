import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { acted } from '../desk.ts'
import { file, fileAndPay, renewal, renewalPath } from '../filing.ts'
import { photo } from '../papers.ts'
import { portal } from '../portal.ts'
import { handIn, heading, service } from './form.ts'
import { citizen, signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

/** What came after paying: papers, receipt, returns, withdrawal, and who looked; each seen by its citizen. */
export async function walkPapers(open: Open, show: Show): Promise<void> {
  await handInPapers(await open(portal.url), show)
  await keepReceipt(await open(portal.url), show)
  await beAsked(await open(portal.url), show)
  await withdraw(await open(portal.url), show)
  await bePayingMore(await open(portal.url), show)
  await signInWithVneid(await open(portal.url), show)
}

async function handInPapers(page: Page, show: Show): Promise<void> {
  const person = await citizen()
  const session = await portal.signIn(person)
  const { body: draft } = await session.post(`${renewalPath}/drafts`)
  await session.patch(`${renewalPath}/drafts/${draft.id}`, { revision: draft.revision, answers: renewal })
  await signIn(page, person, `${service}/drafts/${draft.id}/papers`)
  await heading(page, 'Giấy tờ kèm theo')
  await page.getByText('mỗi tệp không quá 10 MB').first().waitFor()
  await show(page, '71-papers-empty')
  await handIn(page, 'Ảnh chân dung', { ...photo(), name: 'chân dung.jpg' })
  await handIn(page, 'Giấy khám sức khỏe', { ...photo(), name: 'giấy khám sức khỏe chụp bằng điện thoại.jpg' })
  await page.getByText('Đã nhận', { exact: true }).nth(1).waitFor()
  await show(page, '72-papers-accepted')
  await handIn(page, 'Ảnh chân dung', { name: 'don.docx', type: 'application/msword', bytes: Buffer.from('đơn') })
  await page.getByText('Tệp này không phải JPEG').waitFor()
  const wrong = { name: 'giả.jpg', type: 'image/jpeg', bytes: Buffer.from('%PDF-1.4 không phải ảnh') }
  await handIn(page, 'Bản sao giấy phép lái xe cũ', wrong)
  await page.getByText('Nội dung tệp không đúng loại').waitFor()
  await show(page, '73-papers-refused')
  await page.goto(`${service}/drafts/${draft.id}/check`)
  await page.getByText('Còn chỗ thiếu').waitFor()
  await show(page, '74-check-missing-paper')
}

async function keepReceipt(page: Page, show: Show): Promise<void> {
  const person = await citizen()
  const { id } = await file(await portal.signIn(person))
  await signIn(page, person, `/dossiers/${id}/receipt`)
  await page.getByRole('img', { name: 'Mã QR để kiểm tra' }).waitFor()
  await show(page, '75-receipt')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp biên nhận' }).click()
  const receipt = JSON.parse(await readFile(await (await arriving).path(), 'utf8'))
  const choose = (content: object) =>
    page.getByLabel('Tệp biên nhận').setInputFiles({
      name: 'receipt.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })
  await page.goto('/verify')
  await page.getByText('Khóa công khai của Cổng').waitFor()
  await show(page, '76-verify')
  await choose(receipt)
  await page.getByText('Giấy biên nhận nguyên vẹn').waitFor()
  await show(page, '77-verify-good')
  await choose({ ...receipt, payload: { ...receipt.payload, agency: 'prov-h01' } })
  await page.getByText('bị sửa').first().waitFor()
  await show(page, '78-verify-altered')
}

/** A dossier received, its citizen, and the officer who has it. */
async function onDesk() {
  const person = await citizen()
  const officer = await portal.signIn(portal.people.officer)
  const paid = await fileAndPay(portal, await portal.signIn(person))
  await officer.get(`/api/v1/desk/dossiers/${paid.id}`)
  const dossier = await acted(officer, paid, 'reception')
  return { person, officer, dossier }
}

async function beAsked(page: Page, show: Show): Promise<void> {
  const { person, officer, dossier } = await onDesk()
  const answer = { kind: 'answer', name: 'currentLicenceNumber' }
  await acted(officer, dossier, 'supplement-request', {
    items: [
      { target: answer, reason: 'does-not-match', note: 'Số trên ảnh là 220185004321.' },
      { target: { kind: 'paper', slot: 'health-certificate' }, reason: 'unreadable', note: 'Ảnh bị lóa.' },
    ],
  })
  await signIn(page, person, `/dossiers/${dossier.id}`)
  await page.getByText('Ảnh bị lóa.').first().waitFor()
  await page.getByText('Cán bộ mở hồ sơ').first().waitFor()
  await show(page, '81-dossier-asked')
  await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).click()
  await heading(page, 'Bổ sung hồ sơ')
  await page.getByText('Ảnh bị lóa.').first().waitFor()
  await show(page, '82-supplement')
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, '83-supplement-faults')
  await page.getByLabel('Số giấy phép lái xe hiện có').fill('220185004321')
  await handIn(page, 'Giấy khám sức khỏe')
  await page.getByText('Đã nhận', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click()
  await page.getByText('Đã gửi phần bổ sung').waitFor()
  await show(page, '84-supplemented')
}

async function withdraw(page: Page, show: Show): Promise<void> {
  const { person, dossier } = await onDesk()
  await signIn(page, person, `/dossiers/${dossier.id}`)
  await page.getByText('Đã trả lời').nth(1).waitFor()
  await show(page, '85-dossier-answered')
  await page.goto(`/dossiers/${dossier.id}/withdraw`)
  await page.getByLabel('Tôi không còn nhu cầu').check()
  await show(page, '86-withdraw')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Gửi yêu cầu rút hồ sơ' }).waitFor()
  await show(page, '87-withdraw-confirm')
  await page.getByRole('button', { name: 'Gửi yêu cầu rút hồ sơ' }).click()
  await page.getByText('Yêu cầu rút hồ sơ đang chờ cán bộ xác nhận').waitFor()
  await show(page, '88-withdrawal-waits')
}

async function bePayingMore(page: Page, show: Show): Promise<void> {
  const { person, officer, dossier } = await onDesk()
  const line = { code: 'theory-test', name: { vi: 'Phí sát hạch lý thuyết' }, kind: 'charge' }
  await acted(officer, dossier, 'payment-request', {
    lines: [{ ...line, amount: { amount: 60_000, currency: 'VND' } }],
  })
  await signIn(page, person, `/dossiers/${dossier.id}`)
  await page.getByText('Yêu cầu thực hiện nghĩa vụ tài chính').waitFor()
  await show(page, '89-dossier-payment-asked')
}

async function signInWithVneid(page: Page, show: Show): Promise<void> {
  await page.goto('/dossiers')
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await page.waitForURL(`${portal.vneidUrl}/**`)
  await show(page, '91-vneid')
  await page.getByRole('button', { name: 'Không đăng nhập, quay lại' }).click()
  await page.getByText('Bạn đã quay lại từ VNeID').waitFor()
  await show(page, '92-back-from-vneid')
}
