import { createServer, type IncomingMessage } from 'node:http'
import type { JSONWebKeySet } from 'jose'
import { accessLine } from '../access-log.ts'
import { listen } from '../engines/port.ts'
import { StartFailure } from '../failure.ts'
import type { Behaviour, Clock, LaptopModel } from '../model.ts'
import type { Runner } from '../runner/runner.ts'
import { behaviourPicker } from './behaviours.ts'
import { type EdgeFunction, edgeFunction } from './edge-function.ts'
import { type EdgeRequest, jsonReply, type Reply, readRequest, sendReply } from './exchange.ts'
import { httpApi } from './gateway.ts'
import { jwtAuthorizer } from './jwt-authorizer.ts'
import { serveFile } from './static-files.ts'
import type { StoredObjects } from './stored-objects.ts'

export type FrontOptions = {
  model: Pick<LaptopModel, 'apis' | 'distribution'>
  runner: Pick<Runner, 'invoke'>
  /** 0 takes any free port. */
  port: number
  clock: Pick<Clock, 'now'>
  /** The user pool's public keys. */
  jwks: { keys: object[] }
  /** What functions have put beside the web app's files. */
  objects?: StoredObjects
  /** Takes what goes wrong at the front, and what edge functions print, one line each. */
  log?: (line: string) => void
  /** Takes what CloudFront's access log would hold, one line a request. */
  access?: (line: string) => void
}

/** What Lambda takes and gives at most, bytes. */
const BODY_LIMIT = 6 * 1024 * 1024
/** What CloudFront accepts; the gateway behind it takes less and says so itself. */
const VIEWER_HEADER_LIMIT = 32_768
const HEALTH = '/api/v1/health'

/**
 * The portal's one origin: CloudFront's behaviours and functions, the HTTP APIs behind them and the web app's files.
 * The health check answers 503 until `ready()` is called.
 * @throws StartFailure when the port is in use or the templates declare no distribution
 */
export async function startFront({ model, runner, port, clock, jwks, objects, log = () => {}, access }: FrontOptions) {
  if (!model.distribution)
    throw new StartFailure('The templates declare no CloudFront distribution, so there is no address to serve.')
  const pick = behaviourPicker(model.distribution)
  const authorize = jwtAuthorizer(jwks as JSONWebKeySet, clock.now)
  const apis = new Map(model.apis.map((api) => [api.id, httpApi({ api, runner, authorize, now: clock.now })]))
  const edgeFunctions = new Map<string, EdgeFunction>()
  for (const { viewerRequestFunctionCode: code } of [
    model.distribution.defaultBehaviour,
    ...model.distribution.behaviours,
  ]) {
    if (code !== null) edgeFunctions.set(code, edgeFunctions.get(code) ?? edgeFunction(code, log))
  }
  let isReady = false

  /** A file of the web app as it was built, or else what was put into its bucket since. */
  async function fromBucket(request: EdgeRequest, { assetDir, bucket }: { assetDir: string; bucket?: string }) {
    const built = await serveFile(assetDir, request)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const stored = built.status === 403 && isRead && bucket ? await objects?.(bucket, request.path) : null
    return stored ?? built
  }

  const toTarget = (request: EdgeRequest, { target, originHeaders }: Behaviour): Promise<Reply> => {
    if (target.kind === 'bucket') return fromBucket(request, target)
    const api = apis.get(target.apiId)
    if (!api) throw new Error(`No API ${target.apiId} in the templates`)
    return api({ ...request, headers: { ...forwarded(request), ...originHeaders } })
  }

  async function answer(message: IncomingMessage): Promise<Reply> {
    const request = await readRequest(message, BODY_LIMIT)
    if (!request) return jsonReply(413, { message: 'Request Entity Too Large' })
    if (request.path === HEALTH && !isReady) return jsonReply(503, { status: 'starting' }, { 'retry-after': '1' })
    const behaviour = pick(request.path)
    const run = edgeFunctions.get(behaviour.viewerRequestFunctionCode ?? '')
    const outcome = run ? await run(request) : { request }
    const reply = 'reply' in outcome ? outcome.reply : await toTarget(outcome.request, behaviour)
    return { ...reply, headers: { ...reply.headers, ...behaviour.responseHeaders } }
  }

  const server = createServer({ maxHeaderSize: VIEWER_HEADER_LIMIT }, async (message, response) => {
    response.once('finish', () => access?.(accessLine(message, response)))
    try {
      sendReply(response, await answer(message))
    } catch (error) {
      log(`${message.method} ${message.url}: ${error instanceof Error ? error.stack : error}`)
      if (!response.headersSent) sendReply(response, jsonReply(502, { message: 'Bad Gateway' }))
    }
  })
  const taken = await listen(server, port)

  return {
    url: `http://localhost:${taken}`,
    ready() {
      isReady = true
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The viewer's headers as CloudFront passes them on, with its own. */
function forwarded({ id, ip, headers }: EdgeRequest): Record<string, string> {
  const {
    connection: _connection,
    'keep-alive': _keepAlive,
    'transfer-encoding': _encoding,
    upgrade: _upgrade,
    ...rest
  } = headers
  return {
    ...rest,
    'x-forwarded-for': ip,
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
    'x-amz-cf-id': id,
    via: '1.1 laptop.cloudfront.net (CloudFront)',
  }
}
