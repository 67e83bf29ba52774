import * as z from 'zod'
import { origin, program, signingSecrets } from '../program.ts'
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
const tickMs = 100
const usualLateMs = 20_000

const { now, variable, json, listen } = program(usage)
const { server, tick } = createBank({
  ...json('BANK_SECRET', z.object({ webhookSecrets: signingSecrets, apiKey: z.string().min(1) })),
  portalUrl: variable('PORTAL_URL', origin),
  now,
  lateMs: Number(process.env.LATE_MS ?? usualLateMs),
})
setInterval(tick, tickMs).unref()
listen(server, 'The sandbox bank is')
