import { type Cognito, startCognito } from './engines/cognito.ts'
import { type Dynamodb, startDynamodb } from './engines/dynoxide.ts'
import { type KeysEngine, startKeys } from './engines/keys.ts'
import { type MailEngine, startMail } from './engines/mail.ts'
import { type Messaging, startMessaging } from './engines/messaging.ts'
import { type ObjectFront, startObjectFront } from './engines/objects.ts'
import { type SecretsEngine, startSecrets } from './engines/secrets.ts'
import { type SignOn, startSignOn } from './engines/sign-on.ts'
import type { Endpoints } from './model.ts'

export type Engines = {
  endpoints: Endpoints
  dynamodb: Dynamodb
  messaging: Messaging
  objects: ObjectFront
  cognito: Cognito
  signOn: SignOn
  mail: MailEngine
  secrets: SecretsEngine
  keys: KeysEngine
  stop(): Promise<void>
}

/** Starts every engine on loopback, empty. `secretKeyOf` knows the callers' credentials, for the signatures at S3's door. */
export async function startEngines(options: {
  region: string
  mailPort: number
  secretKeyOf: (accessKeyId: string) => string | undefined
  /** Takes S3's access log, one line a request. */
  filesAccess: (line: string) => void
}): Promise<Engines> {
  const stops: (() => Promise<void>)[] = []
  const keep = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const engine = await starting
    stops.push(() => engine.stop())
    return engine
  }
  const stop = async () => void (await Promise.all(stops.splice(0).map((end) => end())))
  try {
    const [dynamodb, messaging, mail, secrets, keys] = await Promise.all([
      keep(startDynamodb()),
      keep(startMessaging(options.region)),
      keep(startMail(options.mailPort)),
      keep(startSecrets()),
      keep(startKeys()),
    ])
    const [objects, cognito] = await Promise.all([
      keep(
        startObjectFront({
          engineUrl: messaging.url,
          region: options.region,
          secretKeyOf: options.secretKeyOf,
          access: options.filesAccess,
        }),
      ),
      keep(startCognito(options.region, mail)),
    ])
    const signOn = await keep(startSignOn(cognito))
    const endpoints: Endpoints = {
      dynamodb: dynamodb.url,
      sqs: messaging.url,
      sns: messaging.url,
      s3: objects.url,
      cognito: cognito.url,
      ses: mail.url,
      secrets: secrets.url,
      kms: keys.url,
    }
    return { endpoints, dynamodb, messaging, objects, cognito, signOn, mail, secrets, keys, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
