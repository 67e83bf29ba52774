import { createServer, type IncomingMessage } from 'node:http'
import type { JSONWebKeySet } from 'jose'
import { accessLine } from '../access-log.ts'
import { listen } from '../engines/port.ts'
import { StartFailure } from '../failure.ts'
import type { Behaviour, Clock, LaptopModel } from '../model.ts'
import type { Runner } from '../runner/runner.ts'
import { behaviourPicker } from './behaviours.ts'
import { type EdgeFunction, edgeFunction } from './edge-function.ts'
import { asSent, listedHeaders, listedOf, methodRefused, ownHeaders, travelling } from './edge-headers.ts'
import { type EdgeRequest, jsonReply, type Reply, readRequest, sendReply } from './exchange.ts'
import { httpApi } from './gateway.ts'
import { jwtAuthorizer } from './jwt-authorizer.ts'
import { sharedAnswers } from './shared-answers.ts'
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
    return api({ ...request, headers: { ...travelling(request.headers), ...ownHeaders(request), ...originHeaders } })
  }

  const kept = sharedAnswers(clock.now)

  /** What the edge has, or what the target says: of what is kept, the target learns no more than the policies say. */
  async function fromEdge(request: EdgeRequest, behaviour: Behaviour): Promise<Reply> {
    const { shared } = behaviour
    if (!shared || request.method !== 'GET') return toTarget(request, behaviour)
    const anybody = { ...request, query: listedOf(request.query, shared.query), cookies: [], body: Buffer.alloc(0) }
    return kept(anybody, shared, (etag) => {
      const headers = listedHeaders(request.headers, [...shared.headers, ...shared.passedOn])
      return toTarget({ ...anybody, headers: { ...headers, ...(etag && { 'if-none-match': etag }) } }, behaviour)
    })
  }

  async function answer(message: IncomingMessage): Promise<Reply> {
    const request = await readRequest(message, BODY_LIMIT)
    if (!request) return jsonReply(413, { message: 'Request Entity Too Large' })
    if (request.path === HEALTH && !isReady) return jsonReply(503, { status: 'starting' }, { 'retry-after': '1' })
    const behaviour = pick(request.path)
    if (behaviour.methods && !behaviour.methods.includes(request.method)) return methodRefused(behaviour)
    const run = edgeFunctions.get(behaviour.viewerRequestFunctionCode ?? '')
    const outcome = run ? await run(request) : { request }
    const reply = 'reply' in outcome ? outcome.reply : await fromEdge(outcome.request, behaviour)
    return asSent(reply, 'reply' in outcome ? 'FunctionGeneratedResponse' : 'Miss', behaviour)
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
