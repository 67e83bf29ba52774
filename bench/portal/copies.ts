import { derivedId } from '../../shared/identifier.ts'
import { ask, definitionsIn, rowsOf, type TableDefinition } from './tables.ts'

/** The rows of dossiers as the product wrote them, as text, by table. */
export type Pattern = { tables: TableDefinition[]; rows: { table: string; text: string }[] }

/**
 * What is somebody's or something's own, wherever it stands: ids of dossiers and papers (a bank's reference begins
 * with one), accounts, dossier codes, the bank's and its notices' numbers.
 */
const ownIds =
  /FT\d{6}[0-9A-F]{10}|[0-9A-HJKMNP-TV-Z]{16}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=-\d{6}-)\d{4,7}|msg_[0-9a-f]{32}/g

const hex = '0123456789abcdef'
const hexOf = (id: string) => [...id].map((letter) => hex[letter.charCodeAt(0) % 16]).join('')

/** A digest of a person or an address, as limits are counted by. */
const digest = /^[\w-]{43}$/

/** Whether a key is some dossier's, person's, payment's or caller's own. */
export const isOwn = (key: string): boolean => key.search(ownIds) >= 0 || digest.test(key)

/** Another of the same form; the same copy of the same one is always the same. */
function another(one: string, copy: number): string {
  if (/^\d{4,7}$/.test(one)) return String(1_000_000 + copy)
  const id = derivedId(one, String(copy))
  if (one.startsWith('FT')) return `${one.slice(0, 8)}${hexOf(id).slice(0, 10).toUpperCase()}`
  if (one.startsWith('msg_')) return `msg_${hexOf(id)}${hexOf(derivedId(id))}`
  if (one.includes('-')) return `${one.slice(0, 14)}4${one.slice(15, 24)}${hexOf(id).slice(0, 12)}`
  return id
}

const known = new Map<string, string>()

/** An id stands in many rows; those of one copy come one after the other. */
function remembered(one: string, copy: number): string {
  const key = `${copy} ${one}`
  const found = known.get(key) ?? another(one, copy)
  if (known.size > 5_000) known.clear()
  known.set(key, found)
  return found
}

/** The same text about another dossier. Reads as the original wherever a row says something that is nobody's own. */
export const copyOf = (text: string, copy: number): string => text.replace(ownIds, (one) => remembered(one, copy))

/** All rows that have to do with these dossiers, in every table. */
export async function patternOf(engine: string, dossierIds: string[]): Promise<Pattern> {
  const tables = await definitionsIn(engine)
  const rows: Pattern['rows'] = []
  for (const { TableName: table } of tables) {
    const texts = (await rowsOf(engine, table)).map((row) => JSON.stringify(row))
    rows.push(...texts.filter((text) => dossierIds.some((id) => text.includes(id))).map((text) => ({ table, text })))
  }
  return { tables, rows }
}

const batch = 25
const writers = 4

/** Writes that many copies of the pattern's dossiers, numbered on from `after`, into tables that exist. As text throughout: it is a million rows. */
export async function writeCopies(engine: string, { rows }: Pattern, copies: number, after = 0): Promise<void> {
  const total = copies * rows.length
  let next = 0
  function request(): string {
    const puts = new Map<string, string[]>()
    for (let left = batch; left > 0 && next < total; left--, next++) {
      const { table, text } = rows[next % rows.length] as Pattern['rows'][number]
      const put = `{"PutRequest":{"Item":${copyOf(text, after + 1 + Math.floor(next / rows.length))}}}`
      puts.set(table, [...(puts.get(table) ?? []), put])
    }
    return `{"RequestItems":{${[...puts].map(([table, all]) => `"${table}":[${all.join()}]`).join()}}}`
  }
  const write = async () => {
    while (next < total) await ask(engine, 'BatchWriteItem', request())
  }
  await Promise.all(Array.from({ length: writers }, write))
}
