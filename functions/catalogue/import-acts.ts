import { type Idempotency, sameRequest } from '../../shared/http/idempotency.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { decidingImport, type Format, type Imported, mayDecideImport, maySeeImport, typeOf } from './import.ts'
import { exportAddress, hasArrived, readReport, reportAddress, uploadOf } from './import-files.ts'
import { createImport, type Exported, moveImport, readExport, readImport, storeExport } from './import-store.ts'
import { goOn } from './work-queue.ts'

type Asker = { person: Person; now: Date }
type OnImport = Asker & { params: { id: string } }

export const shownImport = (one: Imported, person: Person) => {
  const { id, state, format, file, by, createdAt, updatedAt, counts, reason } = one
  return {
    ...{ id, state, format, file: file.name, agency: by.agency, createdAt, updatedAt },
    may: { decide: mayDecideImport(person, one) },
    ...(counts && { counts }),
    ...(reason && { reason }),
  }
}

/** An import that this person may see; any other is as good as missing. */
async function importFor(person: Person, id: string): Promise<Imported> {
  const found = await readImport(id)
  return found && maySeeImport(person, found) ? found : refuse(problems.importNotFound)
}

type Announcement = { format: Format; name: string; size: number; sha256: string }

export async function announce(body: Announcement, idempotency: Idempotency, { person, now }: Asker) {
  const { format, name, size, sha256 } = body
  const fresh: Imported = {
    id: idempotency.id,
    state: 'announced',
    format,
    file: { name, type: typeOf[format], size, sha256 },
    by: { id: person.id, agency: person.agencyId },
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    created: { fingerprint: idempotency.fingerprint },
  }
  const isNew = await createImport(fresh)
  const one = isNew ? fresh : await importFor(person, fresh.id)
  sameRequest(one.created, idempotency)
  return { ...shownImport(one, person), upload: one.state === 'announced' ? await uploadOf(one, now) : null }
}

const linesShown = 200

export async function showWithReport({ person, params }: OnImport) {
  const one = await importFor(person, params.id)
  const lines = one.counts ? await readReport(one.id) : []
  const reportUrl = lines.length > 0 ? await reportAddress(one.id) : null
  return { ...shownImport(one, person), report: lines.slice(0, linesShown), reportUrl }
}

/** What was asked before and got lost on the way to the queue is asked again; doing it twice is harmless. */
export async function startCheck({ person, params, now }: OnImport): Promise<Imported> {
  const one = await importFor(person, params.id)
  if (one.state !== 'announced' && one.state !== 'checking') return refuse(problems.importNotAtStep)
  if (!(await hasArrived(one))) return refuse(problems.fileMissing)
  const checking = one.state === 'announced' ? await moveImport(one, { state: 'checking' }, now) : one
  await goOn({ import: one.id, step: 'check' })
  return checking
}

export async function approve({ person, params, now }: OnImport): Promise<Imported> {
  const one = await importFor(person, params.id)
  decidingImport(person, one)
  const decided = { state: 'publishing' as const, decidedBy: person.id, decidedAt: now.toISOString() }
  const publishing = one.state === 'checked' ? await moveImport(one, decided, now) : one
  await goOn({ import: one.id, step: 'check' })
  return publishing
}

export async function giveBack({ person, params, body, now }: OnImport & { body: { reason: string } }) {
  const one = await importFor(person, params.id)
  decidingImport(person, one)
  if (one.state !== 'checked') return refuse(problems.importNotAtStep)
  return moveImport(one, { state: 'returned', decidedBy: person.id, reason: body.reason }, now)
}

/** How long an exported file is kept. */
const exportDays = 7

export async function askExport(format: Format, idempotency: Idempotency, { person, now }: Asker): Promise<Exported> {
  const { id, fingerprint } = idempotency
  const earlier = await readExport(id)
  if (earlier) sameRequest(earlier.created, idempotency)
  const expiresAt = Math.floor(now.getTime() / 1000) + exportDays * 86_400
  const createdAt = now.toISOString()
  const fresh: Exported = { id, format, by: person.id, state: 'making', createdAt, created: { fingerprint }, expiresAt }
  if (!earlier) await storeExport(fresh)
  if (earlier?.state !== 'ready') await goOn({ export: id, step: 'export' })
  return earlier ?? fresh
}

/** An export of one's own, with where to fetch it once it is ready. */
export async function shownExport({ person, params, now }: OnImport) {
  const one = await readExport(params.id)
  if (!one || one.by !== person.id || one.expiresAt * 1000 <= now.getTime()) return refuse(problems.exportNotFound)
  const { id, format, state, rows } = one
  const url = state === 'ready' ? await exportAddress(id) : null
  return { ...{ id, format, state, url }, ...(rows !== undefined && { rows }) }
}
