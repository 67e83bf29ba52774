import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import { http } from '../../shared/http/http.ts'
import { faultsOf, notLarger, parseJson } from '../../shared/http/request.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { verifiedId } from '../../shared/webhook/signature.ts'
import { sharedWith } from './bank-access.ts'
import { bankById } from './banks.ts'
import { type BankNotice, bankNotice, type PaymentMessage } from './notice.ts'
import { routes } from './webhook.routes.ts'

const { PAYMENTS_QUEUE_URL } = environment({ PAYMENTS_QUEUE_URL: granted })
const longestNotice = 16 * 1024

function noticeIn(raw: string): BankNotice {
  const read = bankNotice.safeParse(parseJson(raw))
  return read.success ? read.data : refuse(problems.requestInvalid, { faults: faultsOf(read.error) })
}

export const handler = http(routes, {
  receiveNotice: async ({ params, headers, raw, now }) => {
    const bank = bankById(params.bank) ?? refuse(problems.bankUnknown)
    notLarger(raw, longestNotice)
    const { webhookSecrets } = await sharedWith(bank.id)
    const noticeId =
      verifiedId({ headers, body: raw, secrets: webhookSecrets, now }) ?? refuse(problems.signatureInvalid)
    const notice = noticeIn(raw)
    const receivedAt = now.toISOString()
    const message: PaymentMessage = { bank: bank.id, origin: 'webhook', noticeId, receivedAt, notice, raw }
    await sendMessage(PAYMENTS_QUEUE_URL, message)
    return { received: true as const }
  },
})
