import type { PageRoute } from '../../routes.ts'

/** Paying what a dossier owes, and coming back from the bank. */
export const paymentRoutes: readonly PageRoute[] = [
  { path: '/dossiers/$id/pay', load: () => import('./pay-page.tsx'), access: 'citizen', words: ['after'] },
  { path: '/payments/return', load: () => import('./return-page.tsx'), access: 'citizen', words: ['after'] },
]
