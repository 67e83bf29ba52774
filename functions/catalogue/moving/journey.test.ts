import { beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../../../test/eventually.ts'
import { approveImport, bringIn, importWhen, someProcedure } from '../../../test/importing.ts'
import { begin, onChange, save, wanted } from '../../../test/keeping.ts'
import { portal } from '../../../test/portal.ts'
import type { Session } from '../../../test/session.ts'

const visitor = portal.visitor()
let trade: Session
let office: Session
beforeAll(async () => {
  trade = await portal.signIn(portal.people.tradeAdministrator)
  office = await portal.signIn(portal.people.administrator)
})

const json = (...procedures: object[]) => ({ text: JSON.stringify(procedures), format: 'json' as const })
const read = async (slug: string) => (await visitor.get(`/api/v1/procedures/${slug}`)).status

/** Everything that is published, taken out in one of the formats. */
async function takenOut(format: 'json' | 'csv') {
  const { id } = wanted(await office.post('/api/v1/catalogue/exports', { format }), 202)
  const ready = await eventually(
    async () => (await office.get(`/api/v1/catalogue/exports/${id}`)).body,
    ({ state }) => state === 'ready',
    'an export',
  )
  return { rows: ready.rows as number, text: await (await fetch(ready.url)).text() }
}

test('each bad row is named with its fields, and nothing of the file is taken', async () => {
  const fine = someProcedure('import-fine')
  const { state, counts, report } = await bringIn(
    trade,
    json(
      fine,
      someProcedure('import-agency', { managedBy: 'no-such' }),
      someProcedure('import-fine'),
      { ...someProcedure('import-colour'), colour: 'red' },
      someProcedure('import-level', { level: 'full' }),
      { ...someProcedure('import-price'), validFrom: '2026-02-30' },
      someProcedure('driving-licence-renewal'),
      7 as unknown as object,
      someProcedure('import-links', { linked: ['import-fine', 'driving-licence-renewal', 'import-fnie'] }),
    ),
  )
  expect({ state, counts }).toEqual({ state: 'refused', counts: { rows: 9, fresh: 6, unchanged: 0, bad: 8 } })
  const lines = report.map(({ row, field }: { row: number; field: string }) => `${row} ${field}`)
  expect(lines).toEqual(
    expect.arrayContaining(['2 managedBy', '3 validFrom', '4 colour', '5 level', '6 validFrom', '7 validFrom', '8 ']),
  )
  expect(lines.filter((line: string) => line.startsWith('9'))).toEqual(['9 linked.2'])
  expect(report[0]).toMatchObject({ slug: 'import-agency', problem: { vi: 'Không có cơ quan nào mang mã “no-such”' } })
  expect(await read('import-fine')).toBe(404)
})

test('a file is judged whole: its encoding, and that it is what was announced', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x73, 0x00])
  expect(await bringIn(trade, { text: utf16, format: 'csv' })).toMatchObject({
    state: 'refused',
    report: [{ row: 0, problem: { vi: 'Tệp phải dùng bảng mã UTF-8' } }],
  })
  const announced = { format: 'csv', name: 'tệp.csv', size: 10, sha256: 'a'.repeat(64) }
  const { id } = wanted(await trade.post('/api/v1/catalogue/imports', announced), 201)
  const early = await trade.post(`/api/v1/catalogue/imports/${id}/check`)
  expect(early).toMatchObject({ status: 409, body: { code: 'file-missing' } })
})

test('an agency brings in its own procedures; who brought them in does not approve them', async () => {
  const { body: renewal } = await visitor.get('/api/v1/procedures/driving-licence-renewal')
  const { version: _, ...others } = renewal
  const refused = await bringIn(trade, json({ ...others, validFrom: '2099-01-01' }))
  expect(refused.report).toMatchObject([{ row: 1, field: 'managedBy' }])
  const own = await bringIn(office, json(someProcedure('import-by-office')))
  expect(await approveImport(office, own.id)).toMatchObject({ status: 403, body: { code: 'change-own' } })
  expect(await approveImport(trade, own.id)).toMatchObject({ status: 404, body: { code: 'import-not-found' } })
})

test('what was approved is published together; taken out and brought in again it changes nothing', async () => {
  const slugs = Array.from({ length: 12 }, (_, at) => `import-${String(at).padStart(2, '0')}`)
  const { id, counts } = await bringIn(
    trade,
    json(...slugs.map((slug) => someProcedure(slug, { linked: slugs.slice(0, 2) }))),
  )
  expect(counts).toEqual({ rows: 12, fresh: 12, unchanged: 0, bad: 0 })
  expect(await approveImport(trade, id)).toMatchObject({ status: 403, body: { code: 'role-missing' } })
  expect(await read('import-00')).toBe(404)
  wanted(await approveImport(office, id), 202)
  await importWhen(office, id, ['published'])
  expect(await Promise.all(slugs.map(read))).toEqual(slugs.map(() => 200))
  await portal.quiet()
  expect((await visitor.get('/procedures/en/import-11.html')).body).toContain('Procedure &quot;import-11&quot;')
  const { body: steps } = await trade.get('/api/v1/catalogue/procedures/import-00/steps')
  expect(steps.items).toMatchObject([{ act: 'imported', version: 1, by: { agency: 'moit' } }])
  for (const format of ['json', 'csv'] as const) {
    const { rows, text } = await takenOut(format)
    const again = await bringIn(office, { text, format })
    expect(again).toMatchObject({ state: 'checked', counts: { rows, fresh: 0, unchanged: rows, bad: 0 } })
  }
})

test('what was published while a file waited is seen when it is approved', async () => {
  const slug = 'import-overtaken'
  const first = await bringIn(trade, json(someProcedure(slug), someProcedure('import-with-it')))
  const name = { vi: 'Thủ tục mới', en: 'A new procedure' }
  let one = wanted(await begin(trade, slug, { sector: 'trade', name }), 201)
  one = wanted(await save(trade, one, { summary: name, result: { name }, agencies: { receives: name, decides: name } }))
  one = wanted(await onChange(trade, one, 'submission'))
  wanted(await onChange(office, one, 'approval'))
  wanted(await approveImport(office, first.id), 202)
  const { report } = await importWhen(office, first.id, ['refused'])
  expect(report).toMatchObject([
    { row: 1, slug, field: 'validFrom', problem: { en: expect.stringContaining('Overlaps') } },
    { row: 1, slug, field: 'validFrom', problem: { en: expect.stringContaining('begin today') } },
  ])
  expect(await read('import-with-it')).toBe(404)
})

test('whoever publishes in the moment of writing goes first, and nothing of the import stays', async () => {
  const { id } = await bringIn(trade, json(someProcedure('import-a'), someProcedure('import-b')))
  // What the transaction of another publication writes first; its row in the list comes a moment later here.
  await portal.put('catalogue', { pk: 'P#import-b', sk: 'V#000001', slug: 'import-b', version: 1 })
  wanted(await approveImport(office, id), 202)
  const { report } = await importWhen(office, id, ['refused'])
  expect(report).toMatchObject([{ slug: 'import-b', problem: { en: expect.stringContaining('meanwhile') } }])
  await portal.quiet()
  const left = (await portal.items('catalogue')).filter(({ importId }) => importId === id)
  expect(left).toEqual([])
})

test('an approval that got lost on its way to the queue is asked for again, and what was written is not written twice', async () => {
  const slugs = ['import-lost-1', 'import-lost-2']
  const { id } = await bringIn(trade, json(...slugs.map((slug) => someProcedure(slug))))
  const row = (await portal.items('catalogue')).find(({ pk, sk }) => pk === 'IMPORTS' && sk === id)
  await portal.put('catalogue', { ...row, state: 'publishing', decidedAt: '2026-11-22T00:00:00.000Z' })
  // A worker that died after a part of its part.
  await portal.put('catalogue', { pk: 'P#import-lost-1', sk: 'V#000001', importId: id, slug: 'import-lost-1' })
  expect(await read('import-lost-1')).toBe(404)
  wanted(await approveImport(office, id), 202)
  await importWhen(office, id, ['published'])
  expect(await Promise.all(slugs.map(read))).toEqual([200, 200])
})
