import type { PageRoute } from '../../routes.ts'

export const paymentRoutes: readonly PageRoute[] = []
