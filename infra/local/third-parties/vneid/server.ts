import { program } from '../program.ts'
import { createVneid } from './vneid.ts'

const usage = `A simulator of VNeID, the national electronic identity, as an OpenID provider. Not the real one.

  PORT           where to listen on loopback; 0 or nothing means any free port
  CLIENT_ID      the name under which the portal's user pool is known here
  CLIENT_SECRET  and its secret
  REDIRECT_URIS  where people are sent back to, exactly; several with a comma between

  CLIENT_ID=portal CLIENT_SECRET=try REDIRECT_URIS=http://localhost:9000/oauth2/idpresponse node server.ts

Who can sign in stands on its own page. A parent process is sent { port }, and may send { clockOffsetMs } to move its
clock along with its own.
`
const { now, variable, listen } = program(usage)
// The OpenID library takes the time from here; tokens must be of the time of whoever reads them.
Date.now = () => now().getTime()

const [id, secret] = [variable('CLIENT_ID'), variable('CLIENT_SECRET')]
listen(createVneid({ id, secret, redirectUris: variable('REDIRECT_URIS').split(',') }), 'The VNeID simulator is')
