import type { PageRoute } from '../../../routes.ts'

const forStaff = { access: 'administrator', words: ['staff'] } as const

/** Questions asked often, as their administrators write them. */
export const catalogueFaqRoutes: readonly PageRoute[] = [
  { path: '/catalogue/faq', load: () => import('./list-page.tsx'), ...forStaff },
  { path: '/catalogue/faq/new', load: () => import('./new-page.tsx'), ...forStaff },
  { path: '/catalogue/faq/$id', load: () => import('./entry-page.tsx'), ...forStaff },
  { path: '/catalogue/faq/$id/edit', load: () => import('./edit-page.tsx'), ...forStaff },
]
