import { createMessages, Page, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/states.tsx'
import { bookWords } from './book-words.ts'
import { joins, type Offer, Offers, type ServiceCard, useAdding, useUsual } from './more-card.tsx'
import type { StepProps } from './step-frame.tsx'

const words = createMessages({
  en: {
    title: 'Add to the same visit',
    usual: 'Often done together',
    same: 'For someone else in the household',
    sameText: 'The same service, for another person',
    others: 'All services',
  },
  ur: {
    title: 'اسی ملاقات میں شامل کریں',
    usual: 'اکثر ایک ساتھ',
    same: 'گھر کے کسی اور فرد کے لیے',
    sameText: 'یہی سروس، کسی اور کے لیے',
    others: 'سب سروسز',
  },
})

/** What else the order may hold: what usually goes with it first; only what can be had in the same way. */
export function AddStep(step: StepProps) {
  const t = useText(words)
  const b = useText(bookWords)
  const { name } = useProgramme()
  const answer = useAnswer('catalogue.search', { q: '', limit: 50 })
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={step.hrefOf('check')}>{b.back}</BackLink>}>
      <Answered answer={answer} shape="row" lines={4}>
        {({ items }) => <AllOffers step={step} cards={items.filter((card) => joins(card, step))} />}
      </Answered>
    </Page>
  )
}

function AllOffers({ step, cards }: { step: StepProps; cards: readonly ServiceCard[] }) {
  const t = useText(words)
  const say = useSay()
  const usual = useUsual(step, cards)
  const adding = useAdding(step)
  const same = step.parts
    .filter(({ service }) => !usual.some((offer) => offer.serviceId === service.id))
    .map(({ service }): Offer => ({
      key: `same.${service.id}`,
      serviceId: service.id,
      icon: service.icon,
      title: `${say(service.name)} · ${t.same}`,
      text: t.sameText,
    }))
  const first = [...new Map([...usual, ...same].map((offer) => [offer.key, offer])).values()]
  const others = cards
    .filter((card) => !first.some((offer) => offer.serviceId === card.id))
    .map((card): Offer => ({
      key: card.id,
      serviceId: card.id,
      icon: card.icon,
      title: say(card.name),
      text: say(card.summary),
    }))
  return (
    <>
      <Titled title={t.usual} offers={first} onTake={adding} />
      <Titled title={t.others} offers={others} onTake={adding} />
    </>
  )
}

function Titled({ title, ...list }: Parameters<typeof Offers>[0] & { title: string }) {
  if (list.offers.length === 0) return null
  return (
    <section className="stack gap-3">
      <h2>{title}</h2>
      <Offers {...list} />
    </section>
  )
}
