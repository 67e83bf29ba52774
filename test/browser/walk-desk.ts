import type { Page } from 'playwright-core'
import { acted, complete } from '../desk.ts'
import { fileAndPay, renewal } from '../filing.ts'
import { portal } from '../portal.ts'
import { citizen, signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

/** What an officer meets: each act with its form open, the agencies asked, what is overdue, the papers to print. */
export async function walkDesk(open: Open, show: Show): Promise<void> {
  const desk = await open(portal.url)
  await signIn(desk, portal.people.officer, '/desk')
  await decline(desk, show)
  await ask(desk, show)
  const late = await waitForAgencies(desk, show)
  await beLate(desk, late, show)
}

const officer = () => portal.signIn(portal.people.officer)
const paid = async (answers: Partial<typeof renewal> = {}) =>
  fileAndPay(portal, await portal.signIn(await citizen()), { ...renewal, ...answers })

const acts = (desk: Page) => desk.getByRole('navigation', { name: 'Việc có thể làm' })

/** Opens a dossier, and the form of an act on it. */
async function openAct(desk: Page, id: string, act: string): Promise<void> {
  await desk.goto(`/desk/dossiers/${id}`)
  await acts(desk).getByRole('button', { name: act }).click()
}

async function print(desk: Page, id: string, number: number, show: Show): Promise<void> {
  await desk.goto(`/desk/dossiers/${id}/forms/${number}`)
  await desk.getByRole('article').waitFor()
  await show(desk, `form-${number}`)
}

async function decline(desk: Page, show: Show): Promise<void> {
  const { id } = await paid()
  await openAct(desk, id, 'Từ chối tiếp nhận')
  await desk.getByRole('button', { name: 'Xác nhận từ chối' }).click()
  await desk.getByText('Chọn một lý do.').first().waitFor()
  await show(desk, 'desk-01-reject-faults')
  await desk.getByLabel('Lý do', { exact: true }).selectOption('duplicate')
  await desk.getByLabel('Ghi chú').fill('Trùng với hồ sơ nộp hôm qua.')
  await desk.getByRole('button', { name: 'Xác nhận từ chối' }).click()
  await desk.getByText('Đã từ chối tiếp nhận').first().waitFor()
  await show(desk, 'desk-02-rejected')
  await print(desk, id, 3, show)
}

async function ask(desk: Page, show: Show): Promise<void> {
  const { id } = await acted(await officer(), await paid(), 'reception')
  await openAct(desk, id, 'Hoàn thành và trả kết quả')
  await show(desk, 'desk-03-complete')
  await openAct(desk, id, 'Dừng xử lý')
  await show(desk, 'desk-04-stop')
  await openAct(desk, id, 'Yêu cầu nộp thêm tiền')
  await desk.getByRole('button', { name: 'Gửi yêu cầu nộp tiền' }).click()
  await desk.getByRole('alert').first().waitFor()
  await show(desk, 'desk-05-ask-payment-faults')
  await openAct(desk, id, 'Yêu cầu bổ sung')
  await desk.getByLabel(/^Bản sao giấy phép lái xe cũ/).check()
  await desk.getByText('Người đề nghị (3)').click()
  await desk.getByLabel(/^Ngày sinh/).check()
  await show(desk, 'desk-06-ask-supplement')
  const reasons = desk.getByLabel('Lý do', { exact: true })
  await reasons.nth(0).selectOption('unreadable')
  await reasons.nth(1).selectOption('does-not-match')
  await desk.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await desk.getByText('Đã yêu cầu bổ sung', { exact: true }).waitFor()
  await show(desk, 'desk-07-asked')
  await print(desk, id, 2, show)
}

async function waitForAgencies(desk: Page, show: Show): Promise<string> {
  const answers = { currentLicenceNumber: '220185001905', healthCertificateNumber: 'KSK-2026-0901' }
  const { id } = await acted(await officer(), await paid(answers), 'reception')
  await desk.goto(`/desk/dossiers/${id}`)
  await desk.getByText('Chưa gửi được, sẽ gửi lại').waitFor()
  await desk.getByText('Không đồng ý').first().waitFor()
  await show(desk, 'desk-08-agencies')
  await print(desk, id, 1, show)
  await complete(await officer(), await acted(await officer(), await paid(), 'reception'))
  return id
}

/** Days later: the clock of the whole portal moves, so this comes last. */
async function beLate(desk: Page, id: string, show: Show): Promise<void> {
  await portal.advance('P12D')
  await portal.event('dossier.overdue.v1', id)
  await desk.context().clearCookies()
  await signIn(desk, portal.people.officer, '/desk?near=overdue')
  await desk.getByRole('rowheader').first().waitFor()
  await show(desk, 'desk-09-overdue-queue')
  await desk.goto(`/desk/dossiers/${id}`)
  await acts(desk).waitFor()
  await show(desk, 'desk-10-overdue')
  for (const number of [4, 5, 6]) await print(desk, id, number, show)
}
