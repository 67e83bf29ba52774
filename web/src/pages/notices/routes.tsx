import type { PageRoute } from '../../routes.ts'

export const noticeRoutes: readonly PageRoute[] = []
