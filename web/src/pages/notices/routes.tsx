import type { PageRoute } from '../../routes.ts'

/** The inbox. */
export const noticeRoutes: readonly PageRoute[] = [
  { path: '/notices', load: () => import('./inbox-page.tsx'), access: 'citizen' },
]
