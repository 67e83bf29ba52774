import { expect, test } from '@jest/globals'
import { act, acted, complete } from './desk.ts'
import { link } from './enterprises.ts'
import { eventually } from './eventually.ts'
import { draftOf, payAtBank, readDossier, startToPay } from './filing.ts'
import { portal } from './portal.ts'
import type { Answer, Session } from './session.ts'

type Answers = Record<string, string>
type Line = { code: string; amount: { amount: number } }
type Dossier = { id: string; revision: number }

/** A public service by example: what somebody answers, and what is worked out by hand from it. */
export type Example = {
  service: { slug: string; sector: string; actsFor?: (answers: Answers) => string | undefined }
  answers: Answers
  /** The lines due at filing, in đồng; none where nothing is to be paid. */
  fees: { code: string; amount: number }[]
  /** What is sent back, and what is given instead. */
  mends: Answers
  /** Whose desk it comes to; an officer of Quảng Ninh where nothing is said. */
  officer?: 'officer' | 'otherOfficer' | 'tradeOfficer' | 'customsOfficer'
  /** Ids of the consultations that the procedure asks for these answers. */
  consulted?: string[]
  /** The lines that an agency brings onto the dossier once it is received, in đồng. */
  raised?: { code: string; amount: number }[]
}

/** Who files for an enterprise is linked to it first. */
async function linked(citizen: Session, { service, answers }: Example): Promise<void> {
  const taxCode = service.actsFor?.(answers)
  if (taxCode) await link(citizen, { taxCode })
}

export const pathOf = ({ slug, sector }: Example['service']): string => `/api/v1/services/${sector}/${slug}`

/** Hands in a draft with these answers and the papers that they call for, and gives back what the portal says. */
export async function submit(
  citizen: Session,
  { service }: Pick<Example, 'service'>,
  answers: Answers,
): Promise<Answer> {
  const draft = await draftOf(citizen, answers, pathOf(service))
  if (!draft.id) throw new Error(`the draft answered ${JSON.stringify(draft)}`)
  return citizen.post(`${pathOf(service)}/drafts/${draft.id}/submission`, { revision: draft.revision })
}

/** A dossier of this service in its agency's queue, with everything paid that is due at filing. */
export async function filed(citizen: Session, example: Example) {
  const { service, answers, fees, raised = [] } = example
  await linked(citizen, example)
  const draft = await draftOf(citizen, answers, pathOf(service))
  const { body: quote } = await citizen.get(`${pathOf(service)}/drafts/${draft.id}/quote`)
  expect(quote.missing).toEqual([])
  expect(inDong(quote.lines)).toEqual(fees)
  expect(inDong(quote.expected)).toEqual(raised)
  const submission = await citizen.post(`${pathOf(service)}/drafts/${draft.id}/submission`, {
    revision: draft.revision,
  })
  expect(submission).toMatchObject({ status: 201, body: { state: 'NEW' } })
  const dossier = submission.body
  if (!dossier.feesDue) return dossier
  await payAtBank((await startToPay(citizen, dossier)).redirectUrl)
  return eventually(
    () => readDossier(citizen, dossier.id),
    (one) => !one.feesDue,
    'the fee to be seen as paid',
  )
}

const inDong = (lines: Line[]) => lines.map(({ code, amount }) => ({ code, amount: amount.amount }))

/** A received dossier for which an agency has set what was worked out by hand, as soon as that is paid. */
export async function raisedAndPaid(citizen: Session, officer: Session, { id }: Dossier, { raised }: Example) {
  const asked = await eventually(
    () => readDossier(citizen, id),
    ({ state }) => state === 'PAYMENT_REQUESTED',
    'what the agency set to be paid',
  )
  const { body: obligations } = await officer.get(`/api/v1/desk/dossiers/${id}/obligations`)
  expect(inDong(obligations.items.at(-1).lines)).toEqual(raised)
  await payAtBank((await startToPay(citizen, asked)).redirectUrl)
  return eventually(
    () => readDossier(citizen, id),
    ({ state }) => state === 'IN_PROCESS',
    'the work to go on once that is paid',
  )
}

/** Sends a received dossier back for some answers and mends them. */
export async function mended(citizen: Session, officer: Session, dossier: Dossier, { service, mends }: Example) {
  const items = Object.keys(mends).map((name) => ({ target: { kind: 'answer', name }, reason: 'does-not-match' }))
  const asked = await act(officer, dossier, 'supplement-request', { items })
  expect(asked).toMatchObject({ status: 200, body: { state: 'SUPPLEMENT_REQUESTED' } })
  const { revision } = asked.body
  const given = await citizen.post(`${pathOf(service)}/dossiers/${dossier.id}/supplement`, { revision, answers: mends })
  expect(given).toMatchObject({ status: 200, body: { state: 'IN_PROCESS', answers: mends } })
  return given.body
}

/** A tax code of which the register says that somebody else represents the enterprise. */
const somebodyElses = '9900009019'

/** The journey that every service has: from the form to the result in the citizen's hands, sent back once on the way. */
export function journeyOf(example: Example): void {
  test('goes from the form to the result, sent back and mended on the way', async () => {
    const citizen = await portal.signIn(portal.people.citizen)
    const officer = await portal.signIn(portal.people[example.officer ?? 'officer'])
    const received = await acted(officer, await filed(citizen, example), 'reception')
    const paid = example.raised ? await raisedAndPaid(citizen, officer, received, example) : received
    const decided = await complete(officer, await mended(citizen, officer, paid, example))
    if (decided.state === 'COMPLETED' && decided.acts.includes('handOver')) await acted(officer, decided, 'handover')
    const { body: asked } = await officer.get(`/api/v1/desk/dossiers/${received.id}/consultations`)
    expect(asked.items.map(({ id }: { id: string }) => id).sort()).toEqual([...(example.consulted ?? [])].sort())
    const { body: result } = await citizen.get(`/api/v1/dossiers/${received.id}/result`)
    expect((await fetch(result.url)).status).toBe(200)
  })
  if (example.service.actsFor?.(example.answers))
    test('nobody files for an enterprise that they do not represent', async () =>
      expect(await refusalOf(example, { taxCode: somebodyElses })).toEqual(['not-representative']))
}

/** What stands in the way of handing these answers in: `<pointer> <code>` of each fault, or the code of a refusal. */
export async function refusalOf(example: Example, changes: Record<string, string | undefined>): Promise<string[]> {
  const citizen = await portal.signIn(portal.people.citizen)
  await linked(citizen, example)
  const answers = Object.entries({ ...example.answers, ...changes }).filter(([, value]) => value !== undefined)
  const { status, body } = await submit(citizen, example, Object.fromEntries(answers) as Answers)
  if (status < 400) throw new Error(`nothing stood in the way: ${status}`)
  return body.errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`) ?? [body.code]
}
