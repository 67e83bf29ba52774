import * as z from 'zod'
import { now } from '../../shared/clock.ts'
import { environment } from '../../shared/config.ts'
import { count, logWith, measure } from '../../shared/log.ts'
import { traceHeaders, turn } from '../../shared/trace.ts'
import { found, open, type Step, search } from './steps.ts'

const { PORTAL_URL } = environment({ PORTAL_URL: z.url() })
const patienceMs = 5_000
const periodMs = 300_000
const log = logWith()

type Outcome = { step: string; isGood: boolean; text: string }

async function take({ name, path, isGood }: Step): Promise<Outcome> {
  const begun = performance.now()
  try {
    const headers = { accept: 'text/html, application/json', 'user-agent': 'portal-probe', ...traceHeaders() }
    const answer = await fetch(PORTAL_URL + path, { headers, signal: AbortSignal.timeout(patienceMs) })
    const text = await answer.text()
    const good = answer.ok && isGood(text)
    if (!good) log.warn('the probe met something else', { step: name, status: answer.status })
    return { step: name, isGood: good, text }
  } catch (error) {
    log.warn('the probe was not answered', { step: name, error })
    return { step: name, isGood: false, text: '' }
  } finally {
    measure('ProbeLatency', performance.now() - begun, 'Milliseconds', { step: name })
  }
}

/** Goes through the public doors as a visitor does, from outside by the portal's own address, and counts what fails. */
export const handler = turn(async (): Promise<void> => {
  const met = await Promise.all(open.map(take))
  const searched = met.find(({ step }) => step === search.name)?.text ?? ''
  const further = await Promise.all(found(searched, Math.floor(now().getTime() / periodMs)).map(take))
  const all = [...met, ...further]
  for (const { step, isGood } of all) count('ProbeFailedStep', { step }, isGood ? 0 : 1)
  count('ProbeFailed', {}, all.filter(({ isGood }) => !isGood).length)
})
