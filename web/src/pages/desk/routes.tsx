import type { PageRoute } from '../../routes.ts'

export const deskRoutes: readonly PageRoute[] = []
