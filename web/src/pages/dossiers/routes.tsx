import type { PageRoute } from '../../routes.ts'

export const dossierRoutes: readonly PageRoute[] = []
