import { html } from '../html.ts'
import { page, type View } from '../page.ts'

/** The name and level that the sign-on service gave for a person. */
export type Known = { name: string; assurance: string | null }

const vi = {
  name: 'Cổng dịch vụ công của Bộ (mô phỏng)',
  note: 'Một cổng thứ hai để thử đăng nhập một lần. Không phải cổng thật.',
  other: 'English',
  title: 'Dịch vụ công của Bộ',
  stranger: 'Bạn chưa đăng nhập ở cổng này.',
  signIn: 'Đăng nhập qua Cổng Dịch vụ công quốc gia',
  hello: 'Xin chào',
  level: 'Mức định danh',
  signOut: 'Đăng xuất khỏi cổng này',
  trouble: 'Đăng nhập chưa thành công. Hãy thử lại.',
}
const en: typeof vi = {
  name: "A ministry's portal (simulator)",
  note: 'A second portal, to try signing in once for both. Not a real one.',
  other: 'Tiếng Việt',
  title: "The ministry's services",
  stranger: 'You are not signed in at this portal.',
  signIn: 'Sign in through the National Public Service Portal',
  hello: 'Hello',
  level: 'Identity level',
  signOut: 'Sign out of this portal',
  trouble: 'Signing in did not work. Please try again.',
}
const texts = { vi, en }

/** The one page of the ministry's portal. */
export function portalPage(view: View, known: Known | undefined, trouble: string | null): string {
  const t = texts[view.language]
  const content = known
    ? html`<p>${t.hello}, <strong>${known.name}</strong></p><p>${t.level}: ${known.assurance ?? '–'}</p><p><a href="/sign-out">${t.signOut}</a></p>`
    : html`<p>${t.stranger}</p><p><a href="/sign-in">${t.signIn}</a></p>`
  const told = trouble !== null && html`<p class="wrong" role="alert">${t.trouble}</p>`
  return page(view, { ...t, colour: '#0b5b3b' }, t.title, html`<section><h1>${t.title}</h1>${told}${content}</section>`)
}
