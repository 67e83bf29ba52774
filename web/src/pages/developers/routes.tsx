import type { PageRoute } from '../../routes.ts'

export const developerRoutes: readonly PageRoute[] = [
  { path: '/developers', load: () => import('./developers-page.tsx'), words: ['after'] },
]
