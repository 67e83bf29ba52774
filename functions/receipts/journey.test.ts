import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import canonicalize from 'canonicalize'
import { checkReceipt } from '../../shared/receipt/check.ts'
import type { ReceiptFile, SignedReceipt } from '../../shared/receipt/receipt.ts'
import { act, acted, complete, received } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { file, readDossier } from '../../test/filing.ts'
import { portal } from '../../test/portal.ts'
import { announcedResult } from '../../test/result.ts'
import type { Session } from '../../test/session.ts'

const receiptsOf = (citizen: Session, id: string) => citizen.get(`/api/v1/dossiers/${id}/receipts`)

const awaited = async (citizen: Session, id: string, count = 1): Promise<SignedReceipt[]> => {
  const { body } = await eventually(
    () => receiptsOf(citizen, id),
    ({ body }) => body.items?.length >= count,
    `receipt ${count} of ${id}`,
  )
  return body.items
}

const publishedKeys = async () => (await portal.visitor().get('/api/v1/receipt-keys')).body.keys

test('after filing the receipt comes, names what was filed and verifies with the published keys', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await file(citizen)
  await portal.quiet()
  const [receipt, ...more] = await awaited(citizen, dossier.id)
  expect(more).toEqual([])
  const { answers } = await readDossier(citizen, dossier.id)
  expect(receipt?.payload).toEqual({
    format: 'portal-receipt.v1',
    number: 1,
    dossierCode: dossier.code,
    service: 'driving-licence-renewal',
    procedureVersion: dossier.procedureVersion,
    formVersion: 1,
    agency: 'prov-h49',
    filedAt: dossier.filedAt,
    handedInAt: dossier.filedAt,
    answersSha256: createHash('sha256')
      .update(canonicalize(answers) ?? '')
      .digest('hex'),
    files: dossier.papers.map(({ slot, name, type, size, sha256 }: ReceiptFile) => ({
      slot,
      name,
      type,
      size,
      sha256,
    })),
  })
  expect(receipt?.payload.files.length).toBeGreaterThan(0)
  expect(await checkReceipt(receipt, await publishedKeys())).toEqual({ outcome: 'genuine', differences: [] })
})

test('a supplement gets a receipt of its own, and the first one stays as it was', async () => {
  const { citizen, officer, dossier } = await received(portal)
  const [first] = await awaited(citizen, dossier.id)
  const items = [{ target: { kind: 'answer', name: 'addressLine' }, reason: 'does-not-match' }]
  const { body: asked } = await act(officer, dossier, 'supplement-request', { items })
  const { body: mended } = await citizen.post(`/api/v1/dossiers/${dossier.id}/supplement`, {
    revision: asked.revision,
    answers: { addressLine: 'Số 18, đường Lê Lợi' },
  })
  const [still, second] = await awaited(citizen, dossier.id, 2)
  expect(still).toEqual(first)
  expect(second?.payload).toMatchObject({
    number: 2,
    filedAt: first?.payload.filedAt,
    handedInAt: mended.timeline.at(-1).at,
    files: first?.payload.files,
  })
  expect(second?.payload.answersSha256).not.toBe(first?.payload.answersSha256)
  expect((await checkReceipt(second, await publishedKeys())).outcome).toBe('genuine')
})

test('the event told twice makes no second receipt', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await file(citizen)
  const [first] = await awaited(citizen, dossier.id)
  const told = JSON.stringify(await portal.event('dossier.submitted.v1', dossier.id))
  for (let times = 0; times < 2; times++) await portal.send('receipts', told)
  await portal.quiet()
  expect(await awaited(citizen, dossier.id)).toEqual([first])
})

test('a stranger has no such receipt, a draft has none, and a visitor is asked to sign in', async () => {
  const dossier = await file(await portal.signIn(portal.people.citizen))
  const stranger = await portal.signIn(portal.people.otherCitizen)
  expect(await receiptsOf(stranger, dossier.id)).toMatchObject({ status: 404, body: { code: 'dossier-not-found' } })
  expect((await receiptsOf(stranger, '0000000000000000')).status).toBe(404)
  expect((await receiptsOf(portal.visitor(), dossier.id)).status).toBe(401)
})

test('the keys are there for everybody, to be kept', async () => {
  const { status, headers, body } = await portal.visitor().get('/api/v1/receipt-keys')
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('public')
  expect(body.keys[0]).toEqual({
    kty: 'OKP',
    crv: 'Ed25519',
    x: expect.any(String),
    kid: expect.any(String),
    use: 'sig',
    alg: 'EdDSA',
  })
})

test('a result is confirmed and can be checked offline; one that was taken back is not confirmed any more', async () => {
  const { citizen, officer, dossier } = await received(portal)
  const address = `/api/v1/dossiers/${dossier.id}/signed-result`
  expect((await citizen.get(address)).body.code).toBe('result-missing')
  const completed = await complete(officer, dossier)
  const confirmed = (number: number) =>
    eventually(
      () => citizen.get(address),
      ({ body }) => body.payload?.number === number,
      `the confirmation of result ${number}`,
    )
  const { body: first } = await confirmed(1)
  expect(first.payload).toMatchObject({
    format: 'portal-result.v1',
    dossierCode: dossier.code,
    agency: 'prov-h49',
    completedAt: completed.timeline.at(-1).at,
    files: [{ slot: 'result', name: announcedResult.name, sha256: announcedResult.sha256 }],
  })
  const keys = await publishedKeys()
  expect(await checkReceipt(first, keys)).toEqual({ outcome: 'genuine', differences: [] })
  const changed = { ...first, payload: { ...first.payload, agency: 'prov-h26' } }
  expect(await checkReceipt(changed, keys)).toEqual({
    outcome: 'altered',
    differences: [{ pointer: '/agency', change: 'altered' }],
  })
  const taken = await acted(officer, completed, 'correction', { reason: 'wrong-file' })
  expect((await citizen.get(address)).body.code).toBe('result-missing')
  await complete(officer, taken)
  await confirmed(2)
})
