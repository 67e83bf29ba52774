import * as z from 'zod'
import { environment } from '../../../shared/config.ts'

const config = environment({ PARTNER_URL_VNEID: z.url() })

const patienceMs = 2_000
const rememberedMs = 15_000
let last: { at: number; up: boolean } | undefined

/**
 * Whether VNeID answers. Asked before a browser is sent there, because a person stranded on a dead page of another site
 * would not know what happened; remembered for some seconds, so that a rush asks once.
 */
export async function vneidAnswers(now: Date): Promise<boolean> {
  const age = now.getTime() - (last?.at ?? Number.NEGATIVE_INFINITY)
  if (last?.up && age < rememberedMs) return true
  const up = await fetch(`${config.PARTNER_URL_VNEID}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'manual',
  }).then(
    ({ status }) => status < 500,
    () => false,
  )
  last = { at: now.getTime(), up }
  return up
}
