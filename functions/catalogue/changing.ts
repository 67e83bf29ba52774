import { versionsListed } from '../../shared/catalogue/list.ts'
import type { Procedure, ProcedureContent } from '../../shared/catalogue/procedure.ts'
import type { ListRow } from '../../shared/catalogue/rows.ts'
import { governmentOffice, keeperOf } from '../../shared/catalogue/sectors.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { type Idempotency, sameRequest } from '../../shared/http/idempotency.ts'
import type { Person } from '../../shared/person.ts'
import { type Fault, refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { Text } from '../../shared/text.ts'
import { blank, type Change, changedFields, deciding, isWritable, mayDecide, mayKeep } from './change.ts'
import { endChange, readChange, storeChange } from './change-store.ts'
import { faultsOf, latestOf } from './checking.ts'
import { actor, type Step } from './step.ts'

/** Who asks, and when. */
export type Asker = { person: Person; now: Date }
type Over = Asker & { params: { slug: string }; body: { revision: number } }

/** A change that this person may see; any other is as good as missing. */
export async function changeFor(person: Person, slug: string): Promise<Change> {
  const found = await readChange(slug)
  return found && mayKeep(person, found.keeper) ? found : refuse(problems.changeNotFound)
}

/** The change over the revision that the asker has seen. */
async function seen({ person, params, body }: Omit<Over, 'now'>): Promise<Change> {
  const found = await changeFor(person, params.slug)
  return found.revision === body.revision ? found : refuse(problems.revisionStale)
}

const contentOf = ({ version: _, ...content }: Procedure): ProcedureContent => content

async function baseOf(slug: string, published: ListRow[]): Promise<Procedure | null> {
  return published.length > 0 ? procedureVersion(slug, latestOf(published)) : null
}

/** A change as those who work on it see it: beside the latest version, with what keeps it from being published. */
export async function shownChange(one: Change, { person, now }: Asker) {
  const published = await versionsListed(one.slug)
  const base = await baseOf(one.slug, published)
  const { slug, state, revision, keeper, updatedAt, reason, record } = one
  return {
    ...{ slug, state, revision, keeper, updatedAt, record, base },
    ...(reason !== undefined && { reason }),
    changed: changedFields(base ? contentOf(base) : {}, record),
    faults: await faultsOf(record, published, vietnamDay(now)),
    may: { write: isWritable(one), decide: mayDecide(person, one) },
  }
}

const stepBy = ({ person, now }: Asker, act: Step['act'], more: Partial<Step> = {}): Step => ({
  at: now.toISOString(),
  act,
  by: actor(person),
  changed: [],
  ...more,
})

const needed = (pointer: string): Fault => ({
  pointer,
  code: 'missing',
  detail: { vi: 'Thủ tục mới cần có mục này', en: 'A new procedure needs this' },
})

type Beginning = { slug: string; sector?: string | undefined; name?: Text | undefined }

/** What a change begins with: the latest version, to hold from today; for a new procedure an empty record. */
function beginningOf({ slug, sector, name }: Beginning, base: Procedure | null, { person, now }: Asker) {
  const validFrom = vietnamDay(now)
  if (base) {
    const { validTo: _, ...content } = contentOf(base)
    return { ...content, validFrom }
  }
  if (sector && name) return blank({ slug, sector, name, validFrom, agencyId: person.agencyId })
  return refuse(problems.recordInvalid, {
    faults: [...(sector ? [] : [needed('/sector')]), ...(name ? [] : [needed('/name')])],
  })
}

export async function begin(asked: Beginning, idempotency: Idempotency, asker: Asker): Promise<Change> {
  const { person, now } = asker
  const earlier = await readChange(asked.slug)
  if (earlier) {
    if (earlier.created.id !== idempotency.id) return refuse(problems.changeOpen)
    sameRequest(earlier.created, idempotency)
    return earlier
  }
  const published = await versionsListed(asked.slug)
  const record = beginningOf(asked, await baseOf(asked.slug, published), asker)
  const keeper = keeperOf(record)
  // Somebody else's procedure is not theirs to change.
  if (!mayKeep(person, keeper)) return refuse(problems.procedureNotFound)
  const fresh: Change = {
    slug: asked.slug,
    state: 'draft',
    revision: 1,
    baseVersion: latestOf(published),
    keeper,
    record,
    writers: [person.id],
    updatedAt: now.toISOString(),
    created: { id: idempotency.id, fingerprint: idempotency.fingerprint },
  }
  await storeChange(null, fresh, stepBy(asker, 'begun'))
  return fresh
}

function moved(before: Change, { person, now }: Asker, changes: Partial<Change>): Change {
  const { reason: _, ...rest } = before
  // Whoever writes or submits answers for it, and leaves the decision to somebody else.
  const answers = changes.record !== undefined || changes.state === 'submitted'
  const writers = answers ? [...new Set([...before.writers, person.id])] : before.writers
  return { ...rest, writers, ...changes, revision: before.revision + 1, updatedAt: now.toISOString() }
}

const elsewhere: Fault = {
  pointer: '/record/managedBy',
  code: 'not-yours',
  detail: {
    vi: 'Chỉ Văn phòng Chính phủ chuyển được bản ghi sang cơ quan khác',
    en: 'Only the Government Office hands a record to another agency',
  },
}

export async function save(asked: Over & { body: { record: ProcedureContent } }): Promise<Change> {
  const before = await seen(asked)
  if (!isWritable(before)) return refuse(problems.changeNotAtStep)
  const { person, body } = asked
  const keeper = keeperOf(body.record)
  const isMoved = keeper !== before.keeper && person.agencyId !== governmentOffice
  if (isMoved || body.record.slug !== before.slug) return refuse(problems.recordInvalid, { faults: [elsewhere] })
  const baseVersion = latestOf(await versionsListed(before.slug))
  const after = moved(before, asked, { state: 'draft', record: body.record, keeper, baseVersion })
  await storeChange(before, after, stepBy(asked, 'saved', { changed: changedFields(before.record, after.record) }))
  return after
}

/** Refuses what could not be published as the next version. */
async function publishable({ slug, record, baseVersion }: Change, now: Date): Promise<void> {
  const published = await versionsListed(slug)
  const faults = await faultsOf(record, published, vietnamDay(now))
  if (faults.length > 0) refuse(problems.recordInvalid, { faults })
  if (latestOf(published) !== baseVersion) refuse(problems.revisionStale)
}

export async function submit(asked: Over): Promise<Change> {
  const before = await seen(asked)
  if (!isWritable(before)) return refuse(problems.changeNotAtStep)
  await publishable(before, asked.now)
  const after = moved(before, asked, { state: 'submitted' })
  await storeChange(before, after, stepBy(asked, 'submitted'))
  return after
}

export async function takeBack(asked: Over): Promise<Change> {
  const before = await seen(asked)
  if (before.state !== 'submitted') return refuse(problems.changeNotAtStep)
  const after = moved(before, asked, { state: 'draft' })
  await storeChange(before, after, stepBy(asked, 'taken-back'))
  return after
}

export async function giveBack(asked: Over & { body: { reason: string } }): Promise<Change> {
  const before = await seen(asked)
  deciding(asked.person, before)
  const { reason } = asked.body
  const after = moved(before, asked, { state: 'returned', reason })
  await storeChange(before, after, stepBy(asked, 'returned', { reason }))
  return after
}

/** Publishes: the version, its row in the list and the end of the change are one write. */
export async function approve(asked: Over): Promise<Procedure> {
  const before = await seen(asked)
  deciding(asked.person, before)
  await publishable(before, asked.now)
  const version = before.baseVersion + 1
  const record = { ...before.record, version }
  await endChange(before, stepBy(asked, 'approved', { version }), record)
  return record
}

export async function discard(asked: Omit<Over, 'body'> & { query: { revision: number } }): Promise<void> {
  const before = await seen({ ...asked, body: asked.query })
  if (!isWritable(before)) refuse(problems.changeNotAtStep)
  await endChange(before, stepBy(asked, 'discarded'))
}
