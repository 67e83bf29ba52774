import type { PageRoute } from '../../routes.ts'

/** The procedure database, for the administrators of agencies and of the Government Office. */
export const catalogueRoutes: readonly PageRoute[] = [
  { path: '/catalogue', load: () => import('./kept/list-page.tsx'), access: 'administrator', words: ['staff'] },
  {
    path: '/catalogue/changes',
    load: () => import('./changes/list-page.tsx'),
    access: 'administrator',
    words: ['staff'],
  },
]
