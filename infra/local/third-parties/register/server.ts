import * as z from 'zod'
import { program } from '../program.ts'
import { createRegister } from './register.ts'

const usage = `A register of enterprises that says who represents them. Not the real one.

  PORT             where to listen on loopback; 0 or nothing means any free port
  REGISTER_SECRET  {"apiKey":"<what the portal shows to ask>"}

  REGISTER_SECRET='{"apiKey":"try"}' node server.ts
  curl localhost:<port>/representations -H 'authorization: Bearer try' -d '{"taxCode":"9900001027","personalNumber":"001087123456"}'

The magic values stand on the register's own page. A parent process is sent { port }, and may send { clockOffsetMs } to
move the register's clock along with its own.
`
const { now, json, listen } = program(usage)
const { apiKey } = json('REGISTER_SECRET', z.object({ apiKey: z.string().min(1) }))
listen(createRegister({ apiKey, now }), 'The register is')
