import { useEffect } from 'react'
import { createMessages, EmptyState, LinkButton, Page, useStateOf, useText } from '@app/ui'
import { paths, to } from './app/paths.ts'
import { ErrorBoundary, lazy, Route, Router, useNavigation } from './app/routing.ts'
import { useSession } from './app/session.tsx'
import { Shell } from './app/shell.tsx'
import { Live } from './live/live.tsx'
import { LostNotice, SealedPage } from './pages/sealed/sealed-page.tsx'
import DayPage from './pages/day/day-page.tsx'
import { Provision } from './offline/provision.tsx'
import { PositionReporter } from './position/reporter.tsx'

const words = createMessages({
  en: {
    lost: 'Page not found',
    lostText: 'Check the address for typing mistakes.',
    broke: 'We can’t show this page',
    brokeText: 'What you did is saved. Open the page again.',
    home: 'Go to my day',
    again: 'Try again',
  },
  ur: {
    lost: 'یہ صفحہ موجود نہیں',
    lostText: 'شاید پتہ لکھنے میں غلطی ہوئی ہے۔',
    broke: 'یہ صفحہ نہیں کھل سکا',
    brokeText: 'آپ کا کام محفوظ ہے۔ صفحہ دوبارہ کھولیں۔',
    home: 'آج کے دن پر جائیں',
    again: 'دوبارہ کھولیں',
  },
})

function LostPage() {
  const t = useText(words)
  return (
    <Page title={t.lost} hideTitle>
      <EmptyState icon="compass" title={t.lost} action={<LinkButton href={to('day')}>{t.home}</LinkButton>}>
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

const pages = {
  day: DayPage,
  signIn: lazy(() => import('./pages/sign-in/sign-in-page.tsx')),
  way: lazy(() => import('./pages/way/way-page.tsx')),
  offer: lazy(() => import('./pages/offer/offer-page.tsx')),
  visits: lazy(() => import('./pages/visits/visits-page.tsx')),
  visit: lazy(() => import('./pages/visit/visit-page.tsx')),
  form: lazy(() => import('./pages/visit/form-page.tsx')),
  papers: lazy(() => import('./pages/papers/papers-page.tsx')),
  paper: lazy(() => import('./pages/papers/paper-page.tsx')),
  proof: lazy(() => import('./pages/proof/proof-page.tsx')),
  counter: lazy(() => import('./pages/visit/counter-page.tsx')),
  thirdParty: lazy(() => import('./pages/money/third-party-page.tsx')),
  payment: lazy(() => import('./pages/money/payment-page.tsx')),
  finish: lazy(() => import('./pages/visit/finish-page.tsx')),
  witness: lazy(() => import('./pages/visit/witness-page.tsx')),
  lostNumber: lazy(() => import('./pages/lost-number/lost-number-page.tsx')),
  noShow: lazy(() => import('./pages/visit/no-show-page.tsx')),
  fail: lazy(() => import('./pages/visit/reason-page.tsx').then((pages_) => ({ default: pages_.FailPage }))),
  giveBack: lazy(() => import('./pages/visit/reason-page.tsx').then((pages_) => ({ default: pages_.GiveBackPage }))),
  rate: lazy(() => import('./pages/rate/rate-page.tsx')),
  refund: lazy(() => import('./pages/money/refund-page.tsx')),
  receipt: lazy(() => import('./pages/money/receipt-page.tsx')),
  badge: lazy(() => import('./pages/badge/badge-page.tsx')),
  custody: lazy(() => import('./pages/custody/custody-page.tsx')),
  chain: lazy(() => import('./pages/custody/chain-page.tsx')),
  fetches: lazy(() => import('./pages/fetches/fetches-page.tsx')),
  fetch: lazy(() => import('./pages/fetches/fetch-page.tsx')),
  cash: lazy(() => import('./pages/money/cash-page.tsx')),
  deposit: lazy(() => import('./pages/money/deposit-page.tsx')),
  count: lazy(() => import('./pages/money/count-page.tsx')),
  earnings: lazy(() => import('./pages/money/earnings-page.tsx')),
  payStatement: lazy(() => import('./pages/money/statement-page.tsx')),
  share: lazy(() => import('./pages/share/share-page.tsx')),
  passed: lazy(() => import('./pages/share/passed-page.tsx')),
  complaints: lazy(() => import('./pages/complaints/complaints-page.tsx')),
  complaint: lazy(() => import('./pages/complaints/complaint-page.tsx')),
  profile: lazy(() => import('./pages/profile/profile-page.tsx')),
  hours: lazy(() => import('./pages/hours/hours-page.tsx')),
  details: lazy(() => import('./pages/details/details-page.tsx')),
  payAccount: lazy(() => import('./pages/pay-account/pay-account-page.tsx')),
  tracker: lazy(() => import('./pages/tracker/tracker-page.tsx')),
  outbox: lazy(() => import('./pages/outbox/outbox-page.tsx')),
  apply: lazy(() => import('./pages/apply/apply-page.tsx')),
  training: lazy(() => import('./pages/apply/training-page.tsx')),
  quiz: lazy(() => import('./pages/apply/quiz-page.tsx')),
  notices: lazy(() => import('./pages/notices/notices-page.tsx')),
  notice: lazy(() => import('./pages/notices/notice-page.tsx')),
  sos: lazy(() => import('./pages/safety/sos-page.tsx')),
} satisfies Record<keyof typeof paths, unknown>

/** Path → page. The paths are those of app/paths.ts, which the server reads as well. */
export function Routes() {
  const { path, go } = useNavigation()
  const { me, open, signedIn } = useSession()
  const [broken, setBroken] = useStateOf(path, false)
  // Nobody has ever signed in on this phone: there is nothing to show yet but the way in.
  const mustSignIn = !me && path !== to('signIn') && path !== to('apply')
  // Somebody's work lies here sealed: nothing of it can be shown.
  const shut = me && !open && path !== to('signIn') && (signedIn || path !== to('apply'))
  useEffect(() => {
    if (mustSignIn) go(to('signIn'), true)
  }, [mustSignIn, go])
  return (
    <Shell>
      {broken ? (
        <BrokenPage />
      ) : mustSignIn ? null : shut ? (
        <SealedPage />
      ) : (
        <ErrorBoundary onError={() => setBroken(true)}>
          <Router>
            {(Object.keys(pages) as (keyof typeof pages)[]).map((name) => (
              <Route key={name} path={`/facilitator${paths[name]}`} component={pages[name]} />
            ))}
            <Route default component={LostPage} />
          </Router>
        </ErrorBoundary>
      )}
      {me && open && (
        <>
          <LostNotice />
          <Live />
          <Provision />
          <PositionReporter />
        </>
      )}
    </Shell>
  )
}
