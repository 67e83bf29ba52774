import type { ComponentType } from 'react'
import type { Catalog } from './i18n/catalogs.ts'

/**
 * One page of the app, declared by its area (`pages/<area>/routes.tsx`) and mounted by router.tsx.
 * The page is the default export of its module and is fetched when first visited.
 */
export type PageRoute = {
  /** `/dossiers/$id`; read the parameter with `useParam('id')`. */
  path: string
  load: () => Promise<{ default: ComponentType }>
  /** Who may see it: `open` unless said. Others are led to sign in, or told that the page is not theirs. */
  access?: 'open' | 'citizen' | 'officer' | 'administrator'
  /** The catalogues of words that it reads beside the first, its own area's and those of the areas it takes parts from. */
  words?: readonly Exclude<Catalog, 'first'>[]
}
