import type { z } from 'zod'
import type { RefusalCode } from '../problem.ts'
import type { Text } from '../text.ts'
import type { Kept } from './cache-control.ts'
import type { Limit } from './limit.ts'

/** `open`: anyone. `partner`: open at the gateway, the handler checks the partner's signature. The rest need a session. */
export type Access = 'open' | 'partner' | 'citizen' | 'officer' | 'administrator'

/** What a route takes, gives and may refuse: the one truth for checking, typing, the gateway and the API document. */
export type RouteDeclaration = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: `/api/v1/${string}`
  access: Access
  summary: Text
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /**
   * A narrower schema for the API document, where the handler checks it itself to say more than a schema can. Made only
   * for the document: each start would pay for it.
   */
  bodyDocument?: () => z.ZodType
  /** The body as it came, unparsed: for signatures over raw bytes. */
  raw?: true
  reply: z.ZodType | null
  /** Status of a reply that sets none. */
  status?: 200 | 201 | 202 | 204 | 302
  /** Demands an `Idempotency-Key`. */
  idempotent?: true
  /** How often one may ask, where asking costs mail, money or guesses; a stage may be more generous. */
  limits?: Limit[]
  refusals?: RefusalCode[]
  /**
   * For how long anyone may keep the answer, the edge among them; without it nobody may. Only where it says the same to
   * everybody and in every language: who asks, and with what, never reaches the function (decision 33).
   */
  cache?: Kept
}

export type Routes = Record<string, RouteDeclaration>

export const defineRoutes = <const R extends Routes>(routes: R): R => routes
