import { bothWays, origin, program } from '../program.ts'
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

const { now, fail, variable, json, listen } = program(usage)
const agency = variable('AGENCY')
const { server, tick } = createAgency({
  ...json('AGENCY_SECRET', bothWays),
  agency,
  played: played[agency] ?? fail('AGENCY is none of those.'),
  portalUrl: variable('PORTAL_URL', origin),
  now,
  thinkMs,
})
setInterval(tick, tickMs).unref()
listen(server, `The agency ${agency} is`)
