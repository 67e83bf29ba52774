import type { EngineService } from '../../infra/local/gate/engine-call.ts'
import type { EngineAnswer, Interceptor } from '../../infra/local/gate/gate.ts'

type Attribute = Record<string, unknown>
export type Row = Record<string, Attribute>

/** What one request to a table wrote: the keys, and the item where the request carries it whole. */
export type Written = { table: string; keys: Row; item?: Row }

/** What a request consumed of a table or of one of its indexes. */
export type Units = { table: string; index?: string; units: number }

/** One request of a function to an engine. */
export type Counted = {
  by: string
  service: EngineService
  action: string
  /** On the machine's clock, milliseconds, when the answer was there. */
  at: number
  read: number
  written: number
  consumed: Units[]
  writes: Written[]
}

type Consumed = {
  TableName: string
  CapacityUnits?: number
  Table?: { CapacityUnits?: number }
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits?: number }>
}
type Write = { TableName: string; Item?: Row; Key?: Row }
type Input = Write & { TransactItems?: Record<string, Write>[] }

const onTables = /^(Get|Put|Update|Delete|Query|Scan|Batch|Transact)/
const reading = /^(Get|Query|Scan|BatchGet|TransactGet)/

const consumedOf = (answer: EngineAnswer): Consumed[] =>
  answer.status === 200
    ? [
        (JSON.parse(answer.body.toString()) as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity ?? [],
      ].flat()
    : []

const unitsOf = ({ TableName: table, Table, GlobalSecondaryIndexes = {} }: Consumed): Units[] => [
  { table, units: Table?.CapacityUnits ?? 0 },
  ...Object.entries(GlobalSecondaryIndexes).map(([index, { CapacityUnits = 0 }]) => ({
    table,
    index,
    units: CapacityUnits,
  })),
]

const keyNames = ['pk', 'sk']
const keysIn = (item: Row): Row => Object.fromEntries(Object.entries(item).filter(([name]) => keyNames.includes(name)))

const writtenBy = ({ TableName: table, Item, Key }: Write): Written[] => {
  if (Item) return [{ table, keys: keysIn(Item), item: Item }]
  return Key ? [{ table, keys: Key }] : []
}

/** All that a write names, checks of a transaction left out. */
function writesOf(action: string, input: Input): Written[] {
  if (!input.TransactItems) return reading.test(action) ? [] : writtenBy(input)
  return input.TransactItems.flatMap(({ ConditionCheck: _, ...write }) => Object.values(write).flatMap(writtenBy))
}

/**
 * Counts what functions ask of the engines; of requests to tables it asks the engine what they consumed. It stands in
 * the laptop's gate: nothing that is deployed knows of it.
 */
export function counting() {
  const counted: Counted[] = []
  const interceptor: Interceptor = async ({ functionName: by, service, action, input }, forward) => {
    const counts = service === 'dynamodb' && onTables.test(action)
    const answer = await forward(counts ? { ...(input as Input), ReturnConsumedCapacity: 'INDEXES' } : undefined)
    const consumed = counts ? consumedOf(answer) : []
    const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
    const reads = reading.test(action)
    counted.push({
      by,
      service,
      action,
      at: performance.timeOrigin + performance.now(),
      read: reads ? units : 0,
      written: reads ? 0 : units,
      consumed: consumed.flatMap(unitsOf),
      writes: answer.status === 200 && counts ? writesOf(action, input as Input) : [],
    })
    return answer
  }
  /** What came since the last time. */
  const take = () => counted.splice(0)
  return { interceptor, take }
}
