import type { RouteDeclaration, Routes } from './routes.ts'

type Match = { name: string; route: RouteDeclaration; params: Record<string, string> }

const segments = (path: string) => path.split('/').filter(Boolean)

function paramsOf(template: string, path: string): Record<string, string> | null {
  const wanted = segments(template)
  const given = segments(path)
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, want] of wanted.entries()) {
    const have = given[i] ?? ''
    if (want.startsWith('{')) params[want.slice(1, -1)] = decoded(have)
    else if (want !== have) return null
  }
  return params
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const fixedSegments = (route: RouteDeclaration) => segments(route.path).filter((s) => !s.startsWith('{')).length

/** The route for a method and a path; a fixed segment wins over a parameter, as at the gateway. */
export function matchRoute(routes: Routes, method: string, path: string): Match | null {
  const matches = Object.entries(routes).flatMap(([name, route]) => {
    const params = route.method === method ? paramsOf(route.path, path) : null
    return params ? [{ name, route, params }] : []
  })
  return matches.sort((a, b) => fixedSegments(b.route) - fixedSegments(a.route))[0] ?? null
}
