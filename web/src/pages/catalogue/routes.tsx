import type { PageRoute } from '../../routes.ts'

const pages: Pick<PageRoute, 'path' | 'load'>[] = [
  { path: '/catalogue', load: () => import('./kept/list-page.tsx') },
  { path: '/catalogue/new', load: () => import('./begin/new-page.tsx') },
  { path: '/catalogue/procedures/$slug', load: () => import('./procedure/procedure-page.tsx') },
  { path: '/catalogue/changes', load: () => import('./changes/list-page.tsx') },
  { path: '/catalogue/changes/$slug', load: () => import('./changes/change-page.tsx') },
  { path: '/catalogue/changes/$slug/edit', load: () => import('./editor/editor-page.tsx') },
]

/** The procedure database, for the administrators of agencies and of the Government Office. */
export const catalogueRoutes: readonly PageRoute[] = pages.map((page) => ({
  ...page,
  access: 'administrator',
  words: ['staff'],
}))
