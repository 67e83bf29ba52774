import { electricityBill, foundBill } from '../bills-journey.ts'
import { eventually } from '../eventually.ts'
import { draftOf, fileAndPay, renewal, renewalInHaNoi } from '../filing.ts'
import type { Portal } from '../portal.ts'
import type { Session } from '../session.ts'

/** What a path can name: everything that one person's dossier brings along. */
export type Holding = {
  dossierId: string
  draftId: string
  paperId: string
  obligationId: string
  billId: string
  noticeId: string
  /** Revisions as they stand, so that a forbidden act fails for no other reason. */
  revision: number
  draftRevision: number
}

/** Well-formed names that nothing has. */
export const missing: Holding = {
  dossierId: '0000000000000000',
  draftId: '0000000000000000',
  paperId: '0000000000000000',
  obligationId: '0000000000000000-1',
  billId: '0000000000000000',
  noticeId: '0000000000000000.1',
  revision: 1,
  draftRevision: 1,
}

/** A paid dossier with its papers, and a draft beside it, of one person in one province. */
async function holding(portal: Portal, person: Session, answers: Record<string, string>): Promise<Holding> {
  const dossier = await fileAndPay(portal, person, answers)
  const draft = await draftOf(person, answers)
  const bill = await foundBill(person, electricityBill)
  const notices = await eventually(
    async () => (await person.get('/api/v1/notices')).body.items,
    (all) => all.some((one: { dossierId: string }) => one.dossierId === dossier.id),
    'a notice',
  )
  return {
    dossierId: dossier.id,
    draftId: draft.id,
    paperId: dossier.papers[0].id,
    obligationId: dossier.obligationIds[0],
    billId: bill.id,
    noticeId: notices.find((one: { dossierId: string }) => one.dossierId === dossier.id).id,
    revision: dossier.revision,
    draftRevision: draft.revision,
  }
}

export const roles = ['visitor', 'citizen', 'officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Everybody, and what they hold: two citizens, an officer of Quảng Ninh and an administrator who file for themselves too. */
export async function world(portal: Portal) {
  const { people } = portal
  const stranger = await portal.signIn(people.otherCitizen)
  const sessions: Record<Role, Session> = {
    visitor: portal.visitor(),
    citizen: await portal.signIn(people.citizen),
    officer: await portal.signIn(people.officer),
    administrator: await portal.signIn(people.administrator),
  }
  const held = {
    citizen: await holding(portal, sessions.citizen, renewal),
    stranger: await holding(portal, stranger, renewal),
    strangerElsewhere: await holding(portal, stranger, renewalInHaNoi),
    officer: await holding(portal, sessions.officer, renewalInHaNoi),
    administrator: await holding(portal, sessions.administrator, renewal),
  }
  await portal.quiet()
  const owners = [
    [sessions.citizen, held.citizen],
    [stranger, held.stranger],
    [stranger, held.strangerElsewhere],
    [sessions.officer, held.officer],
    [sessions.administrator, held.administrator],
  ] as const
  return { sessions, held, owners }
}

export type World = Awaited<ReturnType<typeof world>>
type Name = keyof World['held']

/** Whose things a role tries at a door, from its own to what is farthest away. */
export function holdingsFor(role: Role, access: string): Record<'own' | "other's" | "other agency's", Name> {
  const own: Name = access === 'citizen' && role !== 'visitor' ? role : 'citizen'
  return { own, "other's": 'stranger', "other agency's": 'strangerElsewhere' }
}
