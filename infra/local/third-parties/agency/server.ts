import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { played } from './agencies.ts'
import { createAgency } from './agency.ts'

const usage = `An agency that the portal consults about dossiers. Not a real one.

  AGENCY         which: ${Object.keys(played).join(' or ')}
  PORT           where to listen on loopback; 0 or nothing means any free port
  PORTAL_URL     the portal's origin, such as http://localhost:8080; answers go to its /api/v1/partners/agencies/<agency>/answers
  AGENCY_SECRET  {"webhookSecrets":["whsec_<base64>, for our answers"],"requestSecrets":["whsec_<base64>, for its questions"]}

The magic values stand on the agency's own page. A parent process is sent { port }, and may send { clockOffsetMs } to
move the agency's clock along with its own.
`
const tickMs = 100
const thinkMs = 300

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

type Secrets = { webhookSecrets: [string, ...string[]]; requestSecrets: [string, ...string[]] }

function secretOf(text: string | undefined): Secrets {
  try {
    const { webhookSecrets, requestSecrets } = JSON.parse(text ?? '')
    const lists = [webhookSecrets, requestSecrets]
    const whole = lists.every(
      (list) => Array.isArray(list) && list.length > 0 && list.every((one) => /^whsec_[\w+/]+=*$/.test(one)),
    )
    if (whole) return { webhookSecrets, requestSecrets }
  } catch {}
  return fail('AGENCY_SECRET is missing or not of the right form.')
}

const { AGENCY = '', PORT = '0', PORTAL_URL = '', AGENCY_SECRET } = process.env
const itself = played[AGENCY] ?? fail('AGENCY is missing, or is none of those.')
if (!/^https?:\/\/[^/]+$/.test(PORTAL_URL)) fail('PORTAL_URL is missing, or is no origin.')
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')

let offset = 0
const { server, tick } = createAgency({
  ...secretOf(AGENCY_SECRET),
  agency: AGENCY,
  played: itself,
  portalUrl: PORTAL_URL,
  now: () => new Date(Date.now() + offset),
  thinkMs,
})
setInterval(tick, tickMs).unref()

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

server.on('error', (error) => fail(error.message))
server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The agency ${AGENCY} is at http://localhost:${port}\n`)
})
