import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { serviceFunction } from '../../infra/building/function-name.ts'
import { partner } from '../bad-input/partner.ts'
import { received } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { draftOf, file, renewal, renewalPath, startToPay } from '../filing.ts'
import { resourcesIn } from '../infra/synthesize.ts'
import { portal } from '../portal.ts'
import { scratchFolder } from '../scratch.ts'
import { Traveller } from '../traveller.ts'
import { written } from './log.ts'
import { type Named, namedIn } from './templates.ts'

type Emitted = { metric: string; dimensions: Record<string, string>; value: number }

type Directive = { Dimensions: string[][]; Metrics: { Name: string }[] }

/** All metrics that functions of this run have written, oldest first. */
const emitted = (): Emitted[] =>
  written().flatMap(({ fields }) => {
    const directives = (fields._aws as { CloudWatchMetrics: Directive[] } | undefined)?.CloudWatchMetrics ?? []
    return directives.flatMap(({ Dimensions, Metrics }) =>
      Metrics.map(({ Name }) => ({
        metric: Name,
        dimensions: Object.fromEntries((Dimensions[0] ?? []).map((name) => [name, String(fields[name])])),
        value: Number(fields[Name]),
      })),
    )
  })

const isOf = (named: Named) => (one: Emitted) =>
  one.metric === named.metric &&
  Object.entries(named.values).every(([name, value]) => one.dimensions[name] === value) &&
  Object.keys(one.dimensions).sort().join() === [...Object.keys(named.values), ...named.by].sort().join()

const gauge = (metric: string, dimensions: Record<string, string> = {}) =>
  emitted().filter(
    (one) =>
      one.metric === metric && Object.entries(dimensions).every(([name, value]) => one.dimensions[name] === value),
  )

/** The value that a gauge shows at its next turn, once it satisfies. */
async function next(metric: string, dimensions: Record<string, string>, good: (value: number) => boolean) {
  const before = gauge(metric, dimensions).length
  await portal.advance('PT16M')
  return eventually(
    async () =>
      gauge(metric, dimensions)
        .slice(before)
        .map(({ value }) => value),
    (values) => values.some(good),
    `${metric} ${JSON.stringify(dimensions)}`,
  )
}

test('money that fits nothing is counted until a person has seen to it', async () => {
  const [before = 0] = (await next('UnmatchedPayments', {}, () => true)).slice(-1)
  const bank = await partner('banks', 'sandbox-bank')
  const data = {
    reference: 'DVC0000000000000000',
    bankReference: `lost-${crypto.randomUUID()}`,
    amount: 135000,
    currency: 'VND',
    paidAt: (await portal.now()).toISOString(),
  }
  expect((await bank.tell(JSON.stringify({ type: 'payment.settled', data }))).status).toBe(202)
  await eventually(
    async () => gauge('PaymentNotice', { outcome: 'unknown-reference' }).length,
    (seen) => seen > 0,
    'the notice to be worked off',
  )
  await next('UnmatchedPayments', {}, (value) => value === before + 1)
})

test('a dossier that nobody receives, and one that nobody decides, are counted once their time is over', async () => {
  const service = { publicService: 'driving-licence-renewal' }
  const { dossier } = await received(portal)
  const { dueAt } = dossier.deadline ?? dossier
  expect(dueAt).toBeDefined()
  const [before = 0] = (await next('StuckDossiers', { step: 'decision' }, () => true)).slice(-1)
  await portal.advance('P25D')
  await next('StuckDossiers', { step: 'decision' }, (value) => value > before)
  await next('StuckDossiersOfService', service, (value) => value > 0)
})

test('the visitor from outside finds all that a visitor needs', async () => {
  await next('ProbeFailed', {}, (value) => value === 0)
  const steps = new Set(gauge('ProbeLatency').map(({ dimensions }) => dimensions.step))
  expect([...steps].sort()).toEqual(
    ['agencies', 'health', 'home', 'openapi', 'procedure', 'receipt-keys', 'search', 'service'].sort(),
  )
})

/** The templates of the laptop. Not waited for in a blocking call: connections to the portal would die meanwhile. */
async function declared(): Promise<Named[]> {
  const CDK_OUTDIR = scratchFolder('laptop')
  const env = { ...process.env, CDK_OUTDIR, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'laptop' }) }
  await promisify(execFile)(process.execPath, ['infra/app.ts'], { env })
  return namedIn(resourcesIn(CDK_OUTDIR))
}

/** What only a fault of ours makes a function write, and no journey may: it has to stand in the function's code. */
const onlyWhenBroken = ['Fault']

const slugs = readdirSync('functions/services')

const bundleOf = (service: string) => {
  const name = service.replace('portal-laptop-', '')
  const slug = slugs.find((one) => serviceFunction(one) === name)
  return slug ? `services/${slug}/handler` : name.replace('-', '/')
}

/** Every partner and every service is told of by the same code: data of one of its kind will do for the others. */
function ofAnyKind({ values, by, ...one }: Named): Named {
  const isOne = ([name, value]: [string, string]) =>
    ['partner', 'publicService'].includes(name) || value.startsWith('portal-laptop-service-')
  const { any = [], fixed = [] } = Object.groupBy(Object.entries(values), (pair) => (isOne(pair) ? 'any' : 'fixed'))
  return { ...one, values: Object.fromEntries(fixed), by: [...by, ...any.map(([name]) => name)] }
}

test('whatever a page or an alarm names is written by a function, under just those dimensions', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  await portal.visitor().post('/api/v1/identity/sessions', { email: 'nobody@example.vn', password: 'wrong-Password-1' })
  const traveller = new Traveller()
  const asked = await traveller.visit(`${portal.url}/api/v1/identity/vneid`)
  await traveller.visit(asked.url, { method: 'POST', form: { subject: 'a7f3c0d2-lan' } })
  const draft = await draftOf(citizen)
  await citizen.post(`${renewalPath}/drafts/${draft.id}/submission`, { revision: draft.revision + 7 })
  const unpaid = await file(citizen)
  await startToPay(citizen, unpaid)
  // The traffic police are down for this ending.
  await received(portal, { ...renewal, currentLicenceNumber: '220185001905' })
  const named = await declared()
  expect(named.length).toBeGreaterThan(30)
  for (const one of named.filter(({ metric }) => onlyWhenBroken.includes(metric)))
    expect(readFileSync(`build/functions/${bundleOf(one.values.service ?? '')}/index.mjs`, 'utf8')).toContain(
      one.metric,
    )
  const wanted = named.filter(({ metric }) => !onlyWhenBroken.includes(metric)).map(ofAnyKind)
  await portal.advance('PT16M')
  await eventually(
    async () => {
      const all = emitted()
      return wanted
        .filter((one) => !all.some(isOf(one)))
        .map((one) => `${one.where}: ${one.metric} ${JSON.stringify(one.values)} ${one.by}`)
    },
    (silent) => silent.length === 0,
    'data of every metric that is named',
  )
})
