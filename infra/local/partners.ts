import type { Clock } from './model.ts'
import { startThirdParty, type ThirdParty } from './third-party.ts'

export type Partners = {
  bankUrl: string | null
  /** Address of each agency by its id, such as `traffic-police`. */
  agencyUrls: Record<string, string>
  registerUrl: string | null
  /** The one page of all issuers of bills. */
  issuersUrl: string | null
  postUrl: string | null
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
type Kind = 'bank' | 'agency' | 'register' | 'issuer' | 'post'
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

/** Issuers are many and answer only when asked: one process plays them all, each below a path of its own. */
async function startIssuers(all: Shared[], { secret, clock, ports }: Options): Promise<ThirdParty[]> {
  if (all.length === 0) return []
  const secrets = Object.fromEntries(all.map(({ id, arn }) => [id, JSON.parse(secret(arn))]))
  const env = { ISSUER_SECRETS: JSON.stringify(secrets) }
  return [await startThirdParty({ kind: 'issuer', name: 'the issuers', port: ports.issuer, env, clock })]
}

/** Starts the simulator of every partner with whom the templates share a secret; all but the issuers are a process each. */
export async function startPartners(environments: Record<string, string>[], options: Options): Promise<Partners> {
  const issuers = sharing(environments, 'issuer')
  const all = (['bank', 'agency', 'register', 'post'] as const).flatMap((kind) => sharing(environments, kind))
  const outcomes = await Promise.allSettled([
    startIssuers(issuers, options),
    ...all.map(async (one) => [await start(one, options)]),
  ])
  const parties = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))
  const started = [...parties]
  const stop = async () => void (await Promise.all(started.map((party) => party.stop())))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  const issuersUrl = issuers.length > 0 ? (parties.shift()?.url ?? null) : null
  const standing = all.map((one, i) => ({ ...one, url: parties[i]?.url ?? '' }))
  const ofKind = (wanted: Kind) => standing.filter(({ kind }) => kind === wanted)
  return {
    bankUrl: ofKind('bank')[0]?.url ?? null,
    agencyUrls: Object.fromEntries(ofKind('agency').map(({ id, url }) => [id, url])),
    registerUrl: ofKind('register')[0]?.url ?? null,
    issuersUrl,
    postUrl: ofKind('post')[0]?.url ?? null,
    addresses: Object.fromEntries([
      ...standing.map(({ suffix, url }) => [suffix, url]),
      ...issuers.map(({ suffix, id }) => [suffix, `${issuersUrl}/${id}`]),
    ]),
    stop,
  }
}
