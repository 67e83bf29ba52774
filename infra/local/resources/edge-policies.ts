import type { Application } from '../application.ts'
import { StartFailure } from '../failure.ts'
import type { Shared } from '../model.ts'
import { type Declared, type Kinds, list, record, text } from './kind.ts'

/** AWS's own policies by id: what of them the templates use, and the laptop knows. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6'
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac'

const own = ({ stack, logicalId }: Declared) => `${stack.name}/${logicalId}`

export const edgePolicies: Kinds = {
  'AWS::CloudFront::CachePolicy': { ref: own, attributes: { Id: own } },
  'AWS::CloudFront::OriginRequestPolicy': { ref: own, attributes: { Id: own } },
}

type Choice = { behaviour: string; names: string[] }

/** One of the three things a policy may choose of a request, such as `Headers`: how, and which by name. */
function choice(of: unknown, what: 'Header' | 'Cookie' | 'QueryString'): Choice {
  const names = what === 'QueryString' ? 'QueryStrings' : `${what}s`
  const configuration = record(record(of)[`${names}Config`])
  return { behaviour: String(configuration[`${what}Behavior`]), names: list<string>(configuration[names]) }
}

const chosen = ({ behaviour, names }: Choice, where: string): string[] => {
  if (behaviour === 'none') return []
  if (behaviour === 'whitelist') return names
  throw new StartFailure(`${where}: the laptop keeps answers by names that are listed, not by "${behaviour}".`)
}

/**
 * What a behaviour keeps and passes on, by its policies; undefined where it keeps nothing and passes on everything, and
 * for files, which lie on this machine.
 * @throws StartFailure for a policy that the laptop would not follow as CloudFront does
 */
export function sharedBy(app: Application, raw: Record<string, unknown>): Shared | undefined {
  const find = (type: string, id: string | undefined) =>
    app.ofType(`AWS::CloudFront::${type}`).find((declared) => app.ref(declared) === id)
  const [cacheId, requestId] = [text(raw.CachePolicyId), text(raw.OriginRequestPolicyId)]
  const policy = find('CachePolicy', cacheId)
  if (!policy) {
    const known = [cachingDisabled, cachingOptimized].includes(cacheId ?? '')
    if (known && [undefined, allViewerExceptHost].includes(requestId)) return undefined
    throw new StartFailure(`The laptop does not know the policies ${cacheId} and ${requestId} of ${raw.PathPattern}.`)
  }
  const configuration = record(policy.properties.CachePolicyConfig)
  const key = configuration.ParametersInCacheKeyAndForwardedToOrigin
  const request = find('OriginRequestPolicy', requestId)
  const passed = record(request?.properties.OriginRequestPolicyConfig)
  const where = `${own(policy)} for ${raw.PathPattern}`
  if (chosen(choice(key, 'Cookie'), where).length > 0 || (request && choice(passed, 'Cookie').behaviour !== 'none'))
    throw new StartFailure(`${where}: the laptop keeps no answers that depend on cookies.`)
  return {
    query: chosen(choice(key, 'QueryString'), where),
    headers: chosen(choice(key, 'Header'), where).map((name) => name.toLowerCase()),
    passedOn: request ? chosen(choice(passed, 'Header'), where).map((name) => name.toLowerCase()) : [],
    seconds: {
      least: Number(configuration.MinTTL),
      otherwise: Number(configuration.DefaultTTL),
      most: Number(configuration.MaxTTL),
    },
  }
}
