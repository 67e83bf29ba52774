import type { z } from 'zod'
import { http } from '../../shared/http/http.ts'
import { faultsOf, notLarger, parseJson } from '../../shared/http/request.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { verifiedId } from '../../shared/webhook/signature.ts'
import { isPartner } from './agencies.ts'
import { sharedWith } from './agency-access.ts'
import { sendAnswer } from './answer-queue.ts'
import { isKnown, takesAnswers } from './answering.ts'
import { agencyNotice, mayRaise } from './message.ts'
import { readConsultation } from './store.ts'
import { routes } from './webhook.routes.ts'

const longestNotice = 16 * 1024

function noticeIn(raw: string): z.infer<typeof agencyNotice> {
  const read = agencyNotice.safeParse(parseJson(raw))
  return read.success ? read.data : refuse(problems.requestInvalid, { faults: faultsOf(read.error) })
}

export const handler = http(routes, {
  receiveAnswer: async ({ params: { agency }, headers, raw, now }) => {
    if (!isPartner(agency)) refuse(problems.agencyUnknown)
    notLarger(raw, longestNotice)
    const { webhookSecrets: secrets } = await sharedWith(agency)
    if (!verifiedId({ headers, body: raw, secrets, now })) refuse(problems.signatureInvalid)
    const { reference, ...opinion } = noticeIn(raw).data
    const one = await readConsultation(reference)
    // Another agency's consultation is as good as missing.
    if (one?.partner !== agency) return refuse(problems.consultationUnknown)
    mayRaise(one, opinion)
    const known = isKnown(one, opinion.answerId)
    if (!known && !takesAnswers(one, reference)) refuse(problems.consultationClosed)
    if (!known) await sendAnswer({ kind: 'answer', partner: agency, reference, receivedAt: now.toISOString(), opinion })
    return { received: true as const }
  },
})
