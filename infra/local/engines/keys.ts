import { generateKeyPairSync, type KeyPairKeyObjectResult, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { listen, loopback } from './port.ts'

export type KeysEngine = {
  url: string
  /** Makes an Ed25519 key; it lasts as long as the engine. */
  make(arn: string): void
  stop(): Promise<void>
}

type Call = { KeyId?: string; Message?: string; MessageType?: string; SigningAlgorithm?: string }

const KeySpec = 'ECC_NIST_EDWARDS25519'
const algorithm = 'ED25519_SHA_512'

/** KMS's Sign and GetPublicKey, for Ed25519 keys. */
export async function startKeys(): Promise<KeysEngine> {
  const pairs = new Map<string, KeyPairKeyObjectResult>()
  const answers: Record<string, (pair: KeyPairKeyObjectResult, call: Call) => object | null> = {
    GetPublicKey: ({ publicKey }, { KeyId }) => ({
      KeyId,
      KeySpec,
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: [algorithm],
      PublicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    }),
    Sign({ privateKey }, { KeyId, Message = '', MessageType, SigningAlgorithm }) {
      const bytes = Buffer.from(Message, 'base64')
      if (MessageType !== 'RAW' || SigningAlgorithm !== algorithm || bytes.length > 4096) return null
      return { KeyId, SigningAlgorithm, Signature: sign(null, bytes, privateKey).toString('base64') }
    },
  }
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>)
    const call = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Call
    const reply = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
    const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    const pair = pairs.get(call.KeyId ?? '')
    if (!answers[action])
      return reply(400, { __type: 'UnsupportedOperationException', message: `The laptop has no ${action}.` })
    if (!pair) return reply(400, { __type: 'NotFoundException', message: `Key '${call.KeyId}' does not exist` })
    const answer = answers[action](pair, call)
    if (answer) return reply(200, answer)
    return reply(400, { __type: 'ValidationException', message: 'Ed25519 signs RAW messages of up to 4096 bytes.' })
  })
  const port = await listen(server)
  return {
    url: `http://${loopback}:${port}`,
    make: (arn) => void pairs.set(arn, generateKeyPairSync('ed25519')),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
