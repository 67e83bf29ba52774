import { isSame } from './same.ts'

type Record_ = Readonly<Record<string, unknown>>

/**
 * What somebody typed, put on top of what somebody else has saved meanwhile, field by field. A field that both changed,
 * and not alike, keeps what was typed and is named in `clashes`.
 */
export function merged<T extends object>(base: T, mine: T, theirs: T): { record: T; clashes: string[] } {
  const [was, typed, saved] = [base, mine, theirs] as unknown as Record_[] as [Record_, Record_, Record_]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(typed)])].filter(
    (name) => !isSame(was[name], typed[name]),
  )
  const record: Record<string, unknown> = { ...saved }
  for (const name of changed) {
    if (typed[name] === undefined) delete record[name]
    else record[name] = typed[name]
  }
  const clashes = changed.filter((name) => !isSame(was[name], saved[name]) && !isSame(typed[name], saved[name]))
  return { record: record as T, clashes }
}
