import type { Known } from './portal.ts'

export type Language = 'vi' | 'en'

const vi = {
  name: 'Cổng dịch vụ công của Bộ (mô phỏng)',
  simulator: 'Một cổng thứ hai để thử đăng nhập một lần.',
  other: 'English',
  stranger: 'Bạn chưa đăng nhập ở cổng này.',
  signIn: 'Đăng nhập qua Cổng Dịch vụ công quốc gia',
  hello: 'Xin chào',
  level: 'Mức định danh',
  signOut: 'Đăng xuất khỏi cổng này',
  trouble: 'Đăng nhập chưa thành công. Hãy thử lại.',
}
const en: typeof vi = {
  name: "A ministry's public service portal (simulator)",
  simulator: 'A second portal, to try signing in once for both.',
  other: 'Tiếng Việt',
  stranger: 'You are not signed in at this portal.',
  signIn: 'Sign in through the National Public Service Portal',
  hello: 'Hello',
  level: 'Identity level',
  signOut: 'Sign out of this portal',
  trouble: 'Signing in did not work. Please try again.',
}
const texts = { vi, en }

const escaped = (value: string) => value.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)

const style = `*{box-sizing:border-box}body{margin:0;background:#eef5f1;color:#12261d;font:16px/1.5 system-ui,sans-serif}
div{background:#7a4b00;color:#fff;text-align:center;padding:.5rem 1rem;font-size:.875rem;font-weight:600}
main{max-width:32rem;margin:auto;padding:1rem}h1{font-size:1.375rem}a{color:#0b5b3b;font-weight:600}
.go{display:inline-block;background:#0b5b3b;color:#fff;text-decoration:none;border-radius:.5rem;padding:.75rem 1rem}`

/** The one page of the ministry's portal. */
export function page(language: Language, known: Known | undefined, trouble: string | null): string {
  const t = texts[language]
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const content = known
    ? `<p>${t.hello}, <strong>${escaped(known.name)}</strong></p><p>${t.level}: ${escaped(known.assurance ?? '–')}</p><p><a href="/sign-out">${t.signOut}</a></p>`
    : `<p>${t.stranger}</p><p><a class="go" href="/sign-in">${t.signIn}</a></p>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${t.name}</title><style>${style}</style></head><body><div role="note">${t.simulator}</div>
<main><h1>${t.name}</h1>${trouble ? `<p role="alert">${t.trouble}</p>` : ''}${content}<p><a href="/?lang=${other}" lang="${other}">${t.other}</a></p></main></body></html>`
}
