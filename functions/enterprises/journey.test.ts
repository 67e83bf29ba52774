import { beforeAll, describe, expect, test } from '@jest/globals'
import { linkDays } from '../../shared/enterprises/link.ts'
import { gomSongHong, link, vinhXanh } from '../../test/enterprises.ts'
import { portal } from '../../test/portal.ts'
import type { Session } from '../../test/session.ts'
import { Traveller } from '../../test/traveller.ts'

const path = '/api/v1/enterprises'
const mine = async (person: Session): Promise<string[]> =>
  (await person.get(path)).body.items.map(({ taxCode }: { taxCode: string }) => taxCode)

let citizen: Session
let other: Session
beforeAll(async () => {
  citizen = await portal.signIn(portal.people.citizen)
  other = await portal.signIn(portal.people.otherCitizen)
})

test('whom the register names is linked to the enterprise for a month, and leaves it at will', async () => {
  const before = await portal.now()
  const { status, body } = await citizen.post(path, { taxCode: vinhXanh.taxCode })
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { taxCode: vinhXanh.taxCode, name: vinhXanh.companyName },
  })
  expect(Date.parse(body.validUntil) - Date.parse(body.linkedAt)).toBe(linkDays * 86_400_000)
  expect(Date.parse(body.linkedAt)).toBeGreaterThanOrEqual(before.getTime() - 1000)
  expect(await mine(citizen)).toContain(vinhXanh.taxCode)
  expect(await mine(other)).not.toContain(vinhXanh.taxCode)
  expect((await other.delete(`${path}/${vinhXanh.taxCode}`)).status).toBe(404)
  expect((await citizen.delete(`${path}/${vinhXanh.taxCode}`)).status).toBe(204)
  expect(await mine(citizen)).not.toContain(vinhXanh.taxCode)
  expect(await citizen.delete(`${path}/${vinhXanh.taxCode}`)).toMatchObject({
    status: 404,
    body: { code: 'enterprise-not-found' },
  })
})

describe('nobody is linked', () => {
  test.each([
    ['whom the register does not name', gomSongHong.taxCode, 403, 'not-representative'],
    ['to an enterprise of somebody else', '9900009019', 403, 'not-representative'],
    ['to one that the register does not know', '9900009026', 404, 'enterprise-not-found'],
    ['to one that is dissolved', '9900009033', 409, 'enterprise-dissolved'],
    ['while the register is down', '9900009040', 502, 'register-unavailable'],
    ['by a tax code that there cannot be', '9900001028', 422, 'answers-invalid'],
    ['by the tax code of a person', '001087123456', 422, 'answers-invalid'],
  ])('%s', async (_, taxCode, status, code) => {
    expect(await citizen.post(path, { taxCode })).toMatchObject({ status, body: { code } })
    expect(await mine(citizen)).not.toContain(taxCode)
  })
})

test('who came with VNeID is known by the number that it vouches for', async () => {
  const browser = new Traveller()
  const asked = await browser.visit(`${portal.url}/api/v1/identity/vneid`)
  const [, subject = ''] = /value="([^"]+)"><strong>Nguyễn Văn An/.exec(asked.text) ?? []
  await browser.visit(asked.url, { method: 'POST', form: { subject } })
  const an = portal.visitor().bring(browser.cookiesOf(portal.url))
  await link(an, vinhXanh)
  expect(await mine(an)).toEqual([vinhXanh.taxCode])
})

test('a branch is named by its enterprise, and linked with it', async () => {
  await link(other, { taxCode: `${gomSongHong.taxCode}-001` })
  expect(await mine(other)).toContain(gomSongHong.taxCode)
})

test('who is no longer representative when the register is asked again is linked no more', async () => {
  const left = { taxCode: '9900009058' }
  await link(citizen, left)
  expect(await citizen.post(path, left)).toMatchObject({ status: 403, body: { code: 'not-representative' } })
  expect(await mine(citizen)).not.toContain(left.taxCode)
})

test('a link that has run out counts no more', async () => {
  const taxCode = '9901234560'
  await link(citizen, { taxCode })
  const rows = (await portal.items('enterprises')) as { pk: string; sk: string; taxCode: string; expiresAt: number }[]
  const row = rows.find((one) => one.taxCode === taxCode)
  const past = new Date((await portal.now()).getTime() - 1000).toISOString()
  // Kept by the table for now: it is the time it names that ends it.
  await portal.put('enterprises', { ...row, validUntil: past })
  expect(await mine(citizen)).not.toContain(taxCode)
  await link(citizen, { taxCode })
  expect(await mine(citizen)).toContain(taxCode)
})
