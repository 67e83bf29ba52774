import type { PageRoute } from '../../routes.ts'

/** Following what one has filed. */
export const dossierRoutes: readonly PageRoute[] = [
  { path: '/dossiers', load: () => import('./list-page.tsx'), access: 'citizen', words: ['after'] },
  { path: '/dossiers/$id', load: () => import('./dossier-page.tsx'), access: 'citizen', words: ['after'] },
  {
    path: '/dossiers/$id/supplement',
    load: () => import('./supplement-page.tsx'),
    access: 'citizen',
    words: ['after'],
  },
  { path: '/dossiers/$id/withdraw', load: () => import('./withdraw-page.tsx'), access: 'citizen', words: ['after'] },
]
