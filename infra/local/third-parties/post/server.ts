import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { createPost } from './post.ts'

const usage = `A post that brings results to people. Not the real one.

  PORT         where to listen on loopback; 0 or nothing means any free port
  PORTAL_URL   the portal's origin; news go to its /api/v1/partners/posts/public-post/notices
  POST_SECRET  {"webhookSecrets":["whsec_<base64>, for our news"],"requestSecrets":["whsec_<base64>, for its bookings"]}

The magic values stand on the post's own page. A parent process is sent { port }, and may send { clockOffsetMs } to
move the post's clock along with its own.
`
const tickMs = 100

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

type Secrets = { webhookSecrets: [string, ...string[]]; requestSecrets: [string, ...string[]] }

function secretOf(text: string | undefined): Secrets {
  try {
    const { webhookSecrets, requestSecrets } = JSON.parse(text ?? '')
    const isList = (list: unknown) =>
      Array.isArray(list) && list.length > 0 && list.every((one) => /^whsec_[\w+/]+=*$/.test(one))
    if (isList(webhookSecrets) && isList(requestSecrets)) return { webhookSecrets, requestSecrets }
  } catch {}
  return fail('POST_SECRET is missing or not of the right form.')
}

const { PORT = '0', PORTAL_URL = '', POST_SECRET } = process.env
if (!/^https?:\/\/[^/]+$/.test(PORTAL_URL)) fail('PORTAL_URL is missing, or is no origin.')
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')

let offset = 0
const now = () => new Date(Date.now() + offset)
const { server, tick } = createPost({ ...secretOf(POST_SECRET), portalUrl: PORTAL_URL, now })
setInterval(tick, tickMs).unref()

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

server.on('error', (error) => fail(error.message))
server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The post is at http://localhost:${port}\n`)
})
