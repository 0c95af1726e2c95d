import { useEffect } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Between, EmptyState, formatDistance, Icon, Stack, useLanguage, useSay, useText } from '@app/ui'
import { useNow } from '../../app/clock.ts'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { taskWords } from '../../app/words.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { useSeenOffers } from './seen-offers.ts'
import { dayWords } from './words.ts'

export type Offer = Output<'offers.list'>['items'][number]
const AGAIN_SECONDS = 45

/** What is offered just now; each one counts down and leaves by itself. */
export function OfferList({ onShift, quietWhenEmpty }: { onShift: boolean; quietWhenEmpty: boolean }) {
  const t = useText(dayWords)
  const offers = useKept('offers.list', {}, 'offers')
  const now = useNow(1_000)
  const { reload } = offers
  useEffect(() => {
    // The stream tells at once; this is for a phone whose stream was cut without either side noticing.
    const timer = setInterval(() => void (onShift && reload()), AGAIN_SECONDS * 1000)
    return () => clearInterval(timer)
  }, [onShift, reload])
  useSeenOffers(offers.data?.items.map((offer) => offer.id) ?? [], reload)
  return (
    <Known of={offers}>
      {(data) => {
        const open = data.items.filter((offer) => Date.parse(offer.expiresAt) > now.getTime())
        if (open.length === 0) {
          if (quietWhenEmpty) return null
          return (
            <EmptyState icon="inbox" title={t.noOffers}>
              {onShift ? t.noOffersOn : t.noOffersOff}
            </EmptyState>
          )
        }
        return (
          <section>
            <h2 className="section-title">{t.offers}</h2>
            <Stack as="ul" gap={3}>
              {open.map((offer) => (
                <li key={offer.id}>
                  <OfferCard offer={offer} now={now} />
                </li>
              ))}
            </Stack>
          </section>
        )
      }}
    </Known>
  )
}

export function OfferCard({ offer, now }: { offer: Offer; now: Date }) {
  const t = useText(dayWords)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <a className="offer-card" href={to('offer', { offerId: offer.id })}>
      <span className="offer-top interface">
        <Countdown until={offer.expiresAt} now={now} />
        <span className="offer-pay">
          <Amount paisa={offer.netPayPaisa} /> <span className="small muted">{t.tax}</span>
        </span>
      </span>
      <span className="offer-title">
        {[...new Set(offer.tasks)].map((kind) => say(taskWords[kind] ?? kind)).join(' · ')}
      </span>
      <span className="offer-line interface">
        <Icon name={offer.kind === 'office' ? 'office' : 'home'} /> {say(offer.areaName)} ·{' '}
        <bdi>{formatDistance(offer.distanceMeters, language)}</bdi>
      </span>
      <span className="offer-line interface">
        <Icon name="clock" /> <Between from={offer.startsAt} until={offer.endsAt} />
      </span>
      <span className="offer-line interface muted small">
        <Icon name="fuel" /> {t.fuel} <Amount paisa={offer.fuelPaisa} />
      </span>
      <span className="offer-open interface">
        {t.open} <Icon name="chevron-next" />
      </span>
    </a>
  )
}

export function Countdown({ until, now }: { until: string; now: Date }) {
  const t = useText(dayWords)
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1000))
  const hours = Math.floor(seconds / 3600)
  const soon = seconds <= 30
  return (
    <span className={`countdown interface ${soon ? 'tone-danger' : 'tone-warning'}`} role="timer">
      <Icon name="hourglass" />
      <bdi className="number" dir="ltr">
        {hours > 0 && `${hours}:`}
        {String(Math.floor(seconds / 60) % 60).padStart(hours > 0 ? 2 : 1, '0')}:{String(seconds % 60).padStart(2, '0')}
      </bdi>
      <span>{seconds === 0 ? t.expired : t.left}</span>
    </span>
  )
}
