import type { PageRoute } from '../../routes.ts'

/** The officers' desk: the queue, and one dossier at a time. */
export const deskRoutes: readonly PageRoute[] = [
  { path: '/desk', load: () => import('./queue/queue-page.tsx'), access: 'officer', words: ['after', 'staff'] },
  {
    path: '/desk/dossiers/$id',
    load: () => import('./record/dossier-page.tsx'),
    access: 'officer',
    words: ['after', 'staff'],
  },
]
