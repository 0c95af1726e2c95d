import type { Output } from '@app/contract'
import { createMessages, Icon, Page, Pictogram, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { Answered } from '../../app/states.tsx'
import { bookWords } from './book-words.ts'
import { withItem } from './more-card.tsx'
import type { StepProps } from './step-frame.tsx'

const words = createMessages({
  en: { title: 'Add to the same visit', usual: 'Often done together', same: 'For someone else in the household', sameText: 'The same service, for another person', others: 'All services' },
  ur: { title: 'اسی ملاقات میں شامل کریں', usual: 'اکثر ایک ساتھ', same: 'گھر کے کسی اور فرد کے لیے', sameText: 'یہی سروس، کسی اور کے لیے', others: 'سب سروسز' },
})

type ServiceCard = Output<'catalogue.search'>['items'][number]
interface Offer { key: string; serviceId: string; caseId?: string; icon: string; title: string; text: string }

/** What else the order may hold: what usually goes with it first; only what can be had in the same way. */
export function AddStep(step: StepProps) {
  const t = useText(words)
  const b = useText(bookWords)
  const say = useSay()
  const { name } = useProgramme()
  const answer = useAnswer('catalogue.search', { q: '', limit: 50 })
  const { parts, draft } = step
  const joins = (card: ServiceCard) => card.kind === 'service' && card.modes.some((mode) => mode === draft.mode)
  const offersOf = (cards: readonly ServiceCard[]): { usual: Offer[]; others: Offer[] } => {
    const usual = parts.flatMap(({ service }) => service.goesWith ?? []).flatMap(({ serviceId, caseId, why }): Offer[] => {
      const card = cards.find((one) => one.id === serviceId)
      return card ? [{ key: `${serviceId}.${caseId ?? ''}`, serviceId, ...(caseId && { caseId }), icon: card.icon, title: say(card.name), text: say(why) }] : []
    })
    const same = parts.filter(({ service }) => !usual.some((offer) => offer.serviceId === service.id)).map(({ service }): Offer => ({ key: `same.${service.id}`, serviceId: service.id, icon: service.icon, title: `${say(service.name)} · ${t.same}`, text: t.sameText }))
    const offered = new Set([...usual, ...same].map((offer) => offer.serviceId))
    const others = cards.filter((card) => !offered.has(card.id)).map((card): Offer => ({ key: card.id, serviceId: card.id, icon: card.icon, title: say(card.name), text: say(card.summary) }))
    return { usual: [...new Map([...usual, ...same].map((offer) => [offer.key, offer])).values()], others }
  }
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={step.hrefOf('check')}>{b.back}</BackLink>}>
      <Answered answer={answer} shape="row" lines={4}>
        {({ items }) => {
          const { usual, others } = offersOf(items.filter(joins))
          return (
            <>
              {usual.length > 0 && <Offers step={step} title={t.usual} offers={usual} />}
              {others.length > 0 && <Offers step={step} title={t.others} offers={others} />}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

function Offers({ step, title, offers }: { step: StepProps; title: string; offers: readonly Offer[] }) {
  const { go } = useNavigation()
  const take = ({ serviceId, caseId }: Offer) => {
    const next = step.change({ items: withItem(step, serviceId, caseId) })
    go(`${step.hrefOf(`${next.items.length}.${caseId ? 'about' : 'case'}`)}?back=check`)
  }
  return (
    <section className="stack gap-3">
      <h2>{title}</h2>
      <ul className="stack gap-2">
        {offers.map((offer) => (
          <li key={offer.key}>
            <button type="button" className="row-link" onClick={() => take(offer)}>
              <Pictogram name={offer.icon} size={44} />
              <span className="row-words">
                <span className="row-title">{offer.title}</span>
                <span className="small muted">{offer.text}</span>
              </span>
              <Icon name="plus" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
