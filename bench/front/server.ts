/**
 * A process of its own with the weighed functions behind the laptop's front, each behind one of its own, on the
 * laptop's engines: what asks it must not share its thread. Told `stop`, it ends.
 */
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { startDynamodb } from '../../infra/local/engines/dynoxide.ts'
import { startMessaging } from '../../infra/local/engines/messaging.ts'
import { startSecrets } from '../../infra/local/engines/secrets.ts'
import { startFront } from '../../infra/local/front/front.ts'
import { createRunner } from '../../infra/local/runner/runner.ts'
import { makeDrafts } from '../weight/drafts.ts'
import { environment } from '../weight/environment.ts'
import { behindOneRoute, client, functionNamed, issuer, region } from './bench-model.ts'
import { webhookSecret } from './secret.ts'

/** Where each function answers, a token it accepts, and drafts to save to, as many for each as there are clients at most. */
export type Serving = { urls: Record<string, string>; token: string; drafts: string[] }

const clock = { now: () => Date.now(), offsetMs: () => 0, advance: () => {}, onChange: () => {} }
const saving = 'PATCH /api/v1/services/transport/driving-licence-renewal/drafts/{id}'
const notices = 'POST /api/v1/partners/banks/{bank}/notices'
const routes: Record<string, string> = { bare: saving, service: saving, 'webhook-bare': notices, webhook: notices }
const draftsForEach = 16

const [dynamodb, messaging, secrets] = await Promise.all([startDynamodb(), startMessaging(region), startSecrets()])
const queueUrl = (name: string) => `${messaging.url}/000000000000/${name}`
const secretArn = `arn:aws:secretsmanager:${region}:000000000000:secret:bank`
secrets.put(secretArn, 'bank', JSON.stringify({ webhookSecrets: [webhookSecret], apiKey: 'bench' }))
for (const name of ['webhook', 'webhook-bare'])
  messaging.queues.createQueue(name, queueUrl(name), `arn:aws:sqs:${region}:000000000000:${name}`, {})

const runner = createRunner({
  functions: Object.keys(routes).map((name) => functionNamed(name)),
  environmentFor: ({ name }) => ({
    ...environment,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    AWS_ENDPOINT_URL_SQS: messaging.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    BANK_SECRET_ARN_SANDBOX_BANK: secretArn,
    PAYMENTS_QUEUE_URL: queueUrl(name),
  }),
  clock,
  log: (name, line) => process.stderr.write(`${name}: ${line}\n`),
})

const { publicKey, privateKey } = await generateKeyPair('RS256')
const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] }
const token = await new SignJWT({ sub: 'somebody', token_use: 'access', client_id: client })
  .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
  .setIssuer(issuer)
  .setIssuedAt()
  .setExpirationTime('1h')
  .sign(privateKey)

const urls: Record<string, string> = {}
for (const [name, route] of Object.entries(routes)) {
  const model = behindOneRoute(functionNamed(name), route, environment.ORIGIN_SECRETS, route === notices)
  const front = await startFront({ model, runner, port: 0, clock, jwks, log: console.error })
  front.ready()
  urls[name] = front.url.replace('localhost', '127.0.0.1')
}
const drafts = await makeDrafts(dynamodb.url, 2 * draftsForEach)

// All but the DynamoDB engine ends with this process; that one is ended on exit.
for (const event of ['message', 'disconnect']) process.on(event, () => process.exit(0))
process.send?.({ urls, token, drafts } satisfies Serving)
