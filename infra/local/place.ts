import type { Application } from './application.ts'
import type { Engines } from './engines.ts'
import type { FunctionModel } from './model.ts'
import { application } from './resolve.ts'
import { bucketDomain } from './resources/buckets.ts'
import type { Place } from './resources/kind.ts'
import { kindOf } from './resources/registry.ts'
import { createSecret } from './resources/secrets.ts'
import { domainAddress } from './resources/sign-on.ts'
import type { Stack } from './template.ts'

/** AWS's own number for accounts that are none; the messaging engine knows no other. */
export const account = '000000000000'

/** Reads the stacks against running engines. A secret is made when first quoted, since secrets may quote each other. */
export function readApplication(stacks: Stack[], engines: Engines, place: Place): Application {
  const app: Application = application(stacks, {
    place,
    kindOf,
    secretText(arn) {
      const declared = app.ofType('AWS::SecretsManager::Secret').find((secret) => app.ref(secret) === arn)
      if (declared) createSecret(declared, engines, place)
      return engines.secrets.text(arn)
    },
  })
  return app
}

/** Addresses that the templates name and the laptop has elsewhere: the portal, the partners, the buckets, the sign-on. */
export function rewriting(
  app: Application,
  functions: FunctionModel[],
  actual: {
    portalUrl: string
    /** Where functions and browsers reach S3. */
    filesUrl: string
    /** Queues' addresses name the engine; functions reach it at the gate. */
    queues: { engineUrl: string; gateUrl: string }
    signOnUrl: string
    partners: Record<string, string>
    /** Other portals, by the origin that the templates name. */
    portals: Map<string, string>
  },
) {
  const addresses = new Map<string, string>(actual.portals)
  addresses.set(actual.queues.engineUrl, actual.queues.gateUrl)
  for (const { env } of functions) {
    if (env.PORTAL_URL) addresses.set(env.PORTAL_URL, actual.portalUrl)
    for (const [name, url] of Object.entries(env)) {
      const own = name.startsWith('PARTNER_URL_') ? actual.partners[name.slice('PARTNER_URL_'.length)] : undefined
      if (own) addresses.set(url, own)
    }
  }
  for (const bucket of app.ofType('AWS::S3::Bucket')) addresses.set(`https://${bucketDomain(bucket)}`, actual.filesUrl)
  for (const domain of app.ofType('AWS::Cognito::UserPoolDomain'))
    addresses.set(domainAddress(domain), actual.signOnUrl)
  const longestFirst = [...addresses].sort(([one], [other]) => other.length - one.length)
  return (value: string) => longestFirst.reduce((text, [cloud, laptop]) => text.replaceAll(cloud, laptop), value)
}

/** All that a function finds in its environment: what its template grants, credentials of its own, the engines as it reaches them. */
export function environmentOf(
  fn: FunctionModel,
  options: {
    endpoints: Engines['endpoints']
    region: string
    credentials: Record<string, string>
    rewrite: (value: string) => string
  },
): Record<string, string> {
  const { endpoints } = options
  return {
    ...Object.fromEntries(Object.entries(fn.env).map(([name, value]) => [name, options.rewrite(value)])),
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    ...options.credentials,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.cognito,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
  }
}
