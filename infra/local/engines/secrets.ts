import { randomInt, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { number, record, text } from '../resources/kind.ts'
import type { Properties } from '../template.ts'
import { listen, loopback } from './port.ts'

type Secret = { arn: string; name: string; value: string; versionId: string; createdAt: number }

export type SecretsEngine = {
  url: string
  put(arn: string, name: string, value: string): void
  has(arn: string): boolean
  /** The current text of a secret, by ARN or name. Throws when there is none. */
  text(id: string): string
  stop(): Promise<void>
}

/** Secrets Manager's GetSecretValue and DescribeSecret, for stage AWSCURRENT. */
export async function startSecrets(): Promise<SecretsEngine> {
  const secrets = new Map<string, Secret>()
  const find = (id: string) => secrets.get(id) ?? [...secrets.values()].find(({ name }) => name === id)
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>)
    const { SecretId = '', VersionStage = 'AWSCURRENT' } = JSON.parse(
      Buffer.concat(chunks).toString() || '{}',
    ) as Record<string, string>
    const secret = find(SecretId)
    const action = String(request.headers['x-amz-target']).split('.').at(-1)
    const reply = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
    }
    if (action !== 'GetSecretValue' && action !== 'DescribeSecret') {
      return reply(400, { __type: 'InvalidRequestException', message: `The laptop has no ${action}.` })
    }
    if (!secret || VersionStage !== 'AWSCURRENT') {
      return reply(400, {
        __type: 'ResourceNotFoundException',
        message: "Secrets Manager can't find the specified secret.",
      })
    }
    const { arn: ARN, name: Name, value: SecretString, versionId: VersionId, createdAt: CreatedDate } = secret
    const value = { ARN, Name, VersionId, SecretString, VersionStages: ['AWSCURRENT'], CreatedDate }
    return reply(
      200,
      action === 'GetSecretValue'
        ? value
        : { ARN, Name, VersionIdsToStages: { [VersionId]: ['AWSCURRENT'] }, CreatedDate },
    )
  })
  const port = await listen(server)
  return {
    url: `http://${loopback}:${port}`,
    has: (arn) => secrets.has(arn),
    put: (arn, name, value) =>
      void secrets.set(arn, { arn, name, value, versionId: randomUUID(), createdAt: Date.now() / 1000 }),
    text(id) {
      const secret = find(id)
      if (!secret) throw new Error(`There is no secret ${id}.`)
      return secret.value
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** The text of an AWS::SecretsManager::Secret: its SecretString, or one generated as GenerateSecretString asks. */
export function secretValue(properties: Properties): string {
  const given = text(properties.SecretString)
  if (given !== undefined) return given
  const wish = record(properties.GenerateSecretString)
  const excluded = new Set(text(wish.ExcludeCharacters) ?? '')
  const wanted = (exclude: unknown, characters: string) => (String(exclude) === 'true' ? '' : characters)
  const alphabet = [
    wanted(wish.ExcludeLowercase, letters),
    wanted(wish.ExcludeUppercase, letters.toUpperCase()),
    wanted(wish.ExcludeNumbers, '0123456789'),
    wanted(wish.ExcludePunctuation, punctuation),
    String(wish.IncludeSpace) === 'true' ? ' ' : '',
  ]
    .join('')
    .split('')
    .filter((character) => !excluded.has(character))
  const generated = Array.from(
    { length: number(wish.PasswordLength, 32) },
    () => alphabet[randomInt(alphabet.length)],
  ).join('')
  const key = text(wish.GenerateStringKey)
  if (key === undefined) return generated
  return JSON.stringify({ ...record(JSON.parse(text(wish.SecretStringTemplate) ?? '{}')), [key]: generated })
}
