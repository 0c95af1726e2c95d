import { LinkButton, Page, Stack, useText } from '@app/ui'
import { isOut } from '@app/domain/dispatch'
import { PushAsk } from '@app/ui/push'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { push } from '../../app/push.ts'
import { useSession } from '../../app/session.tsx'
import { useVisits } from '../../offline/use-offline.tsx'
import type { VisitView } from '../../offline/apply.ts'
import { inOrder, type OwnDay, useWay } from '../../offline/use-way.ts'
import { useShift } from '../../offline/use-shift.ts'
import { FetchRow } from '../fetches/fetch-row.tsx'
import { SafeAsk } from '../safety/safe-ask.tsx'
import { CashLine } from './cash-line.tsx'
import { NoticeRows } from './notice-rows.tsx'
import { OfferList } from './offer-list.tsx'
import { PlannedShifts } from './planned-shifts.tsx'
import { RatingsAsked } from './ratings-asked.tsx'
import { ShiftCard } from './shift-card.tsx'
import { WayRow } from '../way/way-row.tsx'
import { NextVisit, VisitRow } from './visit-cards.tsx'
import { dayWords } from './words.ts'

export default function DayPage() {
  const t = useText(dayWords)
  const { name } = useProgramme()
  const { me } = useSession()
  const shift = useShift()
  const visits = useVisits()
  const way = useWay(visits.data)
  return (
    <Page title={t.title} suffix={name} hideTitle>
      {visits.data?.map((visit) => (
        <SafeAsk key={visit.id} visit={visit} reload={visits.reload} />
      ))}
      <NoticeRows />
      <FetchRow />
      <Known of={shift}>
        {(data) => (
          <>
            <ShiftCard shift={data} reload={shift.reload} />
            {data.onShift && me && <PushAsk push={push} accountId={me.id} why={t.tellOffers} />}
            <CashLine shift={data} />
          </>
        )}
      </Known>
      <Known of={visits}>
        {(data) => <Visits visits={inOrder(data, way.data)} day={way.data} onShift={shift.data?.onShift === true} />}
      </Known>
      <PlannedShifts />
      <RatingsAsked />
      <LinkButton href={to('visits')} tone="quiet" block icon="history">
        {t.past}
      </LinkButton>
    </Page>
  )
}

function Visits({ visits, day, onShift }: { visits: VisitView[]; day: OwnDay | undefined; onShift: boolean }) {
  const t = useText(dayWords)
  const stopOf = ({ id }: VisitView) => day?.stops.find((stop) => stop.visitId === id)
  const [next, ...rest] = visits
  return (
    <>
      {/* An offer counts down: it stands above what can wait, but never above a visit that is under way. */}
      {next && isOut(next.state) && <NextVisit visit={next} stop={stopOf(next)} />}
      <OfferList onShift={onShift} quietWhenEmpty={Boolean(next)} />
      {next && !isOut(next.state) && <NextVisit visit={next} stop={stopOf(next)} />}
      <WayRow day={day} />
      {rest.length > 0 && (
        <section>
          <h2 className="section-title">{t.visits}</h2>
          <Stack as="ul" gap={2}>
            {rest.map((visit) => (
              <VisitRow key={visit.id} visit={visit} stop={stopOf(visit)} />
            ))}
          </Stack>
        </section>
      )}
    </>
  )
}
