/** Every address of this app below its base. The build writes them to routes.json, so that the server answers 404 to all others. */
export const paths = [
  '/',
  '/sign-in',
  '/calls',
  '/desk',
  '/desk/:applicationId',
  '/operations',
  '/operations/requests/:requestId',
  '/operations/map',
  '/operations/filings',
  '/operations/area-events',
  '/operations/debts',
  '/operations/outcomes',
  '/finance',
  '/finance/payables',
  '/finance/deposits',
  '/finance/payouts',
  '/finance/clearing',
  '/finance/refunds',
  '/audit',
  '/admin/offices',
  '/admin/facts',
  '/admin/staff',
] as const

export const BASE = '/console'
