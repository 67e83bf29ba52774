import type { PageRoute } from '../../routes.ts'

/** What is paid without a dossier: bills, notices, fines and contributions that were looked up. */
export const billRoutes: readonly PageRoute[] = [
  { path: '/bills', load: () => import('./list-page.tsx'), access: 'citizen', words: ['after'] },
  { path: '/bills/$id', load: () => import('./bill-page.tsx'), access: 'citizen', words: ['after'] },
  { path: '/bills/$id/pay', load: () => import('./pay-page.tsx'), access: 'citizen', words: ['after'] },
  { path: '/bills/$id/receipt', load: () => import('./receipt-page.tsx'), access: 'citizen', words: ['after'] },
]
