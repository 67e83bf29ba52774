import type { EngineCall, EngineService } from '../gate/engine-call.ts'

type Fields = Record<string, unknown>

/** Ids, times and numbers differ from dossier to dossier; what is left says what kind of thing it is. */
const kindOf = (value: unknown): string =>
  String(value)
    .replace(/#.*/, '#')
    // A keyed hash, as of who is counted against a limit.
    .replace(/^[\w-]{43}$/, '*')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{16}\b/g, '*')
    .replace(/\d{3,}[\w.:-]*/g, '*')

const textOf = (attribute: unknown): string => kindOf((attribute as { S?: string } | undefined)?.S ?? '')

/** Which item of a table: its key without what is particular. */
function itemOf({ Key, Item }: Fields): string {
  const { pk, sk } = (Key ?? Item ?? {}) as Fields
  return sk === undefined ? textOf(pk) : `${textOf(pk)}/${textOf(sk)}`
}

const table = ({ TableName }: Fields): string =>
  String(TableName)
    .replace(/^.*?records-/, '')
    .replace(/table[0-9A-F]{8}.*$/, '')

function ofDynamodb(action: string, input: Fields): string {
  if (action === 'TransactWriteItems') {
    const writes = (input.TransactItems ?? []) as Record<string, Fields>[]
    const each = writes.flatMap((write) =>
      Object.entries(write).map(([name, one]) => `${name} ${table(one)} ${itemOf(one)}`),
    )
    // How many papers there are makes no other call.
    return [...new Set(each)].join(' + ')
  }
  if (action === 'Query' || action === 'Scan') {
    const values = Object.values((input.ExpressionAttributeValues ?? {}) as Fields).map(textOf)
    return [table(input), String(input.IndexName ?? ''), ...values.filter((one) => one.includes('#'))].join(' ').trim()
  }
  return `${table(input)} ${itemOf(input)}`
}

const queueOf = ({ QueueUrl }: Fields): string =>
  (
    String(QueueUrl ?? '')
      .split('/')
      .at(-1) ?? ''
  )
    .replace(/^.*?messaging-/, '')
    .replace(/[0-9A-F]{8}.*$/, '')

const folderOf = ({ Key }: Fields): string =>
  String(Key ?? '')
    .split('/')
    .slice(0, -1)
    .map(kindOf)
    .join('/')

/** Of what kind of thing a service is asked; nothing where the action says it all. */
function targetOf(service: EngineService, action: string, input: Fields): string {
  if (service === 'dynamodb') return ofDynamodb(action, input)
  if (service === 'sqs') return queueOf(input)
  return service === 's3' ? folderOf(input) : ''
}

/**
 * Names a place in a function where it calls an engine: the function, what it asks for, and of what kind of thing, so
 * that two calls at the same place have the same name and a new call has a new one.
 */
export function siteOf({ functionName, service, action, input }: EngineCall): string {
  const target = targetOf(service, action, input as Fields)
  return [functionName.replace(/^portal-[a-z]+-/, ''), `${service}.${action}`, target].filter(Boolean).join(' ')
}
