import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { BrokenPage } from './app/lost.tsx'
import { BASE } from './app/paths.ts'
import { asking, choosing, page, rootRoute, under } from './app/routed.ts'
import BeginPage from './pages/begin/begin-page.tsx'
import HomePage from './pages/home/home-page.tsx'

const callsRoute = choosing('/calls', () => import('./pages/calls/calls-page.tsx'), ['request'])
const deskRoute = choosing('/desk', () => import('./pages/desk/pile-page.tsx'), ['state', 'q'])
const boardRoute = choosing('/operations/board', () => import('./pages/operations/board/board-page.tsx'), [
  'district',
  'turn',
  'urgent',
])
const roomRoute = choosing('/operations/room', () => import('./pages/operations/room/room-page.tsx'), [
  'district',
  'part',
  'show',
  'turn',
  'urgent',
])
const wastedRoute = choosing('/operations/wasted', () => import('./pages/operations/wasted/wasted-page.tsx'), [
  'district',
  'days',
  'by',
  'reason',
])
const positionsRoute = choosing(
  '/operations/positions',
  () => import('./pages/operations/positions/positions-page.tsx'),
  ['show', 'district', 'person'],
)
const grievancesRoute = choosing('/grievances', () => import('./pages/grievances/pile-page.tsx'), [
  'whose',
  'state',
  'kind',
  'q',
])
const alarmsRoute = choosing('/alarms', () => import('./pages/alarms/alarms-page.tsx'), ['show', 'kind'])

const routes = [
  createRoute({ getParentRoute: under, path: '/sign-in', component: HomePage }),
  createRoute({ getParentRoute: under, path: '/begin', component: BeginPage }),
  createRoute({ getParentRoute: under, path: '/', component: HomePage }),
  page('/me', () => import('./pages/me/me-page.tsx')),
  callsRoute,
  deskRoute,
  asking(
    page('/desk/$applicationId', () => import('./pages/desk/application-page.tsx')),
    'desk.get',
    ({ applicationId }) => ({ applicationId }),
  ),
  boardRoute,
  roomRoute,
  wastedRoute,
  positionsRoute,
  asking(
    page('/operations/requests/$requestId', () => import('./pages/operations/request/request-page.tsx')),
    'requests.get',
    ({ requestId }) => ({ requestId }),
  ),
  grievancesRoute,
  asking(
    page('/grievances/$grievanceId', () => import('./pages/grievances/case-page.tsx')),
    'grievances.get',
    ({ grievanceId }) => ({ grievanceId }),
  ),
  page('/operations', () => import('./pages/operations/measures/today-page.tsx')),
  page('/operations/evenness', () => import('./pages/operations/measures/evenness-page.tsx')),
  asking(
    page('/operations/visits/$visitId/choices', () => import('./pages/operations/choices/choices-page.tsx')),
    'operations.choices',
    ({ visitId }) => ({ visitId }),
  ),
  asking(
    page('/audit/visits/$visitId/choices', () => import('./pages/operations/choices/choices-page.tsx')),
    'operations.choices',
    ({ visitId }) => ({ visitId }),
  ),
  page('/operations/map', () => import('./pages/operations/map/map-page.tsx')),
  page('/operations/filings', () => import('./pages/operations/unsettled/filings-page.tsx')),
  asking(
    page('/operations/area-events', () => import('./pages/operations/area-events/area-events-page.tsx')),
    'areaEvents.list',
    () => ({}),
  ),
  page('/operations/doubts', () => import('./pages/operations/unsettled/doubts-page.tsx')),
  page('/operations/debts', () => import('./pages/operations/unsettled/debts-page.tsx')),
  page('/operations/papers', () => import('./pages/operations/unsettled/recoveries-page.tsx')),
  asking(
    page('/operations/outcomes', () => import('./pages/operations/measures/outcomes-page.tsx')),
    'figures.outcomes',
    () => ({}),
  ),
  alarmsRoute,
  // Where the calls for help were before; kept marks still lead there.
  createRoute({
    getParentRoute: under,
    path: '/operations/alerts',
    beforeLoad: () => {
      throw redirect({ to: '/alarms', replace: true })
    },
  }),
  page('/operations/moves', () => import('./pages/operations/moves/moves-page.tsx')),
  page('/operations/capacity', () => import('./pages/operations/measures/capacity-page.tsx')),
  page('/operations/hours', () => import('./pages/operations/hours/hours-page.tsx')),
  page('/operations/scorecards', () => import('./pages/operations/measures/scorecards-page.tsx')),
  page('/operations/messages', () => import('./pages/operations/unsettled/messages-page.tsx')),
  asking(
    page('/calls/wallboard', () => import('./pages/wallboard/wallboard-page.tsx')),
    'calls.wallboard',
    () => ({}),
  ),
  page('/calls/numbers', () => import('./pages/calls/numbers-page.tsx')),
  page('/calls/limits', () => import('./pages/calls/limits-page.tsx')),
  page('/audit/limits', () => import('./pages/calls/limits-page.tsx')),
  page('/audit/doubts', () => import('./pages/operations/unsettled/doubts-page.tsx')),
  page('/centre/numbers', () => import('./pages/calls/numbers-page.tsx')),
  page('/operations/numbers', () => import('./pages/calls/numbers-page.tsx')),
  asking(
    page('/operations/system', () => import('./pages/admin/system/system-page.tsx')),
    'system.processes',
    () => ({}),
  ),
  page('/people', () => import('./pages/people/applicants-page.tsx')),
  page('/people/invite', () => import('./pages/people/invite-rows-page.tsx')),
  asking(
    page('/people/applicants/$applicantId', () => import('./pages/people/applicant-page.tsx')),
    'applicants.get',
    ({ applicantId }) => ({ applicantId }),
  ),
  page('/people/records', () => import('./pages/people/records/records-page.tsx')),
  asking(
    page('/people/records/$facilitatorId', () => import('./pages/people/records/record-page.tsx')),
    'facilitators.facts',
    ({ facilitatorId }) => ({ facilitatorId }),
  ),
  page('/people/accounts', () => import('./pages/people/accounts-page.tsx')),
  page('/people/proceedings', () => import('./pages/people/proceedings-page.tsx')),
  asking(
    page('/people/proceedings/$proceedingId', () => import('./pages/people/proceeding-page.tsx')),
    'proceedings.get',
    ({ proceedingId }) => ({ proceedingId }),
  ),
  page('/people/robberies', () => import('./pages/people/robberies-page.tsx')),
  page('/people/robberies/$robberyId', () => import('./pages/people/robbery-page.tsx')),
  page('/people/agencies', () => import('./pages/agency/decide-page.tsx')),
  page('/centre', () => import('./pages/centre/queue-page.tsx')),
  page('/centre/order', () => import('./pages/centre/order-page.tsx')),
  page('/centre/orders', () => import('./pages/centre/orders-page.tsx')),
  asking(
    page('/centre/orders/$requestId', () => import('./pages/centre/request-page.tsx')),
    'requests.get',
    ({ requestId }) => ({ requestId }),
  ),
  page('/centre/refunds', () => import('./pages/centre/refunds-page.tsx')),
  page('/centre/till', () => import('./pages/centre/till-page.tsx')),
  page('/agency', () => import('./pages/agency/people-page.tsx')),
  asking(
    page('/agency/shifts', () => import('./pages/agency/shifts-page.tsx')),
    'agency.capacity',
    () => ({ days: 14 }),
  ),
  page('/agency/statement', () => import('./pages/agency/statement-page.tsx')),
  page('/agency/requests', () => import('./pages/agency/requests-page.tsx')),
  asking(
    page('/finance', () => import('./pages/finance/balance-page.tsx')),
    'finance.trialBalance',
    () => ({}),
  ),
  asking(
    page('/finance/payables', () => import('./pages/finance/departments/owed-page.tsx')),
    'finance.payables',
    () => ({}),
  ),
  asking(
    page('/finance/closing', () => import('./pages/finance/closing-page.tsx')),
    'finance.periods',
    () => ({}),
  ),
  page('/finance/payables/$departmentId', () => import('./pages/finance/departments/new-settlement-page.tsx')),
  page('/finance/payables/batches/$batchId', () => import('./pages/finance/departments/settlement-page.tsx')),
  page('/finance/payables/batches/$batchId/schedule', () => import('./pages/finance/departments/schedule-page.tsx')),
  page('/finance/cash', () => import('./pages/finance/entries/cash-page.tsx')),
  page('/finance/accounts/$code', () => import('./pages/finance/entries/account-page.tsx')),
  page('/finance/accounts/$code/$sub', () => import('./pages/finance/entries/account-page.tsx')),
  page('/finance/entries', () => import('./pages/finance/entries/looks-page.tsx')),
  page('/finance/entries/$journalId', () => import('./pages/finance/entries/entry-page.tsx')),
  page('/finance/deposits', () => import('./pages/finance/deposits-page.tsx')),
  asking(
    page('/finance/payouts', () => import('./pages/finance/payouts-page.tsx')),
    'finance.available',
    () => ({}),
  ),
  page('/finance/payouts/new', () => import('./pages/finance/batches/new-batch-page.tsx')),
  page('/finance/payouts/$batchId', () => import('./pages/finance/batches/batch-page.tsx')),
  page('/finance/payouts/payees/$payeeId', () => import('./pages/finance/payees/payee-page.tsx')),
  page('/finance/pay-claims', () => import('./pages/finance/payees/claims-page.tsx')),
  page('/finance/clearing', () => import('./pages/finance/clearing-page.tsx')),
  page('/finance/breaks', () => import('./pages/finance/breaks/breaks-page.tsx')),
  page('/finance/statements', () => import('./pages/finance/statements/statements-page.tsx')),
  page('/finance/statements/$statementId', () => import('./pages/finance/statements/statement-page.tsx')),
  page('/finance/credits', () => import('./pages/finance/credits-page.tsx')),
  page('/finance/refunds', () => import('./pages/finance/refunds-page.tsx')),
  page('/finance/acts', () => import('./pages/finance/acts-page.tsx')),
  page('/finance/robberies', () => import('./pages/finance/robberies-page.tsx')),
  page('/finance/robberies/$robberyId', () => import('./pages/finance/robbery-page.tsx')),
  page('/audit', () => import('./pages/audit/audit-page.tsx')),
  page('/audit/access', () => import('./pages/audit/access-page.tsx')),
  asking(
    page('/admin/setup', () => import('./pages/admin/setup/setup-page.tsx')),
    'setup.get',
    () => ({}),
  ),
  asking(
    page('/admin/system', () => import('./pages/admin/system/system-page.tsx')),
    'system.processes',
    () => ({}),
  ),
  page('/admin/changes', () => import('./pages/admin/drafts/changes-page.tsx')),
  asking(
    page('/admin/drafts/$draftId', () => import('./pages/admin/drafts/draft-page.tsx')),
    'drafts.get',
    ({ draftId }) => ({ draftId }),
  ),
  page('/admin/offices', () => import('./pages/admin/offices-page.tsx')),
  asking(
    page('/admin/facts', () => import('./pages/admin/facts-page.tsx')),
    'facts.unverified',
    () => ({}),
  ),
  page('/admin/agencies', () => import('./pages/admin/agencies/agencies-page.tsx')),
  asking(
    page('/admin/agencies/$agencyId', () => import('./pages/admin/agencies/agency-page.tsx')),
    'agencies.get',
    ({ agencyId }) => ({ agencyId }),
  ),
  page('/admin/centres', () => import('./pages/admin/centres/centres-page.tsx')),
  asking(
    page('/admin/centres/$centreId', () => import('./pages/admin/centres/centre-page.tsx')),
    'centres.get',
    ({ centreId }) => ({ centreId }),
  ),
  page('/admin/staff', () => import('./pages/admin/staff-page.tsx')),
  page('/admin/staff/file', () => import('./pages/admin/staff-rows-page.tsx')),
  asking(
    page('/admin/connections', () => import('./pages/admin/connections/connections-page.tsx')),
    'connections.list',
    () => ({}),
  ),
  asking(
    page('/admin/connections/letters', () => import('./pages/admin/connections/letters-page.tsx')),
    'departments.letters',
    () => ({}),
  ),
  asking(
    page('/admin/connections/$connectionId', () => import('./pages/admin/connections/connection-page.tsx')),
    'connections.one',
    ({ connectionId }) => ({ connectionId }),
  ),
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
