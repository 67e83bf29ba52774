import type { PageRoute } from '../../../routes.ts'

const forStaff = { access: 'administrator', words: ['staff'] } as const

/** Procedure records brought in and taken out by the file. */
export const importRoutes: readonly PageRoute[] = [
  { path: '/catalogue/imports', load: () => import('./list-page.tsx'), ...forStaff },
  { path: '/catalogue/imports/new', load: () => import('./new-page.tsx'), ...forStaff },
  { path: '/catalogue/imports/$id', load: () => import('./import-page.tsx'), ...forStaff },
]
