import { governmentOffice } from '../../../shared/catalogue/sectors.ts'
import { type Idempotency, sameRequest } from '../../../shared/http/idempotency.ts'
import type { Person } from '../../../shared/person.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { known } from '../needs.ts'
import { entryFaults, keeps } from './checking.ts'
import type { FaqContent } from './entry.ts'
import { keepersOf } from './keepers.ts'
import { allKept, readKept, storeVersion } from './keeping-store.ts'
import { entryOf, firstVersion, isShown, type KeptEntry, nextVersion, withdrawn } from './kept.ts'
import { allCounts, countsFor } from './store.ts'

type Asker = { person: Person; now: Date }
type OnEntry = Asker & { params: { id: string } }
type Over<Body> = OnEntry & { body: { version: number } & Body }

/** An entry that this person keeps; any other is as good as missing. */
export async function entryFor(person: Person, id: string): Promise<KeptEntry> {
  const found = await readKept(id)
  const isTheirs = found && keeps(person, found.services, await keepersFor(person, found.services))
  return isTheirs ? found : refuse(problems.faqNotFound)
}

/** The Government Office keeps every entry, whatever it is about. */
const keepersFor = async ({ agencyId }: Person, services: readonly string[]) =>
  agencyId === governmentOffice ? new Map<string, string>() : keepersOf(services)

async function seen({ person, params, body }: Over<unknown>): Promise<KeptEntry> {
  const found = await entryFor(person, params.id)
  return found.version === body.version ? found : refuse(problems.revisionStale)
}

const whose = (one: KeptEntry) => {
  const { act, by, writtenAt, reason } = one
  return { act, by, writtenAt, ...(reason !== undefined && { reason }) }
}

/** A version as administrators read it. */
export const shownVersion = (one: KeptEntry) => ({ ...entryOf(one), ...whose(one) })

export async function shownEntry(one: KeptEntry) {
  return { ...shownVersion(one), shown: isShown(one), ...(await countsFor(one.id)) }
}

/** The entries that somebody keeps, withdrawn ones too, those that changed last first. */
export async function entriesOf(person: Person) {
  const [all, countsOf] = await Promise.all([allKept(), allCounts()])
  const keepers = await keepersFor(
    person,
    all.flatMap(({ services }) => services),
  )
  return all
    .filter(({ services }) => keeps(person, services, keepers))
    .sort((one, other) => (other.writtenAt ?? '').localeCompare(one.writtenAt ?? '') || one.id.localeCompare(other.id))
    .map((one) => {
      const { id, version, topic, audience, services, question, writtenAt } = one
      const row = { id, version, topic, audience, services, question, writtenAt, mark: one.mark.status }
      return { ...row, shown: isShown(one), ...countsOf(id) }
    })
}

async function writable(content: FaqContent, person: Person): Promise<void> {
  const [keepers, { services }] = await Promise.all([keepersOf(content.services), known()])
  const faults = entryFaults(content, person, { keepers, services })
  if (faults.length > 0) refuse(problems.faqInvalid, { faults })
}

export async function begin({ entry }: { entry: FaqContent }, idempotency: Idempotency, { person, now }: Asker) {
  const id = idempotency.id.toLowerCase()
  const earlier = await readKept(id)
  if (earlier) {
    sameRequest({ fingerprint: earlier.created ?? '' }, idempotency)
    return earlier
  }
  await writable(entry, person)
  return storeVersion(null, firstVersion(id, idempotency.fingerprint, { content: entry, person, now }))
}

export async function write(asked: Over<{ entry: FaqContent }>): Promise<KeptEntry> {
  const before = await seen(asked)
  const { person, now, body } = asked
  await writable(body.entry, person)
  return storeVersion(before, nextVersion(before, { content: body.entry, person, now }))
}

export async function withdraw(asked: Over<{ reason: string }>): Promise<KeptEntry> {
  const before = await seen(asked)
  return isShown(before) ? storeVersion(before, withdrawn(before, asked.body.reason, asked)) : before
}
