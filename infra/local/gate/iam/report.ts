import { type Grant, grantId, grantsIn } from './evaluate.ts'
import type { Holder, Permissions } from './permissions.ts'
import type { Denied, Used } from './record.ts'
import type { Statement } from './statement.ts'

/** `alone`: something was allowed by it and by nothing else; `shared`: whatever it allowed, another grant allowed too. */
export type Use = 'alone' | 'shared' | 'unused'
export type ReportedGrant = Grant & { holder: string; use: Use }

/** What the templates grant, what of it was needed so far, and what was asked for in vain. */
export type GrantsReport = {
  grants: ReportedGrant[]
  used: Used[]
  denied: Denied[]
  /** The statements that were judged by, for judging again without one of them. */
  holders: Holder[]
  ofResource: [string, Statement[]][]
}

export function grantsReport(permissions: Permissions): GrantsReport {
  const used = permissions.record.used()
  const howUsed = (holder: string, grant: Grant): Use => {
    const own = used.filter((one) => one.holder === holder && one.by.some((by) => grantId(by) === grantId(grant)))
    if (own.length === 0) return 'unused'
    return own.some(({ by }) => by.length === 1) ? 'alone' : 'shared'
  }
  const granted = [
    ...permissions.holders().map(({ name, identity }) => ({ holder: name, statements: identity })),
    ...toServices(permissions),
  ]
  return {
    grants: granted.flatMap(({ holder, statements }) =>
      grantsIn(statements).map((grant) => ({ holder, ...grant, use: howUsed(holder, grant) })),
    ),
    used,
    denied: permissions.record.denied(),
    holders: permissions.holders(),
    ofResource: [...permissions.ofResource],
  }
}

/** What resources allow services by policies of their own. */
function toServices({ ofResource }: Permissions): { holder: string; statements: Statement[] }[] {
  const all = [...ofResource.values()].flat()
  const services = [...new Set(all.flatMap(({ principals }) => principals?.services ?? []))]
  return services.map((holder) => ({
    holder,
    statements: all.filter(({ principals }) => principals?.services.includes(holder)),
  }))
}
