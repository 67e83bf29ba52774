import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { bringWords } from './i18n/language.ts'
import { Layout } from './layout/layout.tsx'
import { NotFoundPage } from './layout/not-found-page.tsx'
import { PageLoading } from './layout/page-loading.tsx'
import { PageProblem } from './layout/page-problem.tsx'
import { accountRoutes } from './pages/account/routes.tsx'
import { billRoutes } from './pages/bills/routes.tsx'
import { catalogueFaqRoutes } from './pages/catalogue/faq/routes.tsx'
import { importRoutes } from './pages/catalogue/imports/routes.tsx'
import { catalogueRoutes } from './pages/catalogue/routes.tsx'
import { deskRoutes } from './pages/desk/routes.tsx'
import { developerRoutes } from './pages/developers/routes.tsx'
import { dossierRoutes } from './pages/dossiers/routes.tsx'
import { enterpriseRoutes } from './pages/enterprises/routes.tsx'
import { filingRoutes } from './pages/filing/routes.tsx'
import { formRoutes } from './pages/forms/routes.tsx'
import { homeRoutes } from './pages/home/routes.tsx'
import { noticeRoutes } from './pages/notices/routes.tsx'
import { paymentRoutes } from './pages/payments/routes.tsx'
import { receiptRoutes } from './pages/receipts/routes.tsx'
import { serviceRoutes } from './pages/services/routes.tsx'
import type { PageRoute } from './routes.ts'
import { guard } from './session/guard.ts'

const root = createRootRoute({ component: Layout })

/** The page and its words travel at the same time. */
const withWords =
  ({ load, words = [] }: PageRoute): PageRoute['load'] =>
  async () => {
    const [page] = await Promise.all([load(), bringWords(words)])
    return page
  }

const mount = (page: PageRoute) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: lazyRouteComponent(withWords(page)),
    beforeLoad: ({ location }) => guard(page.access, location.href),
  })

const pages = [
  homeRoutes,
  serviceRoutes,
  accountRoutes,
  filingRoutes,
  dossierRoutes,
  paymentRoutes,
  receiptRoutes,
  noticeRoutes,
  deskRoutes,
  formRoutes,
  developerRoutes,
  enterpriseRoutes,
  billRoutes,
  catalogueRoutes,
  catalogueFaqRoutes,
  importRoutes,
].flat()

export const router = createRouter({
  routeTree: root.addChildren(pages.map(mount)),
  defaultPreload: false,
  defaultPendingMs: 300,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageProblem,
  defaultNotFoundComponent: NotFoundPage,
  notFoundMode: 'root',
  scrollRestoration: true,
  // Plain strings: the default would turn `?q=135` into a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== undefined)).toString()
    return text && `?${text}`
  },
})
