import type { Page } from 'playwright-core'
import { service as birthService } from '../../functions/services/birth-registration/service.ts'
import { inTime, ticked } from '../birth.ts'
import { acted, complete } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { draftOf, fileAndPay, payAtBank, readDossier, startToPay } from '../filing.ts'
import { portal } from '../portal.ts'
import type { Session } from '../session.ts'
import { car, type Filled, household } from './filled.ts'
import { citizen, type Person, signIn } from './people.ts'
import type { Open, Show } from './walk.ts'
import { apiOf } from './walk-forms.ts'

type Seen = { page: Page; desk: Page; owner: Session; officer: Session; show: Show }

/** What other dossiers and agencies bring onto one: what its result opens, and what the tax office sets to be paid. */
export async function walkLinked(open: Open, show: Show): Promise<void> {
  const person: Person = await citizen()
  const page = await open(portal.url)
  await signIn(page, person, '/dossiers')
  const desk = await open(portal.url)
  await signIn(desk, portal.people.officer, '/desk')
  const [owner, officer] = [await portal.signIn(person), await portal.signIn(portal.people.officer)]
  const seen = { page, desk, owner, officer, show }
  const birth: Filled = { service: birthService, answers: { ...inTime.answers, ...ticked }, officer: 'officer' }
  await opened(seen, birth, 2, 'linked-birth')
  await opened(seen, household, 1, 'linked-household')
  await owed(seen)
  await page.goto('/dossiers')
  await page.getByRole('link', { name: 'Đăng ký khai sinh' }).waitFor()
  await show(page, 'linked-list')
}

const decided = async ({ owner, officer }: Seen, { answers, ...filled }: Filled) => {
  const dossier = await fileAndPay(portal, owner, answers, apiOf({ answers, ...filled }))
  return complete(officer, await acted(officer, dossier, 'reception'))
}

/** A result that opens other dossiers, each of them, seen by both sides. */
async function opened(seen: Seen, filled: Filled, count: number, name: string): Promise<void> {
  const { page, desk, owner, show } = seen
  const parent = await decided(seen, filled)
  const { linked } = await eventually(
    () => readDossier(owner, parent.id),
    ({ linked }) => linked.filter(({ state }: { state: string }) => state !== 'DRAFT').length === count,
    'the linked dossiers',
  )
  for (const [at, id] of [parent.id, ...linked.map((one: { id: string }) => one.id)].entries()) {
    await page.goto(`/dossiers/${id}`)
    await page.getByRole('heading', { name: 'Hồ sơ liên thông' }).waitFor()
    await show(page, `${name}-${at}-owner`)
    await desk.goto(`/desk/dossiers/${id}`)
    await desk.getByRole('heading', { name: 'Hồ sơ liên thông' }).waitFor()
    await show(desk, `${name}-${at}-desk`)
  }
}

const inState = (owner: Session, id: string, state: string) =>
  eventually(
    () => readDossier(owner, id),
    (one) => one.state === state,
    `a dossier in ${state}`,
  )

/** What the tax office sets: cancelled with a stop, asked for again, paid. */
async function owed({ page, desk, owner, officer, show }: Seen): Promise<void> {
  const draft = await draftOf(owner, car.answers, apiOf(car))
  await page.goto(`/services/${car.service.slug}/drafts/${draft.id}/check`)
  await page.getByText('Dự kiến phải nộp').waitFor()
  await show(page, 'owed-0-check')
  const { id } = await acted(officer, await fileAndPay(portal, owner, car.answers, apiOf(car)), 'reception')
  const asked = await inState(owner, id, 'PAYMENT_REQUESTED')
  await page.goto(`/dossiers/${id}`)
  await page.getByRole('link', { name: 'Nộp phí' }).waitFor()
  await show(page, 'owed-1-owner')
  await page.goto(`/dossiers/${id}/pay`)
  await page.getByRole('button', { name: 'Thanh toán' }).waitFor()
  await show(page, 'owed-2-pay')
  const stopped = await acted(officer, asked, 'stop', { reason: 'authority-order' })
  await page.goto(`/dossiers/${id}/pay`)
  await page.getByText('đã được hủy').waitFor()
  await show(page, 'owed-3-cancelled')
  await acted(officer, stopped, 'resumption', { reason: 'conditions-met' })
  await desk.goto(`/desk/dossiers/${id}`)
  await desk.getByRole('heading', { name: 'Khoản phải nộp' }).waitFor()
  await show(desk, 'owed-4-desk')
  await payAtBank((await startToPay(owner, await inState(owner, id, 'PAYMENT_REQUESTED'))).redirectUrl)
  await inState(owner, id, 'IN_PROCESS')
  await page.goto(`/dossiers/${id}`)
  await page.getByText('Đã nộp đủ').nth(1).waitFor()
  await show(page, 'owed-5-paid')
}
