import { record } from '../../../resources/kind.ts'
import type { EngineCall } from '../../engine-call.ts'
import type { Ask } from '../evaluate.ts'
import type { Resources } from '../resources.ts'
import { underKey } from './keys.ts'

type Named = { TableName?: string; IndexName?: string }

const ofTransaction: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

/** Tables and indexes that a call touches, with the action that IAM knows it by. */
function touched({ action, input }: EngineCall): { action: string; on: Named }[] {
  const { TransactItems, RequestItems } = record(input)
  if (Array.isArray(TransactItems))
    return TransactItems.flatMap((item: Record<string, Named>) =>
      Object.entries(item).map(([kind, on]) => ({ action: ofTransaction[kind] ?? kind, on })),
    )
  if (RequestItems) return Object.keys(record(RequestItems)).map((TableName) => ({ action, on: { TableName } }))
  return [{ action, on: record(input) as Named }]
}

/**
 * A transaction asks for each of its writes, a query of an index for the index. Behind it, DynamoDB opens the table's
 * key in the caller's name, for reading and writing alike.
 */
export function tableAsks(call: EngineCall, resources: Resources): Ask[] {
  const asks = touched(call).map(({ action, on: { TableName = '', IndexName } }) => {
    const table = resources.tableArn(TableName)
    return { action: `dynamodb:${action}`, table, resource: IndexName ? `${table}/index/${IndexName}` : table }
  })
  const tables = [...new Set(asks.map(({ table }) => table))]
  return [
    ...asks.map(({ action, resource }) => ({ action, resource })),
    ...tables.flatMap((table) => underKey(resources, table, 'dynamodb', ['Decrypt'])),
  ]
}
