import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { createRegister } from './register.ts'

const usage = `A register of enterprises that says who represents them. Not the real one.

  PORT             where to listen on loopback; 0 or nothing means any free port
  REGISTER_SECRET  {"apiKey":"<what the portal shows to ask>"}

  REGISTER_SECRET='{"apiKey":"try"}' node server.ts
  curl localhost:<port>/representations -H 'authorization: Bearer try' -d '{"taxCode":"9900001027","personalNumber":"001087123456"}'

The magic values stand on the register's own page. A parent process is sent { port }, and may send { clockOffsetMs } to
move the register's clock along with its own.
`

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

function apiKeyIn(text: string | undefined): string {
  try {
    const { apiKey } = JSON.parse(text ?? '')
    if (typeof apiKey === 'string' && apiKey !== '') return apiKey
  } catch {}
  return fail('REGISTER_SECRET is missing or not of the right form.')
}

const { PORT = '0', REGISTER_SECRET } = process.env
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')

let offset = 0
const register = createRegister({ apiKey: apiKeyIn(REGISTER_SECRET), now: () => new Date(Date.now() + offset) })

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

register.on('error', (error) => fail(error.message))
register.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = register.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The register is at http://localhost:${port}\n`)
})
