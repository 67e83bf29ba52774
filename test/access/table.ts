import { readFileSync } from 'node:fs'
import { renewalPath } from '../filing.ts'
import type { Holding } from './things.ts'

/**
 * What a route's path or body names, and how it is tried. `may` is the answer to who is allowed to: a status, or the
 * code of a refusal that only they can come to.
 */
export type Row = {
  access: 'open' | 'partner' | 'citizen' | 'officer' | 'administrator'
  names?: (one: Holding) => Record<string, string>
  body?: (one: Holding) => object
  /** What the allowed send instead, where the act itself would spoil what later rows need. */
  harmless?: (one: Holding) => object
  may: number | string
  /** Answers that differ by who asks, by role. */
  mayAs?: Partial<Record<'visitor', number | string>>
  /** The names of things that are the same for everybody; the second is one that there is not. */
  common?: [names: Record<string, string>, none: Record<string, string>, refused: string]
  /** Ends the session, or the thing: tried last and with a session of its own. */
  last?: true
}

const dossier = ({ dossierId: id }: Holding) => ({ id })
const draft = ({ draftId: id }: Holding) => ({ id })
const paper = ({ dossierId: id, paperId }: Holding) => ({ id, paperId })
const bill = ({ billId: id }: Holding) => ({ id })
const obligation = ({ obligationId: id }: Holding) => ({ id })

const { version: _, ...someRecord } = JSON.parse(
  readFileSync('functions/services/international-driving-permit/procedure.json', 'utf8'),
)

const {
  id: _id,
  version: _number,
  publishedOn: _day,
  ...someEntry
} = JSON.parse(readFileSync('functions/catalogue/faq/faq.json', 'utf8'))[0]

/** Beyond any revision that a dossier has here: refused, but only to those who may act at all. */
const stale = 999
const open = (may: Row['may'] = 200, more: Partial<Row> = {}): Row => ({ access: 'open', may, ...more })
const mine = (may: Row['may'] = 200, more: Partial<Row> = {}): Row => ({ access: 'citizen', may, ...more })
const desk = (more: Partial<Row> = {}): Row => ({ access: 'officer', names: dossier, may: 200, ...more })
const deskAct = (more: object = {}): Row => ({
  access: 'officer',
  names: dossier,
  body: ({ revision }) => ({ revision, ...more }),
  harmless: () => ({ revision: stale, ...more }),
  may: 'revision-stale',
})
const onDraft = (more: object = {}): Partial<Row> => ({
  names: draft,
  body: ({ draftRevision }) => ({ revision: draftRevision, ...more }),
  harmless: () => ({ revision: stale, ...more }),
})
/** A change of a procedure that has none under way: whoever may ask is told so. */
const keeping = (more: Partial<Row> = {}): Row => ({
  access: 'administrator',
  common: [{ slug: 'international-driving-permit' }, { slug: 'no-such' }, 'change-not-found'],
  body: () => ({ revision: 1 }),
  may: 'change-not-found',
  ...more,
})
const none = { id: '0000000000000000' }
const importing = (more: Partial<Row> = {}): Row =>
  keeping({ common: [none, none, 'import-not-found'], body: () => ({}), may: 'import-not-found', ...more })
const answering = (more: Partial<Row> = {}): Row =>
  keeping({ common: [{ id: 'faq-001' }, { id: 'none' }, 'faq-not-found'], may: 'revision-stale', ...more })
const because = (reason: string) => deskAct({ reason })

const money = { amount: 20_000, currency: 'VND' }
const file = { name: 'tệp.pdf', type: 'application/pdf', size: 100, sha256: 'a'.repeat(64) }
const nobody = { email: 'nobody@example.vn' }
const pay = { bank: 'sandbox-bank', method: 'qr' }

/** The service whose rows stand for every pay-only one. */
const billPath = '/api/v1/services/energy/electricity-bill-payment'

/** Every route of the API document has its row here; one that has none fails the test. */
export const table: Record<string, Row> = {
  'GET /api/v1/health': open(),
  'GET /api/v1/procedures': open(),
  'GET /api/v1/procedures/{slug}': open(200, {
    common: [{ slug: 'driving-licence-renewal' }, { slug: 'no-such' }, 'procedure-not-found'],
  }),
  'GET /api/v1/procedures/{slug}/versions': open(200, {
    common: [{ slug: 'driving-licence-renewal' }, { slug: 'no-such' }, 'procedure-not-found'],
  }),
  'GET /api/v1/procedures/{slug}/versions/{version}': open(200, {
    common: [
      { slug: 'driving-licence-renewal', version: '1' },
      { slug: 'driving-licence-renewal', version: '99' },
      'procedure-not-found',
    ],
  }),
  'GET /api/v1/agencies': open(),
  'GET /api/v1/agencies/{id}': open(200, { common: [{ id: 'prov-h23' }, { id: 'none' }, 'agency-unknown'] }),
  'GET /api/v1/places': open(),
  'GET /api/v1/search': open(),
  'GET /api/v1/search/index': open(),
  'GET /api/v1/faq': open(),
  'PUT /api/v1/faq/{id}/votes/visitor': open(200, {
    body: () => ({ helpful: true }),
    common: [{ id: 'faq-001' }, { id: 'none' }, 'faq-not-found'],
  }),
  'PUT /api/v1/faq/{id}/votes/mine': mine(200, {
    body: () => ({ helpful: true }),
    common: [{ id: 'faq-001' }, { id: 'none' }, 'faq-not-found'],
  }),
  'POST /api/v1/faq/views': open(204, { body: () => ({ ids: ['faq-001'] }) }),
  'GET /api/v1/withdrawal-reasons': open(),
  'GET /api/v1/catalogue/procedures': keeping({ common: undefined, body: undefined, may: 200 }),
  'GET /api/v1/catalogue/procedures/{slug}/steps': keeping({
    common: [{ slug: 'international-driving-permit' }, { slug: 'no-such' }, 'procedure-not-found'],
    body: undefined,
    may: 200,
  }),
  'GET /api/v1/catalogue/changes': keeping({ common: undefined, body: undefined, may: 200 }),
  'POST /api/v1/catalogue/changes': keeping({
    common: undefined,
    body: () => ({ slug: 'no-such' }),
    may: 'record-invalid',
  }),
  'GET /api/v1/catalogue/changes/{slug}': keeping({ body: undefined }),
  'PUT /api/v1/catalogue/changes/{slug}': keeping({ body: () => ({ revision: 1, record: someRecord }) }),
  'DELETE /api/v1/catalogue/changes/{slug}': keeping({ common: undefined, body: undefined, may: 'request-invalid' }),
  'POST /api/v1/catalogue/changes/{slug}/submission': keeping(),
  'POST /api/v1/catalogue/changes/{slug}/taking-back': keeping(),
  'POST /api/v1/catalogue/changes/{slug}/return': keeping({ body: () => ({ revision: 1, reason: 'Chưa rõ nguồn' }) }),
  'POST /api/v1/catalogue/changes/{slug}/approval': keeping(),
  'GET /api/v1/catalogue/imports': keeping({ common: undefined, body: undefined, may: 200 }),
  'POST /api/v1/catalogue/imports': keeping({
    common: undefined,
    body: () => ({ format: 'csv', name: 'tệp.csv', size: 100, sha256: 'a'.repeat(64) }),
    may: 201,
  }),
  'GET /api/v1/catalogue/imports/{id}': importing({ body: undefined }),
  'POST /api/v1/catalogue/imports/{id}/check': importing(),
  'POST /api/v1/catalogue/imports/{id}/approval': importing(),
  'POST /api/v1/catalogue/imports/{id}/return': importing({ body: () => ({ reason: 'Chưa rõ nguồn' }) }),
  'POST /api/v1/catalogue/exports': keeping({ common: undefined, body: () => ({ format: 'json' }), may: 202 }),
  'GET /api/v1/catalogue/exports/{id}': importing({
    common: [none, none, 'export-not-found'],
    body: undefined,
    may: 'export-not-found',
  }),
  'GET /api/v1/catalogue/faq': keeping({ common: undefined, body: undefined, may: 200 }),
  'POST /api/v1/catalogue/faq': keeping({
    common: undefined,
    body: () => ({ entry: { ...someEntry, services: ['no-such'] } }),
    may: 'faq-invalid',
  }),
  'GET /api/v1/catalogue/faq/{id}': answering({ body: undefined, may: 200 }),
  'PUT /api/v1/catalogue/faq/{id}': answering({ body: () => ({ version: stale, entry: someEntry }) }),
  'POST /api/v1/catalogue/faq/{id}/withdrawal': answering({
    body: () => ({ version: stale, reason: 'Không còn đúng' }),
  }),
  'GET /api/v1/catalogue/faq/{id}/versions': answering({ body: undefined, may: 200 }),
  'GET /api/v1/payments/banks': open(),
  'GET /api/v1/receipt-keys': open(),
  [`GET ${renewalPath}`]: open(),

  'POST /api/v1/identity/accounts': open('answers-invalid', {
    body: () => ({ ...nobody, password: 'x', fullName: '', personalNumber: '1', phone: '1' }),
  }),
  'POST /api/v1/identity/accounts/confirmations': open('code-expired', { body: () => ({ ...nobody, code: '000000' }) }),
  'POST /api/v1/identity/accounts/codes': open(202, { body: () => nobody }),
  'POST /api/v1/identity/sessions': open('sign-in-failed', { body: () => ({ ...nobody, password: 'Wrong-2026' }) }),
  'POST /api/v1/identity/sessions/refreshments': open(200, {
    body: () => ({}),
    mayAs: { visitor: 'session-ended' },
    last: true,
  }),
  'DELETE /api/v1/identity/sessions': open(200, { last: true }),
  'GET /api/v1/identity/vneid': open(302),
  'GET /api/v1/identity/vneid/callback': open(302),
  'GET /api/v1/identity/me': mine(),

  'GET /api/v1/enterprises': mine(),
  // Each is somebody's own list: a tax code in the path is looked for there and nowhere else.
  'POST /api/v1/enterprises': mine('answers-invalid', { body: () => ({ taxCode: '1' }) }),
  'DELETE /api/v1/enterprises/{taxCode}': mine('enterprise-not-found', {
    common: [{ taxCode: '9900009019' }, { taxCode: '9900009026' }, 'enterprise-not-found'],
  }),

  'GET /api/v1/dossiers': mine(),
  'GET /api/v1/dossiers/{id}': mine(200, { names: dossier }),
  'GET /api/v1/dossiers/{id}/result': mine('result-missing', { names: dossier }),
  'POST /api/v1/dossiers/{id}/supplement': mine('state-not-allowed', {
    names: dossier,
    body: ({ revision }) => ({ revision, answers: {} }),
  }),
  'POST /api/v1/dossiers/{id}/withdrawal': mine('revision-stale', {
    names: dossier,
    body: ({ revision }) => ({ revision, reason: 'filed-by-mistake' }),
    harmless: () => ({ revision: stale, reason: 'filed-by-mistake' }),
  }),
  'GET /api/v1/dossiers/{id}/readings': mine(200, { names: dossier }),
  'GET /api/v1/dossiers/{id}/consultations': mine(200, { names: dossier }),
  'GET /api/v1/dossiers/{id}/receipts': mine(200, { names: dossier }),
  'GET /api/v1/dossiers/{id}/signed-result': mine('result-missing', { names: dossier }),
  'GET /api/v1/dossiers/{id}/parcel': mine(200, { names: dossier }),
  'GET /api/v1/dossiers/{id}/papers': mine(200, { names: dossier }),
  'POST /api/v1/dossiers/{id}/papers': mine('state-not-allowed', {
    names: dossier,
    body: () => ({ slot: 'portrait', ...file }),
  }),
  'POST /api/v1/dossiers/{id}/papers/{paperId}/finalization': mine('state-not-allowed', {
    names: paper,
    body: () => ({}),
  }),
  'DELETE /api/v1/dossiers/{id}/papers/{paperId}': mine('state-not-allowed', { names: paper }),
  'GET /api/v1/dossiers/{id}/papers/{paperId}/content': mine(200, { names: paper }),

  'GET /api/v1/desk/dossiers': desk({ names: undefined }),
  'GET /api/v1/desk/counts': desk({ names: undefined }),
  'GET /api/v1/desk/reasons': desk({ names: undefined }),
  'GET /api/v1/desk/dossiers/{id}': desk(),
  'GET /api/v1/desk/dossiers/{id}/result': desk({ may: 'result-missing' }),
  'GET /api/v1/desk/dossiers/{id}/letters': desk(),
  'GET /api/v1/desk/dossiers/{id}/obligations': desk(),
  'GET /api/v1/desk/dossiers/{id}/readings': desk(),
  'GET /api/v1/desk/dossiers/{id}/consultations': desk(),
  'GET /api/v1/desk/dossiers/{id}/parcel': desk(),
  'GET /api/v1/desk/dossiers/{id}/papers': desk(),
  'GET /api/v1/desk/dossiers/{id}/papers/{paperId}/content': desk({ names: paper }),
  'POST /api/v1/desk/dossiers/{id}/reception': deskAct(),
  'POST /api/v1/desk/dossiers/{id}/rejection': because('wrong-agency'),
  'POST /api/v1/desk/dossiers/{id}/supplement-request': deskAct({
    items: [{ target: { kind: 'answer', name: 'addressLine' }, reason: 'incomplete' }],
  }),
  'POST /api/v1/desk/dossiers/{id}/processing': deskAct(),
  'POST /api/v1/desk/dossiers/{id}/payment-request': deskAct({
    lines: [{ code: 'print', name: { vi: 'Phí in' }, kind: 'fee', amount: money }],
  }),
  'POST /api/v1/desk/dossiers/{id}/withdrawal-confirmation': deskAct({ accept: true }),
  'POST /api/v1/desk/dossiers/{id}/stop': because('no-answer'),
  'POST /api/v1/desk/dossiers/{id}/resumption': because('conditions-met'),
  'POST /api/v1/desk/dossiers/{id}/completion': deskAct({ resultKey: 'x' }),
  'POST /api/v1/desk/dossiers/{id}/correction': because('wrong-file'),
  'POST /api/v1/desk/dossiers/{id}/handover': deskAct(),
  'POST /api/v1/desk/dossiers/{id}/result-uploads': desk({ body: () => file, may: 'state-not-allowed' }),

  'GET /api/v1/notices': mine(),
  'POST /api/v1/notices/readings': mine(200, { body: ({ noticeId }) => ({ ids: [noticeId] }) }),

  'GET /api/v1/payments/obligations/{id}': mine(200, { names: obligation }),
  'POST /api/v1/payments/obligations/{id}/attempts': mine('obligation-settled', { names: obligation, body: () => pay }),

  [`POST ${renewalPath}/drafts`]: mine(201, { body: () => ({}) }),
  [`GET ${renewalPath}/drafts`]: mine(),
  [`GET ${renewalPath}/drafts/{id}`]: mine(200, { names: draft }),
  [`PATCH ${renewalPath}/drafts/{id}`]: mine('revision-stale', onDraft({ answers: { addressLine: 'Số 1' } })),
  [`GET ${renewalPath}/drafts/{id}/quote`]: mine(200, { names: draft }),
  [`POST ${renewalPath}/drafts/{id}/submission`]: mine('revision-stale', onDraft()),
  [`DELETE ${renewalPath}/drafts/{id}`]: mine(204, { names: draft, last: true }),
  [`POST ${renewalPath}/dossiers/{id}/supplement`]: mine('state-not-allowed', {
    names: dossier,
    body: ({ revision }) => ({ revision, answers: {} }),
  }),

  [`GET ${billPath}`]: open(),
  [`POST ${billPath}/bills`]: mine('answers-invalid', { body: () => ({ answers: {} }) }),
  [`GET ${billPath}/bills/{id}`]: mine(200, { names: bill }),
  [`POST ${billPath}/bills/{id}/payment`]: mine('revision-stale', {
    names: bill,
    body: () => ({ revision: 1 }),
    harmless: () => ({ revision: stale }),
  }),
  'GET /api/v1/bills': mine(),
  'GET /api/v1/bills/{id}': mine(200, { names: bill }),
  'GET /api/v1/bills/{id}/receipt': mine('receipt-missing', { names: bill }),

  'POST /api/v1/partners/banks/{bank}/notices': {
    access: 'partner',
    common: [{ bank: 'sandbox-bank' }, { bank: 'no-such' }, 'bank-unknown'],
    body: () => ({ type: 'payment.failed', data: { reference: '7K3M9Q2ZB4N8RTWX101' } }),
    may: 'signature-invalid',
  },
  'POST /api/v1/partners/posts/{post}/notices': {
    access: 'partner',
    common: [{ post: 'public-post' }, { post: 'no-such' }, 'post-unknown'],
    body: () => ({ type: 'parcel.moved', data: { reference: 'x' } }),
    may: 'signature-invalid',
  },
  'POST /api/v1/partners/agencies/{agency}/answers': {
    access: 'partner',
    common: [{ agency: 'traffic-police' }, { agency: 'no-such' }, 'agency-unknown'],
    body: () => ({ type: 'consultation.answered', data: { reference: 'x' } }),
    may: 'signature-invalid',
  },
}

const models = [renewalPath, billPath]

/** The routes that a service has in common with every other of its kind, by what follows its address. */
const common: Record<string, Row> = Object.fromEntries(
  Object.entries(table).flatMap(([route, row]) => {
    const model = models.find((path) => route.includes(path))
    return model ? [[route.replace(model, ''), row]] : []
  }),
)

/** What a row of the models says of the same route of another service; undefined where the route is no service's. */
export function rowOfService(route: string): Row | undefined {
  if (models.some((path) => route.includes(path))) return undefined
  const parts = /^(\w+) \/api\/v1\/services\/[^/]+\/[^/]+(\/.*)?$/.exec(route)
  return parts ? common[`${parts[1]} ${parts[2] ?? ''}`] : undefined
}
