import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { portal } from '../portal.ts'

export type Person = { email: string; password: string; fullName: string; personalNumber: string; phone: string }

/** Somebody nobody else's test knows, so that lists and inboxes hold only this story. */
export const somebody = (): Person => ({
  email: `${randomUUID()}@example.com`,
  password: 'Mot-mat-khau-2026',
  fullName: 'Nguyễn Thị Lan',
  personalNumber: '022185001234',
  phone: '0912345678',
})

/** The code in the mail to a new account. */
export const mailedCode = async ({ email }: Person): Promise<string> =>
  (await portal.mail(email, /\d{6}/)).text.match(/\b\d{6}\b/)?.[0] ?? ''

/** Somebody with a confirmed account, made without a screen, for stories that begin later. */
export async function citizen(): Promise<Person> {
  const person = somebody()
  const visitor = portal.visitor()
  await visitor.post('/api/v1/identity/accounts', person)
  const confirmation = { email: person.email, code: await mailedCode(person) }
  const { status, body } = await visitor.post('/api/v1/identity/accounts/confirmations', confirmation)
  if (status !== 200) throw new Error(`the confirmation answered ${status}: ${JSON.stringify(body)}`)
  return person
}

/** Types address and password where the page asks for them. */
export async function enter(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** Opens a page that asks for signing in, and signs in. */
export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>, path: string): Promise<void> {
  await page.goto(path)
  await enter(page, person)
  await page.waitForURL((url) => url.pathname === path.split('?')[0])
}

/** The navigation is behind a button on a phone and in sight on a desktop. */
export async function choose(page: Page, item: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Danh mục' })
  if (await button.isVisible()) await button.click()
  await page.getByRole('navigation').getByText(item).click()
}
