import { beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { approveImport, bringIn, someProcedure } from '../importing.ts'
import { pastKeeping, wanted } from '../keeping.ts'
import { portal } from '../portal.ts'
import type { Session } from '../session.ts'

const many = 7_000
/** Milliseconds: thousands of rows on a machine that is busy. */
const minutes = 600_000
const slugs = Array.from({ length: many }, (_, at) => `many-${String(at).padStart(5, '0')}`)
/** Whoever is first, last or between: no part of the writing is left out. */
const some = [0, 249, 250, 3_499, 6_999].map((at) => slugs[at] ?? '')

let writer: Session
let office: Session
async function signIn() {
  writer = await portal.signIn(portal.people.tradeAdministrator)
  office = await portal.signIn(portal.people.administrator)
}
beforeAll(signIn)

/** One page of the list: which procedures, how many bytes, and where the next begins. */
async function pageAfter(cursor: string) {
  const answer = await fetch(`${portal.url}/api/v1/procedures${cursor && `?cursor=${cursor}`}`)
  const text = await answer.text()
  const { items, next } = JSON.parse(text) as { items: { slug: string }[]; next: string | null }
  return { found: items.map(({ slug }) => slug), size: Buffer.byteLength(text), next }
}

/** Every procedure that anybody finds in the list, page by page, and how large its pages are at most. */
async function listed() {
  const found: string[] = []
  let largest = 0
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(cursor)
    found.push(...page.found)
    largest = Math.max(largest, page.size)
    cursor = page.next
  }
  return { found, largest }
}
const ofThese = ({ found }: { found: string[] }) => found.filter((slug) => slug.startsWith('many-'))
const readable = (all: string[]) =>
  Promise.all(all.map(async (slug) => (await portal.visitor().get(`/api/v1/procedures/${slug}`)).status))

/** Everything that is published, taken out in one of the formats. */
async function takenOut(format: 'json' | 'csv') {
  const { id } = wanted(await office.post('/api/v1/catalogue/exports', { format }), 202)
  const ready = await eventually(
    async () => (await office.get(`/api/v1/catalogue/exports/${id}`)).body,
    ({ state }) => state === 'ready',
    'an export',
    minutes,
  )
  return { rows: ready.rows as number, text: await (await fetch(ready.url)).text() }
}

test('seven thousand procedures come in with one file, are seen all at once and not before, and go out as they came', async () => {
  const began = performance.now()
  const told = (what: string) => console.info(`${what}: ${Math.round(performance.now() - began)} ms`)
  const text = JSON.stringify(slugs.map((slug) => someProcedure(slug)))
  const { id, counts } = await bringIn(writer, { text, format: 'json' }, minutes)
  told('checked')
  expect(counts).toEqual({ rows: many, fresh: many, unchanged: 0, bad: 0 })
  const before = await listed()
  expect(ofThese(before)).toEqual([])

  wanted(await approveImport(office, id), 202)
  // While the parts are written none of it is seen, in the list as one by one: the first of it are written by then.
  let turn = 0
  const seen = async () => {
    // A page is five hundred rows to read, beside all the writing.
    const list = turn++ % 20 === 0 ? ofThese(await pageAfter('many')) : []
    const found = { listed: list, read: await readable(some.slice(0, 1)) }
    const { state } = (await office.get(`/api/v1/catalogue/imports/${id}`)).body
    if (state === 'publishing') expect(found).toEqual({ listed: [], read: [404] })
    return state
  }
  await eventually(seen, (state) => state === 'published', 'a published import', minutes)
  told('published')
  await pastKeeping()
  const after = await listed()
  expect(ofThese(after)).toEqual(slugs)
  expect(after.found).toHaveLength(before.found.length + many)
  expect(await readable(some)).toEqual(some.map(() => 200))
  // A page is read on a phone.
  expect(after.largest).toBeLessThan(1024 * 1024)
  told('listed')

  await portal.quiet(minutes)
  told('rendered')
  expect((await portal.visitor().get(`/procedures/${slugs.at(-1)}.html`)).body).toContain(slugs.at(-1))
  const { body: search } = await portal.visitor().get('/api/v1/search?q=many-06999')
  expect(search.total).toBeGreaterThan(0)
  told('searched')

  for (const format of ['json', 'csv'] as const) {
    const { rows, text: out } = await takenOut(format)
    told(`${format}, taken out`)
    expect(rows).toBe(before.found.length + many)
    const again = await bringIn(office, { text: out, format }, minutes)
    expect(again).toMatchObject({ state: 'checked', counts: { rows, fresh: 0, unchanged: rows, bad: 0 } })
    told(`${format}, checked again`)
  }
}, 3_600_000)
