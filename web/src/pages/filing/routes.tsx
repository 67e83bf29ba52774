import type { PageRoute } from '../../routes.ts'

/** Applying for a service: from the first question to the receipt. */
export const filingRoutes: readonly PageRoute[] = [
  { path: '/services/$slug/apply', load: () => import('./start-page.tsx'), access: 'citizen' },
  { path: '/services/$slug/drafts/$draftId/$groupId', load: () => import('./draft-pages.tsx'), access: 'citizen' },
  { path: '/dossiers/$id/submitted', load: () => import('./submitted-page.tsx'), access: 'citizen' },
]
