import type { Row, Units } from '../portal/counting.ts'
import type { Step } from '../portal/steps.ts'
import type { TableDefinition } from '../portal/tables.ts'

/** Units that one dossier writes to one partition in one step. `key` is the real one. */
export type Load = { step: string; place: string; key: string; units: number }

type Target = { table: string; index?: string; attribute: string }

const unitBytes = 1024
const bytes = (row: Row) => Buffer.byteLength(JSON.stringify(row))
const textOf = (row: Row | undefined, attribute: string) => {
  const value = row?.[attribute]
  return value && String(Object.values(value)[0])
}

/**
 * Shares what a request consumed of a table, or of an index, among the partitions that its rows fall into: by the size
 * of each row in units, as it is written out (an upper bound of its true size, the same for all), at least one each.
 */
function shared({ units }: Units, { attribute }: Target, rows: Row[]): { key: string; units: number }[] {
  const there = rows.flatMap((row) => {
    const key = textOf(row, attribute)
    return key === undefined ? [] : [{ key, weight: Math.ceil(bytes(row) / unitBytes) }]
  })
  const all = there.reduce((sum, { weight }) => sum + weight, 0)
  return there.map(({ key, weight }) => ({ key, units: (units * weight) / all }))
}

/** Where the units of a journey's writes go, partition by partition: the tables' own and the indexes'. */
export function loadsOf(steps: Step[], tables: TableDefinition[]): Load[] {
  const definitions = new Map(tables.map((table) => [table.TableName, table]))
  /** The last known state of each row: a change by parts, or a deletion, does not say what the row holds. */
  const rows = new Map<string, Row>()
  return steps.flatMap(({ name: step, counted }) =>
    counted.flatMap(({ consumed, writes, written }) => {
      if (written === 0) return []
      const touched = writes.map(({ table, keys, item }) => {
        const place = `${table} ${JSON.stringify(keys)}`
        const row = item ?? rows.get(place) ?? keys
        rows.set(place, row)
        return { table, row }
      })
      return consumed.flatMap((units) => {
        const definition = definitions.get(units.table)
        const schema = units.index
          ? definition?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === units.index)?.KeySchema
          : definition?.KeySchema
        const attribute = schema?.[0]?.AttributeName ?? 'pk'
        const own = touched.filter(({ table }) => table === units.table).map(({ row }) => row)
        const place = `${units.table.replace(/^portal-laptop-records-|table[0-9A-F]{8}$/g, '')}${units.index ? `.${units.index}` : ''}`
        return shared(units, { ...units, attribute }, own).map((load) => ({ step, place, ...load }))
      })
    }),
  )
}
