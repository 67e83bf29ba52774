import type { PageRoute } from '../../routes.ts'

/** The enterprises that one files for. */
export const enterpriseRoutes: readonly PageRoute[] = [
  { path: '/enterprises', load: () => import('./enterprises-page.tsx'), access: 'citizen' },
]
