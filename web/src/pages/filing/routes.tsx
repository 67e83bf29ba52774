import type { PageRoute } from '../../routes.ts'

export const filingRoutes: readonly PageRoute[] = []
