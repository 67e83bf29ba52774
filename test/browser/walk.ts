import type { Page } from 'playwright-core'
import { fileAndPay } from '../filing.ts'
import { portal } from '../portal.ts'
import { date, heading, next, pages, service } from './form.ts'
import { citizen, enter, mailedCode, signIn, somebody } from './people.ts'
import { walkBills } from './walk-bills.ts'
import { walkCatalogue } from './walk-catalogue.ts'
import { walkDelivery } from './walk-delivery.ts'
import { walkDesk } from './walk-desk.ts'
import { walkEnterprises } from './walk-enterprises.ts'
import { walkForms } from './walk-forms.ts'
import { walkImports } from './walk-imports.ts'
import { walkLinked } from './walk-linked.ts'
import { walkPapers } from './walk-papers.ts'
import { walkServices } from './walk-services.ts'

export type Open = (baseURL: string) => Promise<Page>
export type Show = (page: Page, name: string) => Promise<void>

type Walk = (open: Open, show: Show) => Promise<void>

/** All screens of the portal, in Vietnamese, each shown by a name that sorts. Some move the portal's clock: one after another. */
export const walks: Readonly<Record<string, Walk>> = {
  visiting: async (open, show) => {
    await visit(await open(portal.url), show)
    await join(await open(portal.url), show)
  },
  filing: walkFiling,
  papers: walkPapers,
  forms: walkForms,
  enterprises: walkEnterprises,
  linked: walkLinked,
  bills: walkBills,
  delivery: walkDelivery,
  desk: walkDesk,
  services: walkServices,
  catalogue: walkCatalogue,
  imports: walkImports,
}

async function walkFiling(open: Open, show: Show): Promise<void> {
  const person = await citizen()
  const page = await open(portal.url)
  await apply(page, person, show)
  await pay(page, show)
  const { id } = await fileAndPay(portal, await portal.signIn(person))
  await decide(await open(portal.url), id, show)
  await follow(page, id, show)
  await goAstray(page, show)
}

async function visit(page: Page, show: Show): Promise<void> {
  await page.goto('/')
  await page.getByText('Theo việc trong cuộc sống').waitFor()
  await show(page, '01-home')
  await page.goto('/?q=doi%20giay%20phep%20lai%20xe')
  await page.getByText('Tìm thấy').waitFor()
  await show(page, '02-found')
  await page.goto('/?q=xyzzy')
  await page.getByText('Chưa tìm thấy').waitFor()
  await show(page, '03-not-found')
  await page.goto(service)
  await heading(page, 'Đổi, cấp lại giấy phép lái xe')
  await show(page, '04-service')
  await page.goto('/developers')
  await page.getByText('/api/v1/health').first().waitFor()
  await show(page, '05-developers')
}

async function join(page: Page, show: Show): Promise<void> {
  const person = somebody()
  await page.goto('/sign-in?next=%2Fdossiers')
  await heading(page, 'Đăng nhập')
  await show(page, '11-sign-in')
  await enter(page, { email: person.email, password: 'Sai-mat-khau-2026' })
  await page.getByRole('alert').waitFor()
  await show(page, '12-sign-in-refused')
  await page.getByRole('link', { name: 'Tạo tài khoản' }).click()
  await heading(page, 'Tạo tài khoản')
  await show(page, '13-sign-up')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, '14-sign-up-faults')
  await page.getByLabel('Họ và tên').fill(person.fullName)
  await page.getByLabel('Số định danh cá nhân').fill(person.personalNumber)
  await page.getByLabel('Số điện thoại').fill(person.phone)
  await page.getByLabel('Thư điện tử').fill(person.email)
  await page.getByLabel('Mật khẩu').fill(person.password)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await heading(page, 'Xác nhận địa chỉ thư điện tử')
  await show(page, '15-confirm')
  await page.getByLabel('Mã xác nhận').fill(await mailedCode(person))
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await page.getByText('Tài khoản đã được xác nhận').waitFor()
  await show(page, '16-confirmed')
  await enter(page, person)
  await heading(page, 'Hồ sơ của tôi')
  await page.getByText('Chưa có hồ sơ nào').waitFor()
  await show(page, '17-no-dossiers')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'Danh mục' }).click()
  await show(page, '18-menu')
  await page.goto('/notices')
  await page.getByText('Chưa có thông báo nào').waitFor()
  await show(page, '19-no-notices')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await heading(page, 'Bạn đã đăng xuất')
  await show(page, '20-signed-out')
}

async function apply(page: Page, person: Parameters<typeof signIn>[1], show: Show): Promise<void> {
  await page.goto(`${service}/apply`)
  await enter(page, person)
  await heading(page, 'Người đề nghị')
  await date(page, 'Ngày sinh', ['31', '2', '1985'])
  await next(page)
  await page.getByRole('alert').waitFor()
  await show(page, '21-form-faults')
  for (const [index, { title, answer }] of pages.entries()) {
    await heading(page, title)
    await answer(page)
    await page
      .getByText(/Đã lưu|Đã nhận/)
      .first()
      .waitFor()
    await show(page, `2${index + 2}-form`)
    await next(page)
  }
  await heading(page, 'Kiểm tra trước khi nộp')
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).waitFor()
  await show(page, '27-check')
  const check = page.url()
  await page.goto(`${service}/apply`)
  await page.getByRole('button', { name: 'Làm tiếp' }).waitFor()
  await show(page, '28-unfinished')
  await page.goto(check)
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, '29-check-not-declared')
  await page.getByLabel('Tôi cam đoan').check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await heading(page, 'Đã nộp hồ sơ')
  await show(page, '30-submitted')
}

async function pay(page: Page, show: Show): Promise<void> {
  await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
  await heading(page, 'Đổi, cấp lại giấy phép lái xe')
  await show(page, '31-dossier-unpaid')
  await page.getByRole('link', { name: 'Nộp phí' }).click()
  const go = page.getByRole('button', { name: 'Thanh toán' })
  await go.waitFor()
  await show(page, '32-pay')
  await page.getByLabel('Quét mã VietQR').check()
  await go.click()
  await page.getByRole('img', { name: 'Mã VietQR' }).waitFor()
  await show(page, '33-qr')
  await page.getByRole('link', { name: 'Trả tại trang của ngân hàng' }).click()
  await page.waitForURL(`${portal.bankUrl}/**`)
  await show(page, '34-bank')
  await page.getByLabel('late').check()
  await page.getByRole('button', { name: /^Thanh toán/ }).click()
  await page.getByText('Đang chờ ngân hàng').waitFor()
  await show(page, '35-waiting')
  await portal.advance('PT20S')
  await page.getByText('Đã nhận đủ').waitFor()
  await show(page, '36-paid')
  await page.goto(portal.bankUrl)
  await show(page, '37-bank-home')
}

async function decide(desk: Page, id: string, show: Show): Promise<void> {
  await signIn(desk, portal.people.officer, '/desk')
  await desk.getByRole('rowheader').first().waitFor()
  await show(desk, '41-desk')
  await desk.goto(`/desk/dossiers/${id}`)
  await desk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).waitFor()
  await show(desk, '42-desk-new')
  await desk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await desk.getByRole('button', { name: 'Xác nhận tiếp nhận' }).click()
  await desk.getByText('Đã tiếp nhận hồ sơ').waitFor()
  await show(desk, '43-desk-received')
  await desk.goto('/desk?state=RECEIVED')
  await desk.getByRole('rowheader').first().waitFor()
  await show(desk, '44-desk-filtered')
  await desk.goto(`/desk/dossiers/${id}`)
  await desk.getByRole('button', { name: 'Hoàn thành và trả kết quả' }).click()
  await desk.getByLabel('Tệp kết quả').setInputFiles({
    name: 'giay-phep-lai-xe.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await desk.getByRole('button', { name: 'Gửi kết quả và hoàn thành' }).click()
  await desk.getByText('Đã hoàn thành hồ sơ').waitFor()
  await show(desk, '45-desk-completed')
}

async function follow(page: Page, id: string, show: Show): Promise<void> {
  await page.goto('/dossiers')
  await page.getByText('Đã xử lý xong').first().waitFor()
  await show(page, '51-dossiers')
  await page.goto(`/dossiers/${id}`)
  await page.getByRole('button', { name: 'Tải kết quả' }).waitFor()
  await show(page, '52-dossier-completed')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải kết quả' }).click()
  await arriving
  await page.getByText('Đã trả kết quả').first().waitFor()
  await show(page, '53-dossier-returned')
  await page.goto('/notices')
  await page.getByText('đã có kết quả').first().waitFor()
  await show(page, '54-inbox')
}

async function goAstray(page: Page, show: Show): Promise<void> {
  await page.goto('/khong-co-trang-nay')
  await heading(page, 'Không tìm thấy trang này')
  await show(page, '61-no-such-page')
  await page.goto('/payments/return')
  await heading(page, 'Kết quả thanh toán')
  await show(page, '62-unknown-payment')
  await page.route('**/assets/list-page*.js', (route) => route.abort())
  await page.goto('/dossiers')
  await heading(page, 'Chưa mở được trang này')
  await show(page, '63-page-lost')
}
