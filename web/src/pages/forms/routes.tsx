import type { PageRoute } from '../../routes.ts'

/** The official forms of a dossier, to be printed. */
export const formRoutes: readonly PageRoute[] = [
  {
    path: '/desk/dossiers/$id/forms/$number',
    load: () => import('./form-page.tsx'),
    access: 'officer',
    words: ['staff'],
  },
]
