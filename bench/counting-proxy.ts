import { createServer, type IncomingMessage } from 'node:http'
import { listen, loopback } from '../infra/local/engines/port.ts'

/** One request to a table: which function made it, and what it consumed, indexes included. */
export type Counted = { by: string; read: number; written: number }

type Consumed = { CapacityUnits?: number }

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Each function of the laptop signs with its own name as the access key's id. */
const signer = ({ headers }: IncomingMessage) => /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? ''

const units = (answer: string): number =>
  [(JSON.parse(answer) as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)

/**
 * Stands before a DynamoDB engine and asks it, with every request to a table, what that consumed. Nothing that is
 * deployed knows of it.
 */
export async function startCounting(engineUrl: string) {
  const counted: Counted[] = []
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '')
    const [, act = ''] = target.split('DynamoDB_20120810.')
    const counts = /^(Get|Put|Update|Delete|Query|Scan|Batch|Transact)/.test(act)
    const text = await textOf(request)
    const body = counts ? JSON.stringify({ ...JSON.parse(text), ReturnConsumedCapacity: 'INDEXES' }) : text
    const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers
    const answer = await fetch(engineUrl + request.url, {
      method: request.method ?? 'POST',
      headers: headers as Record<string, string>,
      ...(body && { body }),
    })
    const said = await answer.text()
    if (counts) {
      const consumed = answer.ok ? units(said) : 0
      const reads = /^(Get|Query|Scan|BatchGet|TransactGet)/.test(act)
      counted.push({ by: signer(request), read: reads ? consumed : 0, written: reads ? 0 : consumed })
    }
    const type = answer.headers.get('content-type') ?? 'application/x-amz-json-1.0'
    response.writeHead(answer.status, { 'content-type': type }).end(said)
  })
  const port = await listen(server)
  return {
    url: `http://${loopback}:${port}`,
    /** What came since the last time this was asked. */
    taken: (): Counted[] => counted.splice(0),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
export type Counting = Awaited<ReturnType<typeof startCounting>>
