import { expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { portal } from '../portal.ts'
import { date, heading, next, service } from './form.ts'
import { inspect } from './inspect.ts'
import { choose } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const { vneidUrl, ministryUrl } = portal
const lan = /Nguyễn Thị Lan/

/** VNeID's own page, on a phone: a person is chosen there. */
async function signInAtVneid(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await page.waitForURL(`${vneidUrl}/**`)
  await page.getByRole('button', { name: lan }).click()
}

test('a person signs in with VNeID, is known at level 2, enters another portal at once, and leaves both ways closed', async () => {
  const page = await open.phone()
  await page.goto('/dossiers')
  await heading(page, 'Đăng nhập')
  await inspect(page)
  await signInAtVneid(page)
  await heading(page, 'Hồ sơ của tôi')
  const menu = page.getByRole('button', { name: 'Danh mục' })
  await menu.click()
  await page.getByText('Nguyễn Thị Lan · VNeID mức 2').waitFor()
  await inspect(page)

  await page.goto(`${ministryUrl}/sign-in`)
  await page.getByText('Xin chào').waitFor()
  await page.goto('/dossiers')
  await heading(page, 'Hồ sơ của tôi')
  await choose(page, 'Đăng xuất')
  await heading(page, 'Bạn đã đăng xuất')
  await page.goto(`${ministryUrl}/sign-in`)
  await page.waitForURL(`${vneidUrl}/**`)
})

test('VNeID’s page has no barrier and fits a phone, in both languages', async () => {
  const page = await open.phone()
  for (const language of ['vi', 'en']) {
    await page.goto('/api/v1/identity/vneid')
    await page.goto(`${page.url()}?lang=${language}`)
    await page.getByRole('button', { name: lan }).waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      }),
    )
    expect(violations.map(({ id, help }) => `${language} ${id}: ${help}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})

test('who goes back from VNeID is told so, on a page that remembers the way', async () => {
  const page = await open.phone()
  await page.goto('/dossiers')
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await page.getByRole('button', { name: 'Không đăng nhập, quay lại' }).click()
  await page.getByText('Bạn đã quay lại từ VNeID').waitFor()
  await inspect(page)
  for (const trouble of ['expired', 'unavailable']) {
    await page.goto(`/sign-in?trouble=vneid-${trouble}&next=%2Fdossiers`)
    await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).waitFor()
    await inspect(page)
  }
  await signInAtVneid(page)
  await heading(page, 'Hồ sơ của tôi')
})

test('a session that ends in the middle of a form loses nothing; signing out leaves nothing behind', async () => {
  const page = await open.phone([/^401 /])
  await page.goto(`${service}/apply`)
  await signInAtVneid(page)
  await heading(page, 'Người đề nghị')
  await date(page, 'Ngày sinh', ['8', '3', '1985'])
  await next(page)
  await heading(page, 'Liên hệ và nơi ở')

  await portal.advance('PT9H')
  await page.getByLabel('Xã, phường, đặc khu').fill('Phường Hạ Long')
  await page.getByLabel('Số nhà, đường, thôn').fill('Số 8, đường Lê Lợi')
  await next(page)
  const again = page.getByRole('link', { name: 'Đăng nhập lại' })
  await again.waitFor()
  await inspect(page)
  await again.click()
  await signInAtVneid(page)
  await heading(page, 'Liên hệ và nơi ở')
  expect(await page.getByLabel('Xã, phường, đặc khu').inputValue()).toBe('Phường Hạ Long')
  expect(await page.getByLabel('Số nhà, đường, thôn').inputValue()).toBe('Số 8, đường Lê Lợi')

  const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft-changes:')))
  await page.getByLabel('Xã, phường, đặc khu').fill('P')
  await page.evaluate(() => sessionStorage.setItem('draft-changes:another', '{"fullName":"Lan"}'))
  expect(await kept()).not.toEqual([])
  await choose(page, 'Đăng xuất')
  await heading(page, 'Bạn đã đăng xuất')
  expect(await kept()).toEqual([])
})
