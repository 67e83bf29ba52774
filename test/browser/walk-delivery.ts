import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { acted, complete } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { fileAndPay, renewal } from '../filing.ts'
import { portal } from '../portal.ts'
import { resultBytes } from '../result.ts'
import { citizen, type Person, signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

/** How a result comes to its owner: as a signed file, at the counter, by post, and back from there. */
export async function walkDelivery(open: Open, show: Show): Promise<void> {
  const person = await citizen()
  const page = await open(portal.url)
  await confirm(page, person, show)
  const desk = await open(portal.url)
  await fetched(page, desk, person, show)
  const sent = await completed(person, 'post', 'Số 8, đường Lê Lợi, phường Hạ Long, tỉnh Quảng Ninh')
  const back = await completed(person, 'post', 'Số 8, đường Lê Lợi, 902')
  await parcelIs(person, sent, 'booked')
  await parcelIs(person, back, 'booked')
  await look(page, desk, sent, 'post-1-booked', show)
  await portal.advance('P3DT1H')
  await parcelIs(person, sent, 'delivered')
  await parcelIs(person, back, 'sent-back')
  await page.context().clearCookies()
  await desk.context().clearCookies()
  await signIn(page, person, '/dossiers')
  await signIn(desk, portal.people.officer, '/desk')
  await look(page, desk, sent, 'post-2-delivered', show)
  await look(page, desk, back, 'post-3-sent-back', show)
}

/** A decided renewal whose result is wanted in this way; its id. */
async function completed(person: Person, resultDelivery: string, deliveryAddress?: string): Promise<string> {
  const officer = await portal.signIn(portal.people.officer)
  const answers = { ...renewal, resultDelivery, ...(deliveryAddress && { deliveryAddress }) }
  const paid = await fileAndPay(portal, await portal.signIn(person), answers)
  return (await complete(officer, await acted(officer, paid, 'reception'))).id
}

async function parcelIs(person: Person, id: string, status: string): Promise<void> {
  const owner = await portal.signIn(person)
  await eventually(
    async () => (await owner.get(`/api/v1/dossiers/${id}/parcel`)).body.parcel,
    (one) => one?.status === status,
    `the parcel to be ${status}`,
  )
  await portal.quiet()
}

async function look(page: Page, desk: Page, id: string, name: string, show: Show): Promise<void> {
  await page.goto(`/dossiers/${id}`)
  await page.getByText('Mã vận đơn').waitFor()
  await show(page, `${name}-owner`)
  await desk.goto(`/desk/dossiers/${id}`)
  await desk.getByText('Mã vận đơn').waitFor()
  await show(desk, `${name}-desk`)
}

async function fetched(page: Page, desk: Page, person: Person, show: Show): Promise<void> {
  const id = await completed(person, 'counter')
  await page.goto(`/dossiers/${id}`)
  await page.getByText('Đã xử lý xong').first().waitFor()
  await show(page, 'counter-1-owner')
  await signIn(desk, portal.people.officer, `/desk/dossiers/${id}`)
  await desk.getByRole('button', { name: 'Ghi nhận đã trả kết quả' }).click()
  await show(desk, 'counter-2-desk')
}

/** The result as a file, with the portal's confirmation, checked as anybody may who is given both. */
async function confirm(page: Page, person: Person, show: Show): Promise<void> {
  const id = await completed(person, 'electronic')
  await portal.quiet()
  await signIn(page, person, `/dossiers/${id}`)
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải xác nhận của Cổng' }).click()
  const confirmation = await readFile(await (await arriving).path())
  await page.goto('/verify')
  await page.getByLabel('Tệp biên nhận').setInputFiles({
    name: 'xac-nhan.json',
    mimeType: 'application/json',
    buffer: confirmation,
  })
  await page.getByText('Xác nhận kết quả nguyên vẹn').waitFor()
  await show(page, 'result-1-genuine')
  const give = (name: string, buffer: Buffer) =>
    page.getByLabel('Tệp kết quả đã tải').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await give('giay-phep-lai-xe-cua-toi.pdf', resultBytes)
  await page.getByText('Nguyên vẹn, đã đổi tên').waitFor()
  await show(page, 'result-2-same-file')
  await give('giay-phep.pdf', Buffer.from('%PDF-1.7 another'))
  await page.getByText('Không có trong danh sách đã ký').waitFor()
  await show(page, 'result-3-another-file')
}
