import { test } from '@jest/globals'
import { renewalInHaNoi as renewal } from '../filing.ts'
import { paperOf, photo } from '../papers.ts'
import { portal } from '../portal.ts'
import { heading, papers } from './form.ts'
import { activate, attachTo, pick, selectByArrow, tick, type } from './keys.ts'
import { citizen, type Person } from './people.ts'
import { unfold } from './queue.ts'
import { stories } from './stories.ts'

const open = stories()
type Page = Awaited<ReturnType<typeof open.desktop>>

async function signIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await heading(page, 'Đăng nhập')
  await type(page.getByLabel('Thư điện tử'), email)
  await type(page.getByLabel('Mật khẩu'), password)
  await page.keyboard.press('Enter')
}

async function answer(page: Page): Promise<void> {
  const next = async (title: string) => {
    await activate(page.getByRole('button', { name: 'Lưu và tiếp tục' }))
    await heading(page, title)
  }
  await heading(page, 'Người đề nghị')
  const born = page.getByRole('group', { name: 'Ngày sinh' })
  await type(born.getByLabel('Ngày'), '8')
  await type(born.getByLabel('Tháng'), '3')
  await type(born.getByLabel('Năm'), '1985')
  await next('Liên hệ và nơi ở')
  await selectByArrow(page.getByLabel('Tỉnh, thành phố nơi ở'), renewal.province)
  await type(page.getByLabel('Xã, phường, đặc khu'), renewal.commune)
  await type(page.getByLabel('Số nhà, đường, thôn'), renewal.addressLine)
  await next('Giấy phép lái xe')
  await type(page.getByLabel('Số giấy phép lái xe hiện có'), renewal.currentLicenceNumber)
  await selectByArrow(page.getByLabel('Hạng', { exact: true }), renewal.licenceClass)
  await pick(page.getByLabel('Sắp hết hạn hoặc đã hết hạn'))
  await type(page.getByLabel('Số giấy khám sức khỏe'), renewal.healthCertificateNumber)
  await next('Nhận kết quả')
  await pick(page.getByLabel('Bản điện tử'))
  await next('Giấy tờ kèm theo')
  for (const paper of papers) {
    await attachTo(page.getByLabel(new RegExp(`(Chọn tệp|Thêm tệp).*${paper}`)), photo())
    await page.getByText('Đã nhận', { exact: true }).nth(papers.indexOf(paper)).waitFor()
  }
  await next('Kiểm tra trước khi nộp')
}

async function pay(page: Page): Promise<void> {
  await activate(page.getByRole('link', { name: 'Theo dõi hồ sơ' }))
  await activate(page.getByRole('link', { name: 'Nộp phí' }))
  await pick(page.getByLabel('Trang thanh toán của ngân hàng'))
  await activate(page.getByRole('button', { name: 'Thanh toán' }))
  await page.waitForURL(`${portal.bankUrl}/**`)
  await activate(page.getByRole('button', { name: /^Thanh toán/ }))
  await page.getByText('Đã nhận đủ').waitFor()
}

test('keys alone find a service, file, attach papers and pay; then open, receive and complete at the desk', async () => {
  const person = await citizen()
  const page = await open.desktop()
  await page.goto('/')
  await type(page.getByRole('searchbox'), 'bang lai xe')
  await activate(page.getByRole('link', { name: 'Đổi, cấp lại giấy phép lái xe' }))
  await activate(page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }))
  await signIn(page, person)
  await answer(page)
  await tick(page.getByLabel('Tôi cam đoan'))
  await activate(page.getByRole('button', { name: 'Nộp hồ sơ' }))
  await heading(page, 'Đã nộp hồ sơ')
  const code = (await page.locator('.receipt-code').textContent()) ?? ''
  await pay(page)

  const desk = await open.desktop()
  await desk.goto('/desk')
  await signIn(desk, portal.people.otherOfficer)
  const row = desk.getByRole('link', { name: code })
  await desk.getByRole('rowheader').first().waitFor()
  await unfold(row, activate)
  await type(desk.getByRole('searchbox'), code.slice(-4))
  await activate(row)
  await activate(desk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }))
  await activate(desk.getByRole('button', { name: 'Xác nhận tiếp nhận' }))
  await activate(desk.getByRole('button', { name: 'Hoàn thành và trả kết quả' }))
  await attachTo(desk.getByLabel('Tệp kết quả'), paperOf('application/pdf'))
  await activate(desk.getByRole('button', { name: 'Gửi kết quả và hoàn thành' }))
  await desk.getByText('Đã hoàn thành hồ sơ').waitFor()
})
