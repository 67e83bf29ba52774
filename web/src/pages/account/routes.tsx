import type { PageRoute } from '../../routes.ts'

export const accountRoutes: readonly PageRoute[] = [
  { path: '/sign-in', load: () => import('./sign-in-page.tsx') },
  { path: '/sign-up', load: () => import('./sign-up-page.tsx') },
  { path: '/confirm', load: () => import('./confirm-page.tsx') },
  { path: '/signed-out', load: () => import('./signed-out-page.tsx') },
]
