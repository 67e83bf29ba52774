import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { createIssuers } from './issuer.ts'

const usage = `The issuers of bills, notices and fines that are paid at the portal. Not real ones.

  PORT             where to listen on loopback; 0 or nothing means any free port
  ISSUER_SECRETS   {"<issuer>":{"requestSecrets":["whsec_<base64>, with which the portal signs what it asks of this one"]}}

The magic values stand on the page at /. A parent process is sent { port }, and may send { clockOffsetMs } to move the
issuers' clock along with its own.
`
const slowMs = 10_000

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

function secretsOf(text: string | undefined): Record<string, string[]> {
  try {
    const given = Object.entries(JSON.parse(text ?? '') as Record<string, { requestSecrets: string[] }>)
    const whole = given.every(
      ([, { requestSecrets }]) =>
        requestSecrets.length > 0 && requestSecrets.every((one) => /^whsec_[\w+/]+=*$/.test(one)),
    )
    if (whole) return Object.fromEntries(given.map(([id, { requestSecrets }]) => [id, requestSecrets]))
  } catch {}
  return fail('ISSUER_SECRETS is missing or not of the right form.')
}

const { PORT = '0', ISSUER_SECRETS } = process.env
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')

let offset = 0
const server = createIssuers({
  requestSecrets: secretsOf(ISSUER_SECRETS),
  now: () => new Date(Date.now() + offset),
  slowMs,
})

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

server.on('error', (error) => fail(error.message))
server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The issuers are at http://localhost:${port}\n`)
})
