import * as z from 'zod'
import { environment, granted } from './config.ts'
import { refuse } from './problem.ts'
import * as problems from './problems.ts'

const config = environment({ SIGN_ON_URL: z.url(), SIGN_ON_CLIENT_ID: granted })

const patienceMs = 5_000

/** The sign-on service gave no usable answer; nothing is known of what it did. */
export class SignOnSilent extends Error {}

/** The sign-on service's answer, whatever it says of the request. @throws {SignOnSilent} */
export async function callSignOn(path: string, request: RequestInit): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(config.SIGN_ON_URL + path, { ...request, redirect: 'error', signal })
    // Too many at once (429) says nothing about this session, as little as a fault does.
    if (answer.status < 500 && answer.status !== 429) return answer
    throw new SignOnSilent(`the sign-on service answered ${answer.status}`)
  } catch (cause) {
    throw cause instanceof SignOnSilent ? cause : new SignOnSilent('no answer from the sign-on service', { cause })
  }
}

/** What a token says; who gave it is not checked, which is the gateway's part. */
export const claimsOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

/** Whether an access token came through the sign-on service. */
export const isOfSignOn = (accessToken: string): boolean =>
  z.object({ client_id: z.literal(config.SIGN_ON_CLIENT_ID) }).safeParse(claimsOf(accessToken)).success

/** What the pool knows of the bearer; refuses one whose session was ended. */
export async function bearerOfSignOn(accessToken: string): Promise<Record<string, string>> {
  const answer = await callSignOn('/oauth2/userInfo', { headers: { authorization: `Bearer ${accessToken}` } })
  if (!answer.ok) return refuse(problems.sessionEnded)
  return z.record(z.string(), z.coerce.string()).parse(await answer.json())
}
