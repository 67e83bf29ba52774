import type { Field, Fields } from './field.ts'

const steps = (pointer: string): string[] => pointer.split('/').slice(1)

/** What a JSON pointer leads to; undefined where it leads nowhere. */
export const at = (whole: unknown, pointer: string): unknown =>
  steps(pointer).reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined | null)?.[name], whole)

/** A copy with something else there; `undefined` takes a property away. All that lies beside the way stays the same object. */
export function put<T>(whole: T, pointer: string, value: unknown): T {
  const set = (value_: unknown, [name, ...rest]: string[]): unknown => {
    if (name === undefined) return value
    const inner = set((value_ as Record<string, unknown> | undefined)?.[name], rest)
    if (Array.isArray(value_)) return value_.with(Number(name), inner)
    const { [name]: _, ...others } = (value_ ?? {}) as Record<string, unknown>
    // What was there keeps its place, so that a record reads as before.
    return inner === undefined ? others : { ...(value_ as object), [name]: inner }
  }
  return set(whole, steps(pointer)) as T
}

const isWhole = ({ kind }: Field) => kind !== 'group' && kind !== 'list'

/**
 * The pointer of the field that shows a fault: the innermost on the way that is a field and has something in the record.
 * Null where the first step leads to none.
 */
export function shownAt(fields: Fields, record: unknown, pointer: string): string | null {
  let [field, place]: [Field | undefined, string] = [undefined, '']
  for (const name of steps(pointer)) {
    const next: Field | undefined =
      field === undefined
        ? fields[name]
        : field.kind === 'group'
          ? field.fields[name]
          : stepInto(field, record, place, name)
    if (!next) break
    field = next
    place = `${place}/${name}`
    if (isWhole(field)) break
  }
  return field ? place : null
}

const stepInto = (field: Field, record: unknown, place: string, name: string): Field | undefined =>
  field.kind === 'list' && at(record, `${place}/${name}`) !== undefined ? field.of : undefined
