import { afterEach, describe, expect, test } from '@jest/globals'
import { file, readDossier } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { type Page, Traveller } from '../../../test/traveller.ts'

const { url, vneidUrl, ministryUrl } = portal
const begin = (next = '') => `${url}/api/v1/identity/vneid${next && `?next=${encodeURIComponent(next)}`}`
const lan = 'Nguyễn Thị Lan'

/** Presses the button of a person on VNeID's page. */
function signInAs(browser: Traveller, page: Page, name: string): Promise<Page> {
  const [, subject = ''] = new RegExp(`value="([^"]+)"><strong>${name}`).exec(page.text) ?? []
  return browser.visit(page.url, { method: 'POST', form: { subject } })
}
const signIn = async (browser: Traveller, name = lan, next?: string) =>
  signInAs(browser, await browser.visit(begin(next)), name)
const me = async (browser: Traveller) => JSON.parse((await browser.send(`${url}/api/v1/identity/me`)).text)
const here = ({ url: { pathname, search } }: Page) => pathname + search
const outage = (down: 'yes' | 'no') => new Traveller().send(`${vneidUrl}/outage`, { method: 'POST', form: { down } })

async function signOut(browser: Traveller): Promise<Page> {
  const { text } = await browser.send(`${url}/api/v1/identity/sessions`, { method: 'DELETE' })
  return browser.visit(new URL(JSON.parse(text).next, url))
}

describe('signing in with VNeID', () => {
  test('a person is led to VNeID and back to the page they were going to, and the level is kept', async () => {
    const browser = new Traveller()
    const asked = await browser.visit(begin('/dossiers?page=2'))
    expect(asked.url.origin).toBe(vneidUrl)
    expect(here(await signInAs(browser, asked, lan))).toBe('/dossiers?page=2')
    expect(await me(browser)).toMatchObject({
      fullName: lan,
      personalNumber: '022185001234',
      phone: '+84912345678',
      assurance: '2',
      roles: ['citizen'],
    })
    await signIn(browser, 'Vũ Đức Minh')
    expect(await me(browser)).toMatchObject({ fullName: 'Vũ Đức Minh', assurance: '1', email: '' })
  })

  test('the session is that of any citizen: it files, and the mail comes to the address that VNeID knows', async () => {
    const browser = new Traveller()
    await signIn(browser)
    const citizen = portal.visitor().bring(browser.cookiesOf(url))
    const dossier = await file(citizen)
    expect(await readDossier(citizen, dossier.id)).toMatchObject({ code: dossier.code, state: 'NEW' })
    const mail = await portal.mail('lan.vneid@example.vn', new RegExp(dossier.code))
    expect(mail.text).toContain(lan)
  })

  test('the session is renewed with the cookie alone', async () => {
    const browser = new Traveller()
    await signIn(browser)
    await portal.advance('PT20M')
    expect((await browser.send(`${url}/api/v1/identity/me`)).status).toBe(401)
    const renewed = await browser.send(`${url}/api/v1/identity/sessions/refreshments`, { method: 'POST', json: {} })
    expect(renewed.status).toBe(200)
    expect(await me(browser)).toMatchObject({ fullName: lan, assurance: '2' })
  })

  test('the same person is the same account the next time', async () => {
    const [one, other] = [new Traveller(), new Traveller()]
    await signIn(one)
    await signIn(other)
    expect((await me(one)).id).toBe((await me(other)).id)
  })

  test('an account by e-mail with the same personal number stays another account, and proves no level', async () => {
    const browser = new Traveller()
    await signIn(browser, 'Nguyễn Văn An')
    const byMail = await portal.signIn(portal.people.citizen)
    const { body } = await byMail.get('/api/v1/identity/me')
    const byVneid = await me(browser)
    expect(byVneid.personalNumber).toBe(body.personalNumber)
    expect(byVneid.id).not.toBe(body.id)
    expect(body.assurance).toBeNull()
  })

  test('nobody is sent on to another site', async () => {
    const browser = new Traveller()
    expect((await signIn(browser, lan, '//evil.example/')).url.href).toBe(`${url}/`)
  })
})

describe('when it comes to nothing, a page of ours says what happened and remembers the way', () => {
  afterEach(() => outage('no'))

  test('the person goes back', async () => {
    const browser = new Traveller()
    const asked = await browser.visit(begin('/dossiers'))
    const back = await browser.visit(asked.url, { method: 'POST', form: { act: 'cancel' } })
    expect(here(back)).toBe('/sign-in?trouble=vneid-cancelled&next=%2Fdossiers')
    expect(browser.cookieNames(url)).toEqual([])
  })

  test('an answer that this browser did not ask for', async () => {
    const [victim, stranger] = [new Traveller(), new Traveller()]
    const asked = await stranger.visit(begin('/dossiers'))
    await victim.visit(begin('/notices'))
    const [, subject = ''] = /value="([^"]+)"><strong>/.exec(asked.text) ?? []
    let step = await stranger.send(asked.url, { method: 'POST', form: { subject } })
    while (step.location && step.location.pathname !== '/api/v1/identity/vneid/callback')
      step = await stranger.send(step.location)
    expect(here(await victim.visit(step.location as URL))).toBe('/sign-in?trouble=vneid-expired&next=%2Fdossiers')
    expect(victim.cookieNames(url)).toEqual([])
  })

  test('an answer is good once', async () => {
    const browser = new Traveller()
    const asked = await browser.visit(begin())
    const [, subject = ''] = /value="([^"]+)"><strong>/.exec(asked.text) ?? []
    let step = await browser.send(asked.url, { method: 'POST', form: { subject } })
    while (step.location && step.location.pathname !== '/api/v1/identity/vneid/callback')
      step = await browser.send(step.location)
    const answer = step.location as URL
    expect(here(await browser.visit(answer))).toBe('/')
    expect(here(await browser.visit(answer))).toBe('/sign-in?trouble=vneid-expired')
  })

  test('VNeID is down before the person gets there', async () => {
    await outage('yes')
    await portal.advance('PT1M')
    expect(here(await new Traveller().visit(begin('/dossiers')))).toBe(
      '/sign-in?trouble=vneid-unavailable&next=%2Fdossiers',
    )
  })

  test('VNeID breaks while the person is there', async () => {
    const browser = new Traveller()
    const asked = await browser.visit(begin('/dossiers'))
    const [, subject = ''] = /value="([^"]+)"><strong>/.exec(asked.text) ?? []
    let step = await browser.send(asked.url, { method: 'POST', form: { subject } })
    while (step.location && step.location.pathname !== '/oauth2/idpresponse') step = await browser.send(step.location)
    await outage('yes')
    expect(here(await browser.visit(step.location as URL))).toBe('/sign-in?trouble=vneid-unavailable&next=%2Fdossiers')
  })

  test('a redirect address that is not exactly ours is refused by the sign-on', async () => {
    const browser = new Traveller()
    const { location } = await browser.send(begin())
    const forged = new URL(location as URL)
    forged.searchParams.set('redirect_uri', `${url}/api/v1/identity/vneid/callback/`)
    const refused = await browser.send(forged)
    expect(refused).toMatchObject({ status: 400, location: null })
  })
})

describe('one sign-on for other portals', () => {
  test('a ministry’s portal lets the person in without asking again', async () => {
    const browser = new Traveller()
    await signIn(browser)
    const there = await browser.visit(`${ministryUrl}/sign-in`)
    expect(there.url.origin).toBe(ministryUrl)
    expect(there.text).toContain(lan)
  })

  test('a stranger is asked there too', async () => {
    expect((await new Traveller().visit(`${ministryUrl}/sign-in`)).url.origin).toBe(vneidUrl)
  })

  test('signing out ends all of it: cookies, renewal, and the way into other portals', async () => {
    const browser = new Traveller()
    await signIn(browser)
    const before = new Traveller()
    await signIn(before)
    expect(here(await signOut(browser))).toBe('/signed-out')
    expect(browser.cookieNames(url)).toEqual([])
    expect((await browser.visit(`${ministryUrl}/sign-in`)).url.origin).toBe(vneidUrl)
    // Somebody's other device is not touched.
    expect(await me(before)).toMatchObject({ fullName: lan })
  })

  test('what was kept of a session is worth nothing after signing out', async () => {
    const [browser, thief] = [new Traveller(), new Traveller()]
    await signIn(browser)
    thief.copy(browser)
    await signOut(browser)
    const renewed = await thief.send(`${url}/api/v1/identity/sessions/refreshments`, { method: 'POST', json: {} })
    expect(renewed.status).toBe(401)
    expect((await thief.send(`${url}/api/v1/identity/me`)).status).toBe(401)
  })
})
