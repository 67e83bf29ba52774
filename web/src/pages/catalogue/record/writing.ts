import type { Change, Content, Fault } from '../types.ts'
import type { Kept } from './kept-record.ts'
import { merged } from './merge.ts'
import { at, put } from './pointer.ts'
import { isSame } from './same.ts'

/** A record being written: the change as the server has it, and the record as it is typed. */
export type Writing = {
  change: Change
  record: Content
  /** Fields that somebody else has saved meanwhile, and not as they are typed here. */
  clashes: readonly string[]
  /** What the server said of a record that it did not take. */
  refused: readonly Fault[]
  /** It holds what an earlier visit had not saved. */
  isRestored: boolean
}

/** Begins with the change as the server has it, and on top of it what an earlier visit had not saved. */
export function begun(change: Change, kept: Kept | null): Writing {
  const fresh = { change, record: change.record, clashes: [], refused: [], isRestored: false }
  if (!kept) return fresh
  const { record, clashes } = merged(kept.base, kept.record, change.record)
  return { ...fresh, record, clashes, isRestored: !isSame(record, change.record) }
}

export const typed = (writing: Writing, pointer: string, value: unknown): Writing => ({
  ...writing,
  record: put(writing.record, pointer, value),
})

/** The server has taken what was sent; what was typed while it was on its way stays. */
export const saved = (writing: Writing, sent: Content, change: Change): Writing => ({
  change,
  record: merged(sent, writing.record, change.record).record,
  clashes: [],
  refused: [],
  isRestored: false,
})

/** Somebody else has saved meanwhile: what is typed stays on top of theirs. */
export function overtaken(writing: Writing, theirs: Change): Writing {
  const { record, clashes } = merged(writing.change.record, writing.record, theirs.record)
  return { ...writing, change: theirs, record, clashes, refused: [] }
}

/** Takes what somebody else has saved in a field, instead of what is typed. */
export function yielded(writing: Writing, name: string): Writing {
  const theirs = (writing.change.record as Record<string, unknown>)[name]
  return {
    ...typed(writing, `/${name}`, theirs),
    clashes: writing.clashes.filter((one) => one !== name),
  }
}

export const isUnsaved = ({ change, record }: Writing): boolean => !isSame(change.record, record)

/** What is still known to be wrong: told by the server of a value that has not been changed since. */
export function standing({ change, record, refused }: Writing, sent: Content | null): Fault[] {
  const [faults, seen] = refused.length > 0 ? [refused, sent ?? change.record] : [change.faults, change.record]
  return faults.filter(({ pointer }) => isSame(at(seen, pointer), at(record, pointer)))
}
