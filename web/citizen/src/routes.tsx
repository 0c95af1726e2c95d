import { useState, type ComponentType } from 'react'
import { BrokenPage, page } from './app/broken-page.tsx'
import { asks } from './app/first-question.ts'
import { byId } from './app/known-address.tsx'
import { LostPage } from './app/lost-page.tsx'
import { ErrorBoundary, Route, Router } from './app/routing.ts'
import { Shell } from './app/shell.tsx'
import { paths, type PathName } from './app/paths.ts'
import { type DrawnName, drawnPages } from './drawn-pages.ts'

const BookPage = page(() => import('./pages/book/book-page.tsx'))
const pages = {
  booked: byId(
    page(
      () => import('./pages/book/booked-page.tsx'),
      asks('booked', 'requests.get', ({ requestId }) => ({ requestId })),
    ),
  ),
  signIn: page(() => import('./pages/sign-in/sign-in-page.tsx')),
  requests: page(() => import('./pages/requests/requests-page.tsx')),
  request: byId(
    page(
      () => import('./pages/request/request-page.tsx'),
      asks('request', 'requests.get', ({ requestId }) => ({ requestId })),
    ),
  ),
  task: byId(
    page(
      () => import('./pages/task/task-page.tsx'),
      asks('task', 'requests.get', ({ requestId }) => ({ requestId })),
    ),
  ),
  grievance: byId(
    page(
      () => import('./pages/grievance/grievance-page.tsx'),
      asks('grievance', 'grievances.get', ({ grievanceId }) => ({ grievanceId })),
    ),
  ),
  rate: byId(
    page(
      () => import('./pages/rate/rate-page.tsx'),
      asks('rate', 'ratings.visit', ({ visitId }) => ({ visitId })),
    ),
  ),
  receipt: page(
    () => import('./pages/receipt/receipt-page.tsx'),
    asks('receipt', 'receipts.get', ({ receiptNo }) => ({ receiptNo })),
  ),
  trip: page(
    () => import('./pages/trip/trip-page.tsx'),
    asks('trip', 'trips.get', ({ token }) => ({ token })),
  ),
  household: page(() => import('./pages/household/household-page.tsx')),
  me: page(() => import('./pages/me/me-page.tsx')),
  number: page(() => import('./pages/me/number-page.tsx')),
  record: page(() => import('./pages/record/record-page.tsx')),
  deletion: page(() => import('./pages/record/delete-page.tsx')),
  centre: page(
    () => import('./pages/centre/board-page.tsx'),
    asks('centre', 'centres.board', ({ centreId }) => ({ centreId })),
  ),
} satisfies Record<Exclude<PathName, DrawnName | 'book' | 'bookStep'>, ComponentType>

/** Address → page; those that the server draws too are in drawn-pages.ts. */
export function Routes() {
  const [broken, setBroken] = useState(false)
  return (
    <Shell>
      {broken ? (
        <BrokenPage />
      ) : (
        <ErrorBoundary onError={() => setBroken(true)}>
          <Router>
            {drawnPages.map(({ path, component }) => (
              <Route key={path} path={path} component={component} />
            ))}
            {/* One page with two addresses: without keys it stays as its steps go by. */}
            <Route path={paths.book} component={BookPage} />
            <Route path={paths.bookStep} component={BookPage} />
            {(Object.keys(pages) as (keyof typeof pages)[]).map((name) => (
              <Route key={name} path={paths[name]} component={pages[name]} />
            ))}
            <Route default component={LostPage} />
          </Router>
        </ErrorBoundary>
      )}
    </Shell>
  )
}
