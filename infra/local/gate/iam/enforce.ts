import { record } from '../../resources/kind.ts'
import type { Interceptor } from '../gate.ts'
import { asksOf } from './asks/asks.ts'
import { listing } from './asks/files.ts'
import { denial } from './denial.ts'
import type { Permissions } from './permissions.ts'

/** Lets a call pass when the policies of the calling function's role allow it, and answers as AWS does when not. */
export function enforcing(permissions: Permissions): Interceptor {
  return async (call, forward) => {
    const holder = permissions.ofFunction(call.functionName)
    const context = { 'aws:securetransport': 'true' }
    const asked = (asks: ReturnType<typeof asksOf>) =>
      asks.map((ask) => ({ ...ask, context: { ...context, ...ask.context } }))
    const lacking = permissions.missing(holder, asked(asksOf(call, permissions.resources)))
    if (lacking) return denial(call, lacking.ask, lacking.message)
    const answer = await forward()
    if (call.service !== 's3' || answer.status !== 404) return answer
    const unseen = permissions.missing(holder, asked([listing(String(record(call.input).Bucket))]))
    return unseen ? denial(call, unseen.ask, unseen.message) : answer
  }
}
