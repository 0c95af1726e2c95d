import { useState, type ComponentType } from 'react'
import { createMessages, EmptyState, LinkButton, Page, useText } from '@app/ui'
import { ErrorBoundary, lazy, Route, Router } from './app/routing.ts'
import { Shell } from './app/shell.tsx'
import HomePage from './pages/home/home-page.tsx'

const words = createMessages({
  en: { lost: 'Page not found', lostText: 'Check the address and try again.', broke: 'We couldn’t show this page', brokeText: 'What you wrote is saved. Open the page again.', home: 'Go to services', again: 'Try again' },
  ur: { lost: 'یہ صفحہ موجود نہیں', lostText: 'شاید پتہ لکھنے میں غلطی ہوئی ہے۔', broke: 'یہ صفحہ نہیں کھل سکا', brokeText: 'آپ کا لکھا ہوا محفوظ ہے۔ صفحہ دوبارہ کھولیں۔', home: 'سروسز پر جائیں', again: 'دوبارہ کھولیں' },
})

function LostPage() {
  const t = useText(words)
  return (
    <Page title={t.lost} hideTitle>
      <EmptyState icon="compass" title={t.lost} action={<LinkButton href="/">{t.home}</LinkButton>}>
        {t.lostText}
      </EmptyState>
    </Page>
  )
}

function BrokenPage() {
  const t = useText(words)
  return (
    <Page title={t.broke} hideTitle>
      <EmptyState icon="warning" title={t.broke} action={<LinkButton href={location.href}>{t.again}</LinkButton>}>
        {t.brokeText}
      </EmptyState>
    </Page>
  )
}

/** A page whose code cannot be fetched (no network, or a newer version is out) says so instead of staying empty. */
const page = (load: () => Promise<{ default: ComponentType }>) => lazy(() => load().catch(() => ({ default: BrokenPage })))

const ServicePage = page(() => import('./pages/service/service-page.tsx'))
const BookPage = page(() => import('./pages/book/book-page.tsx'))
const BookedPage = page(() => import('./pages/book/booked-page.tsx'))
const SignInPage = page(() => import('./pages/sign-in/sign-in-page.tsx'))
const RequestsPage = page(() => import('./pages/requests/requests-page.tsx'))
const RequestPage = page(() => import('./pages/request/request-page.tsx'))
const TaskPage = page(() => import('./pages/task/task-page.tsx'))
const GrievancePage = page(() => import('./pages/grievance/grievance-page.tsx'))
const RatePage = page(() => import('./pages/rate/rate-page.tsx'))
const ReceiptPage = page(() => import('./pages/receipt/receipt-page.tsx'))
const TrackPage = page(() => import('./pages/track/track-page.tsx'))
const VerifyPage = page(() => import('./pages/verify/verify-page.tsx'))
const HouseholdPage = page(() => import('./pages/household/household-page.tsx'))
const MePage = page(() => import('./pages/me/me-page.tsx'))
const RecordPage = page(() => import('./pages/record/record-page.tsx'))
const DeletePage = page(() => import('./pages/record/delete-page.tsx'))
const CentreBoardPage = page(() => import('./pages/centre/board-page.tsx'))
const FiguresPage = page(() => import('./pages/figures/figures-page.tsx'))
const HelpPage = page(() => import('./pages/help/help-page.tsx'))

/** Address → page. The same addresses stand in app/paths.ts, which the server reads. */
export function Routes() {
  const [broken, setBroken] = useState(false)
  return (
    <Shell>
      {broken ? (
        <BrokenPage />
      ) : (
        <ErrorBoundary onError={() => setBroken(true)}>
          <Router>
            <Route path="/" component={HomePage} />
            <Route path="/services/:serviceId" component={ServicePage} />
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
            <Route path="/track" component={TrackPage} />
            <Route path="/verify" component={VerifyPage} />
            <Route path="/household" component={HouseholdPage} />
            <Route path="/me" component={MePage} />
            <Route path="/me/record" component={RecordPage} />
            <Route path="/me/record/delete" component={DeletePage} />
            <Route path="/centres/:centreId" component={CentreBoardPage} />
            <Route path="/figures" component={FiguresPage} />
            <Route path="/help" component={HelpPage} />
            <Route default component={LostPage} />
          </Router>
        </ErrorBoundary>
      )}
    </Shell>
  )
}
