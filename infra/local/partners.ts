import type { Clock } from './model.ts'
import { startThirdParty, type ThirdParty } from './third-party.ts'

export type Partners = {
  bankUrl: string | null
  /** Address of each agency by its id, such as `traffic-police`. */
  agencyUrls: Record<string, string>
  registerUrl: string | null
  /** Address of each partner by the suffix of its PARTNER_URL_ variable. */
  addresses: Record<string, string>
  stop(): Promise<void>
}

type Options = {
  secret: (arn: string) => string
  portalUrl: string
  clock: Clock
  /** Where the first partner of each kind answers; 0 takes any free port. */
  ports: Record<Kind, number>
}
type Kind = 'bank' | 'agency' | 'register'
type Shared = { kind: Kind; suffix: string; id: string; arn: string; place: number }

/** The partners with whom the functions' environments share a secret. */
function sharing(environments: Record<string, string>[], kind: Kind): Shared[] {
  const prefix = `${kind.toUpperCase()}_SECRET_ARN_`
  const named = new Map(environments.flatMap((env) => Object.entries(env).filter(([name]) => name.startsWith(prefix))))
  return [...named].map(([name, arn], place) => {
    const suffix = name.slice(prefix.length)
    return { kind, suffix, id: suffix.toLowerCase().replaceAll('_', '-'), arn, place }
  })
}

function start({ kind, id, arn, place }: Shared, { secret, portalUrl, clock, ports }: Options): Promise<ThirdParty> {
  const port = ports[kind] === 0 ? 0 : ports[kind] + place
  const its = { [`${kind.toUpperCase()}_SECRET`]: secret(arn), ...(kind === 'agency' && { AGENCY: id }) }
  return startThirdParty({ kind, name: id, port, env: { PORTAL_URL: portalUrl, ...its }, clock })
}

/** Starts the simulator of every partner with whom the templates share a secret, each as a process of its own. */
export async function startPartners(environments: Record<string, string>[], options: Options): Promise<Partners> {
  const all = (['bank', 'agency', 'register'] as const).flatMap((kind) => sharing(environments, kind))
  const outcomes = await Promise.allSettled(all.map((one) => start(one, options)))
  const parties = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const stop = async () => void (await Promise.all(parties.map((party) => party.stop())))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  const standing = all.map((one, i) => ({ ...one, url: parties[i]?.url ?? '' }))
  const ofKind = (wanted: Kind) => standing.filter(({ kind }) => kind === wanted)
  return {
    bankUrl: ofKind('bank')[0]?.url ?? null,
    agencyUrls: Object.fromEntries(ofKind('agency').map(({ id, url }) => [id, url])),
    registerUrl: ofKind('register')[0]?.url ?? null,
    addresses: Object.fromEntries(standing.map(({ suffix, url }) => [suffix, url])),
    stop,
  }
}
