import type { Page } from 'playwright-core'
import { eventually } from '../eventually.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { citizen, signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

const electricity = '/services/electricity-bill-payment'

/** What is paid without a dossier: looked up, changed, paid here or elsewhere, receipted, due back, listed. */
export async function walkBills(open: Open, show: Show): Promise<void> {
  const page = await open(portal.url)
  await page.goto(electricity)
  await page.getByRole('button', { name: 'Tra cứu' }).waitFor()
  await show(page, 'bill-01-visitor')
  await signIn(page, await citizen(), '/bills')
  await page.getByText('Chưa có khoản nào').waitFor()
  await show(page, 'bill-02-none')
  await lookUpInVain(page, show)
  await changeAndPay(page, show)
  await payWithoutWord(page, show)
  await payTwice(page, show)
  await beLate(page, show)
  await page.goto('/bills')
  await page.getByText('Chờ hoàn tiền').waitFor()
  await show(page, 'bill-19-list')
}

/** Asks for an electricity bill by a code whose last three digits say what happens. */
async function lookUp(page: Page, ending: string): Promise<void> {
  await page.goto(electricity)
  await page.getByLabel('Mã khách hàng').fill(`PA04000555${ending}`)
  await page.getByRole('button', { name: 'Tra cứu' }).click()
}

/** The same, of something that there is; gives back where its page is. */
async function find(page: Page, ending: string): Promise<string> {
  await lookUp(page, ending)
  await page.waitForURL('**/bills/*')
  await page.getByRole('button', { name: /^Nộp \d/ }).waitFor()
  return page.url()
}

async function lookUpInVain(page: Page, show: Show): Promise<void> {
  await page.goto(electricity)
  await page.getByLabel('Mã khách hàng').fill('PA04')
  await page.getByRole('button', { name: 'Tra cứu' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, 'bill-03-faults')
  const outcomes = [
    ['901', 'Không tìm thấy khoản nào', 'bill-04-not-found'],
    ['902', 'Khoản này đã được nộp', 'bill-05-paid-already'],
    ['905', 'chưa trả lời', 'bill-06-issuer-down'],
  ] as const
  for (const [ending, text, name] of outcomes) {
    await lookUp(page, ending)
    await page.getByText(text).waitFor()
    await show(page, name)
  }
}

const press = (page: Page) => page.getByRole('button', { name: /^Nộp \d/ }).click()

/** From the bill to the bank and back. */
async function payAtBank(page: Page): Promise<void> {
  await page.getByLabel('Trang thanh toán của ngân hàng').check()
  await page.getByRole('button', { name: /^Thanh toán/ }).click()
  await page.waitForURL(`${portal.bankUrl}/**`)
  await page.getByRole('button', { name: /^Thanh toán/ }).click()
  await page.getByText('Đã nhận đủ').waitFor()
}

async function changeAndPay(page: Page, show: Show): Promise<void> {
  const bill = await find(page, '903')
  await show(page, 'bill-07-due')
  await page.goto(`${bill}/pay`)
  await page.getByText('Khoản này chưa được lập để nộp').waitFor()
  await show(page, 'bill-08-not-payable-yet')
  await page.goto(`${bill}/receipt`)
  await page.getByText('Chưa có biên lai').waitFor()
  await show(page, 'bill-09-no-receipt')
  await page.goto(bill)
  await press(page)
  await page.getByText('Số phải nộp đã đổi').waitFor()
  await show(page, 'bill-10-changed')
  await press(page)
  await page.getByLabel('Trang thanh toán của ngân hàng').waitFor()
  await show(page, 'bill-11-pay')
  await page.goto(bill)
  await page.getByText('Đang nộp khoản này').waitFor()
  await show(page, 'bill-12-paying')
  await page.goto(`${bill}/pay`)
  await payAtBank(page)
  await page.goto(bill)
  await page.getByText('đã ghi nhận').first().waitFor()
  await show(page, 'bill-13-confirmed')
  await page.goto(`${bill}/receipt`)
  await page.getByRole('heading', { name: 'Biên lai thu tiền' }).waitFor()
  await show(page, 'bill-14-receipt')
}

/** The issuer hears nothing for now; and somebody else was faster. */
async function payWithoutWord(page: Page, show: Show): Promise<void> {
  const bill = await find(page, '906')
  await press(page)
  await payAtBank(page)
  await page.goto(bill)
  await page.getByText('Cổng đang báo cho').waitFor()
  await show(page, 'bill-15-paid')
  await find(page, '908')
  await press(page)
  await page.getByText('đã được nộp ở nơi khác').first().waitFor()
  await show(page, 'bill-16-paid-elsewhere')
}

async function payTwice(page: Page, show: Show): Promise<void> {
  const bill = await find(page, '907')
  await press(page)
  await payAtBank(page)
  await eventually(
    async () => {
      await page.goto(bill)
      await page
        .getByText(/Cổng đang báo|hoàn/)
        .first()
        .waitFor()
      return page.getByText('tiền nộp ở đây được hoàn lại').count()
    },
    (count) => count > 0,
    'a refund that is due',
  )
  await show(page, 'bill-17-refund-due')
}

/** A notice of the tax office with several lines, twenty days late. */
async function beLate(page: Page, show: Show): Promise<void> {
  await page.goto('/services/land-financial-obligation')
  await heading(page, 'nghĩa vụ tài chính')
  const answers = [
    ['Mã hồ sơ', 'H49.12-20261122-0000001'],
    ['Số thông báo', 'TB-2026/0909'],
    ['Mã số thuế', '001087123456'],
    ['Số tiền', '200000000'],
  ] as const
  for (const [label, value] of answers) await page.getByLabel(label).first().fill(value)
  await page.getByRole('button', { name: 'Tra cứu' }).click()
  await page.getByText('Đã quá hạn nộp ngày').waitFor()
  await show(page, 'bill-18-overdue')
}
