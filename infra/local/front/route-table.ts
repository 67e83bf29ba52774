/** `GET /dossiers/{id}`, `ANY /x/{act+}` or `$default`, and what it leads to. */
type Keyed = { routeKey: string }

export type RouteMatch<Route> = { route: Route; pathParameters: Record<string, string> }

type Compiled<Route> = { route: Route; method: string; segments: string[]; rank: string }

/**
 * Matches as an HTTP API does: the most specific path wins (text before `{name}` before `{name+}`, from the left), then
 * the method before ANY, then `$default`.
 * @returns a finder that takes the method and the decoded path
 */
export function routeTable<Route extends Keyed>(routes: Route[]) {
  const compiled = routes.filter(({ routeKey }) => routeKey !== '$default').map(compile)
  compiled.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const fallback = routes.find(({ routeKey }) => routeKey === '$default')

  return (method: string, path: string): RouteMatch<Route> | null => {
    const given = path.split('/').slice(1)
    for (const { route, method: wanted, segments } of compiled) {
      if (wanted !== 'ANY' && wanted !== method) continue
      const pathParameters = parameters(segments, given)
      if (pathParameters) return { route, pathParameters }
    }
    return fallback ? { route: fallback, pathParameters: {} } : null
  }
}

function compile<Route extends Keyed>(route: Route): Compiled<Route> {
  const [method = '', path = ''] = route.routeKey.split(' ')
  const segments = path.split('/').slice(1)
  const kinds = segments.map((segment) => (segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0'))
  return { route, method, segments, rank: `${kinds.join('')}~${method === 'ANY' ? 1 : 0}` }
}

function parameters(segments: string[], given: string[]): Record<string, string> | null {
  const found: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(segment) ?? []
    const value = greedy ? given.slice(index).join('/') : (given[index] ?? '')
    if (name === undefined ? value !== segment || index >= given.length : value === '') return null
    if (name !== undefined) found[name] = value
    if (greedy) return found
  }
  return segments.length === given.length ? found : null
}
