import type { MessageDescriptor } from '@lingui/core'
import type { Field, FieldOf, Fields } from './field.ts'
import { isSame } from './same.ts'

/** The way to what differs: names of fields, and items of lists with what they are called by. */
export type Step = { label: MessageDescriptor } | { item: unknown; of: FieldOf<'list'>; position: number }

/** Something of a record that is not as it was; undefined where there is or was nothing. */
export type Difference = { way: readonly Step[]; field: Field; before: unknown; after: unknown }

type Bag = Readonly<Record<string, unknown>>
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {})

/** What a version says otherwise than the one before it, in the order of the fields. */
export const differences = (fields: Fields, before: unknown, after: unknown, way: readonly Step[] = []): Difference[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    inField(field, bag(before)[name], bag(after)[name], [...way, { label: field.label }]),
  )

function inField(field: Field, before: unknown, after: unknown, way: readonly Step[]): Difference[] {
  if (isSame(before, after) || (isNothing(before) && isNothing(after))) return []
  const isWhole = isNothing(before) || isNothing(after)
  if (field.kind === 'group' && !isWhole) return differences(field.fields, before, after, way)
  if (field.kind === 'list') return inList(field, before, after, way)
  return [{ way, field, before, after }]
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function inList(field: FieldOf<'list'>, before: unknown, after: unknown, way: readonly Step[]): Difference[] {
  const [old, fresh] = [before, after].map((value) => (Array.isArray(value) ? (value as unknown[]) : [])) as [
    unknown[],
    unknown[],
  ]
  const pairs = paired(field, old, fresh)
  const found = pairs.flatMap(({ was, is, position }) =>
    inField(field.of, was, is, [...way, { item: is ?? was, of: field, position }]),
  )
  const isOnlyMoved = found.length === 0 && !isSame(old, fresh)
  return isOnlyMoved ? [{ way, field, before, after }] : found
}

type Pair = { was: unknown; is: unknown; position: number }

/** Which item of the old list each item of the new one was. Items without a key are those that read alike, then by turns. */
function paired({ key }: FieldOf<'list'>, old: readonly unknown[], fresh: readonly unknown[]): Pair[] {
  const left = [...old]
  const take = (matches: (one: unknown) => boolean): unknown => {
    const found = left.findIndex(matches)
    return found < 0 ? undefined : left.splice(found, 1)[0]
  }
  const keyOf = (one: unknown) => (key === undefined ? one : bag(one)[key])
  const known = fresh.map((is, index) => ({
    is,
    was: take((one) => isSame(keyOf(one), keyOf(is))),
    position: index + 1,
  }))
  const pairs = known.map((one) => (one.was === undefined && key === undefined ? { ...one, was: left.shift() } : one))
  return [...pairs, ...left.map((was) => ({ was, is: undefined, position: old.indexOf(was) + 1 }))]
}
