import type { ProcedureContent } from '../shared/catalogue/procedure.ts'
import { portal } from './portal.ts'
import type { Answer, Session } from './session.ts'

const changes = '/api/v1/catalogue/changes'
const changeOf = (slug: string) => `${changes}/${slug}`

/** A change of a procedure record as its writers see it. */
export type Shown = {
  slug: string
  state: string
  revision: number
  record: ProcedureContent
  changed: string[]
  faults: { pointer: string; code: string }[]
  may: { write: boolean; decide: boolean }
}

export const begin = (writer: Session, slug: string, more: object = {}): Promise<Answer> =>
  writer.post(changes, { slug, ...more })

export const save = (
  writer: Session,
  { slug, revision, record }: Shown,
  edits: Partial<ProcedureContent> = {},
): Promise<Answer> => writer.call('PUT', changeOf(slug), { body: { revision, record: { ...record, ...edits } } })

export const onChange = (who: Session, { slug, revision }: Shown, act: string, more: object = {}): Promise<Answer> =>
  who.post(`${changeOf(slug)}/${act}`, { revision, ...more })

export const discard = (writer: Session, { slug, revision }: Shown): Promise<Answer> =>
  writer.delete(`${changeOf(slug)}?revision=${revision}`)

/** What an answer holds, if it is the one that was wanted. */
export function wanted<T>({ status, body }: Answer<T>, expected = 200): T {
  if (status !== expected) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** Writes a change, has it approved, and waits until every reader has it. */
export async function publish(writer: Session, approver: Session, slug: string, edits: Partial<ProcedureContent>) {
  const begun = wanted(await begin(writer, slug), 201)
  const saved = wanted(await save(writer, begun, edits))
  const submitted = wanted(await onChange(writer, saved, 'submission'))
  const published = wanted(await onChange(approver, submitted, 'approval'))
  await pastKeeping()
  return published
}

/** Past the time for which functions and the edge keep what they have read of the catalogue. */
export const pastKeeping = () => portal.advance('PT61S')
