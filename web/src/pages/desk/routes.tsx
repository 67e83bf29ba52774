import type { PageRoute } from '../../routes.ts'

/** The officers' desk: the queue, and one dossier at a time. */
export const deskRoutes: readonly PageRoute[] = [
  { path: '/desk', load: () => import('./queue-page.tsx'), access: 'officer' },
  { path: '/desk/dossiers/$id', load: () => import('./desk-dossier-page.tsx'), access: 'officer' },
]
