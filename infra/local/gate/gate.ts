import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen, loopback } from '../engines/port.ts'
import { verify } from '../engines/signature.ts'
import type { Endpoints } from '../model.ts'
import { invocationIn } from '../runner/trace.ts'
import { type EngineCall, type EngineService, endpointOf, type Received } from './engine-call.ts'
import { type EngineAnswer, forwarding } from './forward.ts'
import { operationOf } from './operation.ts'

export type { EngineCall } from './engine-call.ts'
export type { EngineAnswer } from './forward.ts'

/**
 * Stands between a function and an engine. `forward` asks whatever stands behind it, in the end the engine, and may be
 * called never, once or more often; with an `input` it asks that instead (services that speak JSON).
 * @throws ConnectionLost to end the connection without an answer
 */
export type Interceptor = (
  call: EngineCall,
  forward: (input?: unknown) => Promise<EngineAnswer>,
) => Promise<EngineAnswer>

/** The caller hears nothing more: the connection breaks, as when a function or an engine dies. */
export class ConnectionLost extends Error {}

export type Gate = {
  /** What a function finds in its environment instead of the engines' own addresses. */
  endpointsOf(functionName: string): Endpoints
  /** Adds an interceptor behind those that are there; returns the way to take it out again. */
  use(interceptor: Interceptor): () => void
  stop(): Promise<void>
}

/**
 * The one way from functions, and from browsers with addresses that functions signed, to the engines. It knows the
 * caller by the access key of the signature, or, where Cognito's public calls carry none, by the address it was given.
 *
 *     const gate = await startGate({ engines: endpoints, secretKeyOf })
 *     const remove = gate.use(async (call, forward) => {
 *       if (call.service === 'sqs' && call.action === 'SendMessage') throw new ConnectionLost()
 *       return forward()
 *     })
 *
 * The laptop's own feeds, seeds and tests ask the engines directly and are not seen here.
 */
export async function startGate({
  engines,
  secretKeyOf,
}: {
  engines: Endpoints
  secretKeyOf: SecretKeyOf
}): Promise<Gate> {
  const interceptors: Interceptor[] = []
  const doors = await Promise.all(
    (Object.keys(endpointOf) as EngineService[]).map((service) =>
      openDoor(service, { engineUrl: engines[endpointOf[service]], secretKeyOf, interceptors }),
    ),
  )
  return {
    endpointsOf: (functionName) => {
      const own = Object.fromEntries(doors.map(({ service, url }) => [endpointOf[service], url])) as Endpoints
      return { ...own, cognito: `${own.cognito}/${functionName}` }
    },
    use(interceptor) {
      interceptors.push(interceptor)
      return () => void interceptors.splice(interceptors.indexOf(interceptor), 1)
    },
    stop: async () => void (await Promise.all(doors.map(({ close }) => close()))),
  }
}

/** AWS knows nobody by such a key, or was shown none. */
const stranger: EngineAnswer = {
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': 'UnrecognizedClientException' },
  body: Buffer.from(
    JSON.stringify({
      __type: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    }),
  ),
}

type SecretKeyOf = (accessKeyId: string) => string | undefined
type DoorOptions = { engineUrl: string; secretKeyOf: SecretKeyOf; interceptors: Interceptor[] }

async function openDoor(service: EngineService, { engineUrl, secretKeyOf, interceptors }: DoorOptions) {
  const { forward, end } = forwarding(engineUrl)

  async function answer(received: Received): Promise<EngineAnswer> {
    const { functionName, request } = callerOf(service, received)
    // At S3's door anybody may stand, a browser too; whose signature is not good is nobody's call, and the engine says so.
    const known =
      secretKeyOf(functionName) !== undefined &&
      (service !== 's3' || verify({ ...request, url: request.path }, secretKeyOf).ok)
    if (!known && service !== 's3') return stranger
    if (!known || interceptors.length === 0) return forward(request)
    const invocation = invocationIn(request.headers['x-amzn-trace-id'])
    const call: EngineCall = {
      functionName,
      ...(invocation && { invocation }),
      service,
      ...operationOf(service, request),
    }
    const from = (at: number, asked: EngineCall): Promise<EngineAnswer> => {
      const next = interceptors[at]
      const body = asked === call ? request.body : Buffer.from(JSON.stringify(asked.input))
      if (!next) return forward({ ...request, body })
      return next(asked, (input) => from(at + 1, input === undefined ? asked : { ...asked, input }))
    }
    return from(0, call)
  }

  const server = createServer((incoming, response) => {
    receive(incoming)
      .then(answer)
      .then(
        (given) => reply(response, given),
        // An interceptor's wish, or an engine that is gone: either way the caller hears nothing.
        () => void response.destroy(),
      )
  })
  server.keepAliveTimeout = 60_000
  const port = await listen(server)
  const close = () =>
    new Promise<void>((resolve) => {
      end()
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { service, url: `http://${loopback}:${port}`, close }
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const { method = 'GET', url = '/', headers } = incoming
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return { method, path: url, headers, body: Buffer.concat(chunks) }
}

const signer = /(?:Credential=|X-Amz-Credential=)([^/&%]+)(?:\/|%2F)/

function callerOf(service: EngineService, request: Received) {
  const signed = signer.exec(request.headers.authorization ?? '') ?? signer.exec(request.path)
  if (service !== 'cognito') return { functionName: signed?.[1] ?? '', request }
  const [, functionName = '', ...rest] = request.path.split('/')
  return { functionName, request: { ...request, path: `/${rest.join('/')}` } }
}

function reply(response: ServerResponse, { status, headers, body }: EngineAnswer): void {
  // Node would tell the machine's time; an SDK that sees another one than its own corrects its signatures by it.
  response.writeHead(status, {
    ...headers,
    date: new Date().toUTCString(),
    'content-length': headers['content-length'] ?? body.length,
  })
  response.end(body)
}
