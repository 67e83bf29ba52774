import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import { http } from '../../shared/http/http.ts'
import { faultsOf, notLarger, parseJson } from '../../shared/http/request.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { verifiedId } from '../../shared/webhook/signature.ts'
import { type PostNotice, postNotice } from './message.ts'
import { postId, sharedWithPost } from './post-access.ts'
import { routes } from './webhook.routes.ts'

const { DELIVERIES_QUEUE_URL } = environment({ DELIVERIES_QUEUE_URL: granted })

const longestNotice = 16 * 1024

function noticeIn(raw: string): PostNotice {
  const read = postNotice.safeParse(parseJson(raw))
  return read.success ? read.data : refuse(problems.requestInvalid, { faults: faultsOf(read.error) })
}

export const handler = http(routes, {
  receiveNews: async ({ params: { post }, headers, raw, now }) => {
    if (post !== postId) refuse(problems.postUnknown)
    notLarger(raw, longestNotice)
    const { webhookSecrets: secrets } = await sharedWithPost()
    if (!verifiedId({ headers, body: raw, secrets, now })) refuse(problems.signatureInvalid)
    await sendMessage(DELIVERIES_QUEUE_URL, noticeIn(raw))
    return { received: true as const }
  },
})
