import type { PageRoute } from '../../routes.ts'

export const homeRoutes: readonly PageRoute[] = [{ path: '/', load: () => import('./home-page.tsx') }]
