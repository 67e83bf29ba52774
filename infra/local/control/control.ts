import { createServer, type IncomingMessage } from 'node:http'
import { listen, loopback } from '../engines/port.ts'
import { routeTable } from '../front/route-table.ts'
import type { forAdministrators } from './administrator.ts'
import { type Answer, type Controlled, pathsOf } from './paths.ts'

type ControlOptions = Controlled & {
  port: number
  /** Answers what is asked as AWS is asked. */
  asAws: ReturnType<typeof forAdministrators>
}

/** A small door for tests and curious people: what was published and mailed, the clock, the queues. On loopback, not part of the portal. */
export async function startControl({
  port: wanted,
  asAws,
  ...controlled
}: ControlOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const paths = pathsOf(controlled)
  const explanation = {
    ...Object.fromEntries(Object.entries(paths).map(([key, { means }]) => [key, means])),
    'POST /2015-03-31/functions/{name}/invocations':
      "Lambda's Invoke; SQS answers here too: an endpoint for the AWS CLI",
  }
  const find = routeTable(Object.entries(paths).map(([key, path]) => ({ routeKey: key.replace(/\?.*/, ''), path })))

  async function answer(method: string, { pathname, searchParams }: URL, body: string): Promise<Answer> {
    if (pathname === '/') return { status: method === 'GET' ? 200 : 404, body: explanation }
    const found = find(method, decodeURIComponent(pathname))
    if (!found) return { status: 404, body: explanation }
    const { name = '' } = found.pathParameters
    return found.route.path.answer({ name, query: (of) => searchParams.get(of), body })
  }

  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const body = await text(request)
    const given = await asAws({ method, path: url, headers, body })
    if (given) return void response.writeHead(given.status, given.headers).end(given.body)
    const { status, body: said } = await answer(method, new URL(url, 'http://laptop'), body).catch(
      (error: unknown): Answer => ({ status: 500, body: { error: String(error) } }),
    )
    response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(said, null, 2)}\n`)
  })
  const port = await listen(server, wanted)
  return {
    url: `http://${loopback}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const text = async (request: IncomingMessage) =>
  Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString()
