import * as z from 'zod'
import { type Person, personOf } from '../../shared/person.ts'

/** An access token as Cognito just gave it, with whom it stands for and how many seconds it lives. */
export type AccessToken = { token: string; person: Person; seconds: number }

const claims = z.looseObject({ iat: z.number(), exp: z.number(), 'cognito:groups': z.array(z.string()).optional() })

/** Reads a token straight from Cognito's answer; its signature is not checked, which is the gateway's part later. */
export function readAccessToken(token: string): AccessToken {
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const read = claims.parse(payload)
  const person = personOf({ ...read, 'cognito:groups': read['cognito:groups']?.join(' ') })
  if (!person) throw new Error('Cognito gave a token that is no access token')
  return { token, person, seconds: read.exp - read.iat }
}
