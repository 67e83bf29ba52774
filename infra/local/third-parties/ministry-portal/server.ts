import { program } from '../program.ts'
import { createMinistryPortal } from './portal.ts'

const usage = `A ministry's portal that people enter by the national portal's sign-on, without a second password.

  PORT           where to listen on loopback; 0 or nothing means any free port
  CLIENT_ID      its app client in the user pool
  CLIENT_SECRET  and the secret of that
  METADATA_URL   where the discovery document of the sign-on service is read

A parent process is sent { port }, and may send { clockOffsetMs } to move its clock along with its own.
`
const { now, variable, listen } = program(usage)
// Tokens are looked at by a library that takes the time from here.
Date.now = () => now().getTime()

const clientId = variable('CLIENT_ID')
const clientSecret = variable('CLIENT_SECRET')
listen(
  createMinistryPortal({ clientId, clientSecret, metadataUrl: variable('METADATA_URL') }),
  "The ministry's portal is",
)
