import { createHash } from 'node:crypto'
import { derivedId } from '../identifier.ts'
import { refuse } from '../problem.ts'
import * as problems from '../problems.ts'

/**
 * A request that creates names itself with a key. `id` is the same for the same person, address and key, so that a
 * repetition finds what the first made; `fingerprint` tells whether it asks for the same thing.
 */
export type Idempotency = { key: string; id: string; fingerprint: string }

/** What a key may be: it is hashed and kept, so it needs a bound; clients take a UUID. */
export const idempotencyKeyPattern = /^[\x20-\x7e]{1,255}$/

export function idempotencyOf(personId: string, address: string, key: string, body: string): Idempotency {
  return {
    key,
    id: derivedId(personId, address, key),
    fingerprint: createHash('sha256').update(body).digest('base64url'),
  }
}

/** Refuses a key that comes back with another body. */
export function sameRequest(first: { fingerprint: string }, again: Idempotency): void {
  if (first.fingerprint !== again.fingerprint) refuse(problems.idempotencyConflict)
}
