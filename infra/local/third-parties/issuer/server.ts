import * as z from 'zod'
import { program, signingSecrets } from '../program.ts'
import { createIssuers } from './issuer.ts'

const usage = `The issuers of bills, notices and fines that are paid at the portal. Not real ones.

  PORT             where to listen on loopback; 0 or nothing means any free port
  ISSUER_SECRETS   {"<issuer>":{"requestSecrets":["whsec_<base64>, with which the portal signs what it asks of this one"]}}

The magic values stand on the page at /. A parent process is sent { port }, and may send { clockOffsetMs } to move the
issuers' clock along with its own.
`
const slowMs = 10_000

const { now, json, listen } = program(usage)
const ofEach = json('ISSUER_SECRETS', z.record(z.string(), z.object({ requestSecrets: signingSecrets })))
const requestSecrets = Object.fromEntries(
  Object.entries(ofEach).map(([id, { requestSecrets }]) => [id, requestSecrets]),
)
listen(createIssuers({ requestSecrets, now, slowMs }), 'The issuers are')
