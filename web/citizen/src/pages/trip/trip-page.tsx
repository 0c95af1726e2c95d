import { useEffect } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Between,
  createMessages,
  EmptyState,
  formatDistance,
  Icon,
  LinkButton,
  Page,
  ProblemNotice,
  Skeleton,
  useLanguage,
  useText,
  When,
  type IconName,
  type Tone,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Face } from '../../components/face.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useParam } from '../../app/routing.ts'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'A visit shared with you',
    lead: (programme: string) => `Somebody wants you to know who is coming to their home from ${programme}.`,
    not_yet: 'Not set out yet',
    on_the_way: 'On the way',
    at_the_door: 'At the door',
    working: 'The visit is under way',
    done: 'The visit is over',
    called_off: 'The visit isn’t taking place',
    booked: 'Booked for',
    later: 'You’ll see who is coming when they set out.',
    eta: (low: number, high: number) => (low === high ? `about ${low} minutes` : `${low} to ${high} minutes`),
    away: (distance: string) => `${distance} away`,
    seen: 'Last seen',
    left: 'Left',
    badge: 'Badge',
    check: 'Check that this person is genuine',
    call: (number: string) => `Call ${number}`,
    police: (number: string) => `In danger: call ${number}`,
    fresh: 'This page keeps itself up to date.',
    gone: 'This link no longer works',
    goneText: 'The visit is over, or whoever sent it has stopped sharing. Ask them how it went.',
    home: 'What is this service?',
    loading: 'Loading',
  },
  ur: {
    title: 'آپ کے ساتھ شیئر کی گئی ملاقات',
    lead: (programme) => `کوئی اپنا چاہتا ہے کہ آپ کو معلوم ہو ${programme} سے ان کے گھر کون آ رہا ہے۔`,
    not_yet: 'ابھی روانہ نہیں ہوئے',
    on_the_way: 'راستے میں',
    at_the_door: 'دروازے پر',
    working: 'ملاقات جاری ہے',
    done: 'ملاقات ختم ہو گئی',
    called_off: 'یہ ملاقات نہیں ہو رہی',
    booked: 'طے شدہ وقت',
    later: 'جب وہ روانہ ہوں گے تو یہاں نظر آئے گا کہ کون آ رہا ہے۔',
    eta: (low, high) => (low === high ? `تقریباً ${low} منٹ` : `${low} سے ${high} منٹ`),
    away: (distance) => `${distance} دور`,
    seen: 'آخری بار دیکھے گئے',
    left: 'واپس گئے',
    badge: 'بیج',
    check: 'دیکھیں کہ یہ شخص اصلی ہے یا نہیں',
    call: (number) => `${number} پر کال`,
    police: (number) => `خطرہ ہو تو ${number} پر کال`,
    fresh: 'یہ صفحہ خود تازہ ہوتا رہتا ہے۔',
    gone: 'یہ لنک اب کام نہیں کرتا',
    goneText: 'ملاقات ختم ہو چکی ہے، یا بھیجنے والے نے شیئر کرنا بند کر دیا ہے۔ ان سے پوچھ لیں کہ سب ٹھیک رہا۔',
    home: 'یہ سروس کیا ہے؟',
    loading: 'لوڈ ہو رہا ہے',
  },
})

type Trip = Output<'trips.get'>

const AGAIN_MS = 20_000
const looks: Record<Trip['stage'], readonly [Tone, IconName]> = {
  not_yet: ['information', 'calendar-clock'],
  on_the_way: ['accent', 'motorcycle'],
  at_the_door: ['accent', 'door'],
  working: ['accent', 'documents'],
  done: ['success', 'success'],
  called_off: ['neutral', 'close'],
}
const OVER: readonly Trip['stage'][] = ['done', 'called_off']

/** For a relative who was sent a link: who comes, where in the visit they are, how far; and nothing of the household's. */
export default function TripPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const token = useParam('token')
  const answer = useAnswer('trips.get', { token })
  const { data, problem, reload } = answer
  const over = problem?.kind === 'refused' || (data && OVER.includes(data.stage))
  useEffect(() => {
    if (over) return undefined
    const timer = setInterval(reload, AGAIN_MS)
    return () => clearInterval(timer)
  }, [over, reload])
  if (problem?.kind === 'refused') {
    return (
      <Page title={t.gone} suffix={name} hideTitle>
        <EmptyState icon="link" title={t.gone} action={<LinkButton href={to('home')}>{t.home}</LinkButton>}>
          {t.goneText}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t.title} lead={name && t.lead(name)} suffix={name}>
      {data ? <TripCard trip={data} /> : !problem && <Skeleton shape="card" lines={2} label={t.loading} />}
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
    </Page>
  )
}

function TripCard({ trip }: { trip: Trip }) {
  const t = useText(words)
  const { helpline, police } = useProgramme()
  const [tone, icon] = looks[trip.stage]
  const { comer } = trip
  return (
    <>
      <section className="card now">
        <header className={`now-head tone-${tone}`}>
          <Icon name={icon} size={28} />
          <div aria-live="polite">
            <h2>{t[trip.stage]}</h2>
            <WhenLine trip={trip} />
          </div>
        </header>
        <div className="now-body">
          {comer ? (
            <div className="person">
              <Face photoUrl={comer.photoUrl} sex={comer.sex} />
              <div className="row-words">
                <span className="row-title">
                  <bdi>{comer.name}</bdi>
                </span>
                <span className="small">
                  {t.badge} <Bdi>{comer.badgeNo}</Bdi>
                  {comer.vehicle && (
                    <>
                      {' '}
                      · <bdi>{comer.vehicle}</bdi>
                    </>
                  )}
                </span>
              </div>
            </div>
          ) : (
            <p className="interface">{t.later}</p>
          )}
          {comer && (
            <LinkButton block icon="shield" href={to('verify', {}, { badge: comer.badgeNo })}>
              {t.check}
            </LinkButton>
          )}
          {helpline && (
            <LinkButton block icon="phone" href={`tel:${helpline}`}>
              {t.call(helpline)}
            </LinkButton>
          )}
          {police && !OVER.includes(trip.stage) && (
            <LinkButton block tone="danger" icon="phone" href={`tel:${police}`}>
              {t.police(police)}
            </LinkButton>
          )}
        </div>
      </section>
      {!OVER.includes(trip.stage) && <p className="small muted interface">{t.fresh}</p>}
    </>
  )
}

const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60))

function WhenLine({ trip }: { trip: Trip }) {
  const t = useText(words)
  const { language } = useLanguage()
  if (trip.endedAt)
    return (
      <p className="now-when">
        {t.left}:{' '}
        <strong>
          <When at={trip.endedAt} as="time" />
        </strong>
      </p>
    )
  if (trip.awayMeters !== null) {
    const away = t.away(formatDistance(trip.awayMeters, language))
    return (
      <p className="now-when">
        <strong>{trip.etaSeconds ? t.eta(minutes(trip.etaSeconds.from), minutes(trip.etaSeconds.to)) : away}</strong>
        {trip.etaSeconds && ` · ${away}`}
      </p>
    )
  }
  return (
    <p className="now-when">
      {t.booked}:{' '}
      <strong>
        <When at={trip.startsAt} as="day" /> · <Between from={trip.startsAt} until={trip.endsAt} />
      </strong>
      {trip.seenAt && trip.stage === 'on_the_way' && (
        <>
          {' '}
          · {t.seen} <When at={trip.seenAt} as="time" />
        </>
      )}
    </p>
  )
}
