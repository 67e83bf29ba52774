import { test } from '@jest/globals'
import { heading } from './form.ts'
import { inspect } from './inspect.ts'
import { choose, enter, mailedCode, somebody } from './people.ts'
import { stories } from './stories.ts'

const open = stories()

test('a person creates an account, confirms it with the mailed code, signs in and signs out', async () => {
  const person = somebody()
  const page = await open.phone()
  await page.goto('/sign-in')
  await heading(page, 'Đăng nhập')
  await inspect(page)
  await page.getByRole('link', { name: 'Tạo tài khoản' }).click()

  await heading(page, 'Tạo tài khoản')
  await inspect(page)
  await page.getByLabel('Họ và tên').fill(person.fullName)
  await page.getByLabel('Số định danh cá nhân').fill(person.personalNumber)
  await page.getByLabel('Số điện thoại').fill(person.phone)
  await page.getByLabel('Thư điện tử').fill(person.email)
  await page.getByLabel('Mật khẩu').fill(person.password)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()

  await heading(page, 'Xác nhận địa chỉ thư điện tử')
  await inspect(page)
  await page.getByLabel('Mã xác nhận').fill(await mailedCode(person))
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click()

  await page.getByText('Tài khoản đã được xác nhận').waitFor()
  await inspect(page)
  await enter(page, person)
  await heading(page, 'Bạn cần làm thủ tục gì?')
  await choose(page, 'Hồ sơ của tôi')
  await page.getByText('Chưa có hồ sơ nào').waitFor()
  await inspect(page)

  await choose(page, 'Đăng xuất')
  await heading(page, 'Bạn đã đăng xuất')
  await inspect(page)
  await page.goto('/dossiers')
  await heading(page, 'Đăng nhập')
})

test('a wrong password is refused in words, on the same page', async () => {
  const page = await open.phone([/^401 POST .*\/identity\/sessions$/])
  await page.goto('/sign-in')
  await enter(page, { email: 'nobody@example.com', password: 'Sai-mat-khau-2026' })
  await page.getByRole('alert').waitFor()
  await inspect(page)
})
