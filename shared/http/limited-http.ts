import { type Handlers, http, type OverLimit } from './http.ts'
import { limiter } from './limiter.ts'
import type { Routes } from './routes.ts'
import { keptWithin } from './within-limits.ts'

/** The HTTP stack for a door some of whose routes are limited: whoever may count is granted the table. */
export const limitedHttp = <const R extends Routes>(routes: R, handlers: Handlers<R>, whenOverLimit?: OverLimit<R>) =>
  http(routes, handlers, {
    keepWithin: (route, request) => keptWithin(route, request, limiter),
    whenOverLimit,
  })
