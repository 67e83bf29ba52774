import type { PageRoute } from '../../routes.ts'

export const serviceRoutes: readonly PageRoute[] = [
  { path: '/services/$slug', load: () => import('./service-page.tsx'), words: ['after'] },
]
