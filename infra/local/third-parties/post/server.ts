import { bothWays, origin, program } from '../program.ts'
import { createPost } from './post.ts'

const usage = `A post that brings results to people. Not the real one.

  PORT         where to listen on loopback; 0 or nothing means any free port
  PORTAL_URL   the portal's origin; news go to its /api/v1/partners/posts/public-post/notices
  POST_SECRET  {"webhookSecrets":["whsec_<base64>, for our news"],"requestSecrets":["whsec_<base64>, for its bookings"]}

The magic values stand on the post's own page. A parent process is sent { port }, and may send { clockOffsetMs } to
move the post's clock along with its own.
`
const tickMs = 100

const { now, variable, json, listen } = program(usage)
const { server, tick } = createPost({
  ...json('POST_SECRET', bothWays),
  portalUrl: variable('PORTAL_URL', origin),
  now,
})
setInterval(tick, tickMs).unref()
listen(server, 'The post is')
