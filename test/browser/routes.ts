import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { PageRoute } from '../../web/src/routes.ts'

/** The paths of all pages that areas of the app declare, `/dossiers/$id`, wherever under `web/src/pages` they do. */
export async function allRoutes(): Promise<string[]> {
  const files = globSync('web/src/pages/**/routes.tsx')
  const declared = await Promise.all(files.map((file) => import(pathToFileURL(file).href)))
  return declared.flatMap((each) => (Object.values(each) as PageRoute[][]).flat()).map(({ path }) => path)
}

const parts = (path: string) => path.split('/').filter(Boolean)
const isLiteral = (part: string | undefined) => part?.startsWith('$') === false

const fits = (path: string, route: string): boolean => {
  const [given, wanted] = [parts(path), parts(route)]
  return given.length === wanted.length && wanted.every((part, at) => !isLiteral(part) || part === given[at])
}

/** The route that shows a path: of those that fit, the one with the most of it written out, as the router takes it. */
export const isAt = (path: string, route: string, routes: readonly string[]): boolean => {
  const literals = (one: string) => parts(one).filter(isLiteral).length
  return fits(path, route) && !routes.some((other) => fits(path, other) && literals(other) > literals(route))
}
