import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { createBank } from './bank.ts'

const usage = `A partner bank to try payments with. No real money.

  PORT         where to listen on loopback; 0 or nothing means any free port
  PORTAL_URL   the portal's origin, such as http://localhost:8080; notices go to its /api/v1/partners/banks/sandbox-bank/notices
  BANK_SECRET  {"webhookSecrets":["whsec_<base64>"],"apiKey":"<what the portal shows to open orders>"}
  LATE_MS      how late "tells late" is by the bank's clock, in milliseconds; 20000 when not given

  PORTAL_URL=http://localhost:8080 BANK_SECRET='{"webhookSecrets":["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],"apiKey":"try"}' node server.ts

The magic values stand on the bank's own page. A parent process is sent { port }, and may send { clockOffsetMs } to
move the bank's clock along with its own.
`

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

function secretOf(text: string | undefined): { webhookSecrets: [string, ...string[]]; apiKey: string } {
  try {
    const { webhookSecrets, apiKey } = JSON.parse(text ?? '')
    const whole = Array.isArray(webhookSecrets) && webhookSecrets.every((one) => /^whsec_[\w+/]+=*$/.test(one))
    if (whole && webhookSecrets[0] && typeof apiKey === 'string' && apiKey !== '')
      return { webhookSecrets: webhookSecrets as [string, ...string[]], apiKey }
  } catch {}
  return fail('BANK_SECRET is missing or not of the right form.')
}

const { PORT = '0', PORTAL_URL = '', BANK_SECRET, LATE_MS = '20000' } = process.env
if (!/^https?:\/\/[^/]+$/.test(PORTAL_URL)) fail('PORTAL_URL is missing, or is no origin.')
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')

const tickMs = 100
let offset = 0
const { server: bank, tick } = createBank({
  ...secretOf(BANK_SECRET),
  portalUrl: PORTAL_URL,
  now: () => new Date(Date.now() + offset),
  lateMs: Number(LATE_MS),
})
setInterval(tick, tickMs).unref()

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

bank.on('error', (error) => fail(error.message))
bank.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = bank.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The sandbox bank is at http://localhost:${port}\n`)
})
