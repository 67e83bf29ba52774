import type { RouteDeclaration, Routes } from '../../shared/http/routes.ts'

/** A path pattern of CloudFront whose answers are kept for everybody, and the query strings that its routes know. */
export type SharedRead = { pattern: string; query: string[] }

type Route = Pick<RouteDeclaration, 'method' | 'path' | 'access' | 'cache' | 'query'>

const asPattern = (path: string) => path.replace(/\{[^}]+\}/g, '*')

/** Whether an address could fit both patterns; `*` is any run of characters, slashes too. */
function meet(one: string, other: string): boolean {
  if (one.startsWith('*')) return meet(one.slice(1), other) || (other !== '' && meet(one, other.slice(1)))
  if (other.startsWith('*')) return meet(other, one)
  return one === '' || other === '' ? one === other : one[0] === other[0] && meet(one.slice(1), other.slice(1))
}

/** All below the first word of a path, such as `/api/v1/procedures*`. */
const family = (path: string) => `${path.split('/').slice(0, 4).join('/')}*`

function declaredRightly({ method, path, access }: Route): void {
  if (method !== 'GET' || access !== 'open')
    throw new Error(`${method} ${path} is ${access} and declares a cache: only what anybody may read is kept.`)
}

/**
 * The fewest path patterns that hold every route that declares a cache and none that does not: a distribution takes 75
 * behaviours, and each sector of services needs one.
 * @throws when no pattern tells a kept route from one that is not kept
 */
export function sharedReads(doors: readonly Routes[]): SharedRead[] {
  const routes: Route[] = doors.flatMap((one) => Object.values(one))
  const kept = routes.filter(({ cache }) => cache)
  const personal = routes.filter(({ cache }) => !cache)
  kept.forEach(declaredRightly)
  const isShared = (pattern: string) => !personal.some(({ path }) => meet(pattern, asPattern(path)))
  const patternOf = ({ path }: Route): string => {
    const pattern = [family(path), asPattern(path)].find(isShared)
    if (pattern) return pattern
    throw new Error(`${path} declares a cache, and no path pattern tells it from routes that do not.`)
  }
  const patterns = [...Map.groupBy(kept, patternOf)]
  return patterns.map(([pattern, ofPattern]) => ({
    pattern,
    query: [...new Set(ofPattern.flatMap(({ query }) => Object.keys(query?.shape ?? {})))].sort(),
  }))
}
