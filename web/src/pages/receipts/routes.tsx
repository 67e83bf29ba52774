import type { PageRoute } from '../../routes.ts'

/** The receipt of what one has handed in, and the checking of anybody's receipt. */
export const receiptRoutes: readonly PageRoute[] = [
  { path: '/dossiers/$id/receipt', load: () => import('./receipt-page.tsx'), access: 'citizen', words: ['after'] },
  { path: '/verify', load: () => import('./verify-page.tsx'), words: ['after'] },
]
