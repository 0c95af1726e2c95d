import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { BrokenPage, LostPage } from './app/lost.tsx'
import { BASE } from './app/paths.ts'
import { Shell } from './app/shell.tsx'
import HomePage from './pages/home/home-page.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: LostPage, errorComponent: BrokenPage })
const under = () => rootRoute

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

export const callsRoute = createRoute({
  getParentRoute: under,
  path: '/calls',
  component: lazyRouteComponent(() => import('./pages/calls/calls-page.tsx')),
  validateSearch: (search: Record<string, unknown>): { request?: string } => ({ request: text(search.request) }),
})
export const deskRoute = createRoute({
  getParentRoute: under,
  path: '/desk',
  component: lazyRouteComponent(() => import('./pages/desk/pile-page.tsx')),
  validateSearch: (search: Record<string, unknown>): { state?: string; q?: string } => ({
    state: text(search.state),
    q: text(search.q),
  }),
})
export const applicationRoute = createRoute({
  getParentRoute: under,
  path: '/desk/$applicationId',
  component: lazyRouteComponent(() => import('./pages/desk/application-page.tsx')),
})
export const boardRoute = createRoute({
  getParentRoute: under,
  path: '/operations/board',
  component: lazyRouteComponent(() => import('./pages/operations/board/board-page.tsx')),
  validateSearch: (search: Record<string, unknown>): { district?: string; turn?: string; urgent?: string } => ({
    district: text(search.district),
    turn: text(search.turn),
    urgent: text(search.urgent),
  }),
})
export const requestRoute = createRoute({
  getParentRoute: under,
  path: '/operations/requests/$requestId',
  component: lazyRouteComponent(() => import('./pages/operations/request/request-page.tsx')),
})

export const grievancesRoute = createRoute({
  getParentRoute: under,
  path: '/grievances',
  component: lazyRouteComponent(() => import('./pages/grievances/pile-page.tsx')),
  validateSearch: (search: Record<string, unknown>): { whose?: string; state?: string; kind?: string; q?: string } => ({
    whose: text(search.whose),
    state: text(search.state),
    kind: text(search.kind),
    q: text(search.q),
  }),
})
export const grievanceRoute = createRoute({
  getParentRoute: under,
  path: '/grievances/$grievanceId',
  component: lazyRouteComponent(() => import('./pages/grievances/case-page.tsx')),
})

const routes = [
  createRoute({ getParentRoute: under, path: '/', component: HomePage }),
  createRoute({ getParentRoute: under, path: '/sign-in', component: HomePage }),
  callsRoute,
  deskRoute,
  applicationRoute,
  boardRoute,
  requestRoute,
  grievancesRoute,
  grievanceRoute,
  createRoute({
    getParentRoute: under,
    path: '/operations',
    component: lazyRouteComponent(() => import('./pages/operations/measures/today-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/map',
    component: lazyRouteComponent(() => import('./pages/operations/map/map-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/filings',
    component: lazyRouteComponent(() => import('./pages/operations/unsettled/filings-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/area-events',
    component: lazyRouteComponent(() => import('./pages/operations/area-events/area-events-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/debts',
    component: lazyRouteComponent(() => import('./pages/operations/unsettled/debts-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/papers',
    component: lazyRouteComponent(() => import('./pages/operations/unsettled/recoveries-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/outcomes',
    component: lazyRouteComponent(() => import('./pages/operations/measures/outcomes-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/alerts',
    component: lazyRouteComponent(() => import('./pages/safety/alerts-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/moves',
    component: lazyRouteComponent(() => import('./pages/operations/moves/moves-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/capacity',
    component: lazyRouteComponent(() => import('./pages/operations/measures/capacity-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/scorecards',
    component: lazyRouteComponent(() => import('./pages/operations/measures/scorecards-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/operations/messages',
    component: lazyRouteComponent(() => import('./pages/operations/unsettled/messages-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/calls/wallboard',
    component: lazyRouteComponent(() => import('./pages/wallboard/wallboard-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people',
    component: lazyRouteComponent(() => import('./pages/people/applicants-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/applicants/$applicantId',
    component: lazyRouteComponent(() => import('./pages/people/applicant-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/accounts',
    component: lazyRouteComponent(() => import('./pages/people/accounts-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/proceedings',
    component: lazyRouteComponent(() => import('./pages/people/proceedings-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/proceedings/$proceedingId',
    component: lazyRouteComponent(() => import('./pages/people/proceeding-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/robberies',
    component: lazyRouteComponent(() => import('./pages/people/robberies-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/robberies/$robberyId',
    component: lazyRouteComponent(() => import('./pages/people/robbery-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/people/agencies',
    component: lazyRouteComponent(() => import('./pages/agency/decide-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/centre',
    component: lazyRouteComponent(() => import('./pages/centre/queue-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/centre/order',
    component: lazyRouteComponent(() => import('./pages/centre/order-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/centre/orders',
    component: lazyRouteComponent(() => import('./pages/centre/orders-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/centre/orders/$requestId',
    component: lazyRouteComponent(() => import('./pages/centre/request-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/centre/till',
    component: lazyRouteComponent(() => import('./pages/centre/till-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/agency',
    component: lazyRouteComponent(() => import('./pages/agency/people-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/agency/shifts',
    component: lazyRouteComponent(() => import('./pages/agency/shifts-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/agency/statement',
    component: lazyRouteComponent(() => import('./pages/agency/statement-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/agency/requests',
    component: lazyRouteComponent(() => import('./pages/agency/requests-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance',
    component: lazyRouteComponent(() => import('./pages/finance/balance-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/payables',
    component: lazyRouteComponent(() => import('./pages/finance/payables-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/deposits',
    component: lazyRouteComponent(() => import('./pages/finance/deposits-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/payouts',
    component: lazyRouteComponent(() => import('./pages/finance/payouts-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/clearing',
    component: lazyRouteComponent(() => import('./pages/finance/clearing-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/credits',
    component: lazyRouteComponent(() => import('./pages/finance/credits-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/refunds',
    component: lazyRouteComponent(() => import('./pages/finance/refunds-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/robberies',
    component: lazyRouteComponent(() => import('./pages/finance/robberies-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/finance/robberies/$robberyId',
    component: lazyRouteComponent(() => import('./pages/finance/robbery-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/audit',
    component: lazyRouteComponent(() => import('./pages/audit/audit-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/audit/access',
    component: lazyRouteComponent(() => import('./pages/audit/access-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/admin/changes',
    component: lazyRouteComponent(() => import('./pages/admin/drafts/changes-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/admin/drafts/$draftId',
    component: lazyRouteComponent(() => import('./pages/admin/drafts/draft-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/admin/offices',
    component: lazyRouteComponent(() => import('./pages/admin/offices-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/admin/facts',
    component: lazyRouteComponent(() => import('./pages/admin/facts-page.tsx')),
  }),
  createRoute({
    getParentRoute: under,
    path: '/admin/staff',
    component: lazyRouteComponent(() => import('./pages/admin/staff-page.tsx')),
  }),
] as const

/** Address → page. The same addresses stand in app/paths.ts, which the server reads. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  basepath: BASE,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
