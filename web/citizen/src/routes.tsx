import { useState } from 'react'
import { BrokenPage, page } from './app/broken-page.tsx'
import { byId } from './app/known-address.tsx'
import { LostPage } from './app/lost-page.tsx'
import { ErrorBoundary, Route, Router } from './app/routing.ts'
import { Shell } from './app/shell.tsx'
import { drawnPages } from './drawn-pages.ts'

const BookPage = page(() => import('./pages/book/book-page.tsx'))
const BookedPage = byId(page(() => import('./pages/book/booked-page.tsx')))
const SignInPage = page(() => import('./pages/sign-in/sign-in-page.tsx'))
const RequestsPage = page(() => import('./pages/requests/requests-page.tsx'))
const RequestPage = byId(page(() => import('./pages/request/request-page.tsx')))
const TaskPage = byId(page(() => import('./pages/task/task-page.tsx')))
const GrievancePage = byId(page(() => import('./pages/grievance/grievance-page.tsx')))
const RatePage = byId(page(() => import('./pages/rate/rate-page.tsx')))
const ReceiptPage = page(() => import('./pages/receipt/receipt-page.tsx'))
const TripPage = page(() => import('./pages/trip/trip-page.tsx'))
const HouseholdPage = page(() => import('./pages/household/household-page.tsx'))
const MePage = page(() => import('./pages/me/me-page.tsx'))
const RecordPage = page(() => import('./pages/record/record-page.tsx'))
const DeletePage = page(() => import('./pages/record/delete-page.tsx'))
const CentreBoardPage = page(() => import('./pages/centre/board-page.tsx'))

/**
 * Address → page; those that the server draws too are in drawn-pages.ts. The same addresses stand in app/paths.ts, which
 * the server reads.
 */
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
            <Route path="/book/:serviceId" component={BookPage} />
            <Route path="/book/:serviceId/:step" component={BookPage} />
            <Route path="/booked/:requestId" component={BookedPage} />
            <Route path="/sign-in" component={SignInPage} />
            <Route path="/requests" component={RequestsPage} />
            <Route path="/requests/:requestId" component={RequestPage} />
            <Route path="/requests/:requestId/:task" component={TaskPage} />
            <Route path="/grievances/:grievanceId" component={GrievancePage} />
            <Route path="/rate/:visitId" component={RatePage} />
            <Route path="/receipts/:receiptNo" component={ReceiptPage} />
            <Route path="/trip/:token" component={TripPage} />
            <Route path="/household" component={HouseholdPage} />
            <Route path="/me" component={MePage} />
            <Route path="/me/record" component={RecordPage} />
            <Route path="/me/record/delete" component={DeletePage} />
            <Route path="/centres/:centreId" component={CentreBoardPage} />
            <Route default component={LostPage} />
          </Router>
        </ErrorBoundary>
      )}
    </Shell>
  )
}
