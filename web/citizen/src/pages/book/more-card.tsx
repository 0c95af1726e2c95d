import { useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  createMessages,
  formatRupees,
  Icon,
  LinkButton,
  Notice,
  Pictogram,
  useSay,
  useText,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { newItem, type DraftItem } from '../../booking/draft.ts'
import type { StepProps } from './step-frame.tsx'

const ITEMS_MAX = 6

const words = createMessages({
  en: {
    title: 'Anything else on the same visit?',
    saves: (amount: string) => `The visit is charged once: ${amount} isn’t charged again.`,
    add: 'Add a service or a person',
    removed: (what: string) => `${what} was taken out.`,
    undo: 'Put it back',
  },
  ur: {
    title: 'اسی ملاقات میں کچھ اور؟',
    saves: (amount) => `آنے کا خرچ ایک ہی بار لگے گا: ${amount} دوبارہ نہیں دینے ہوں گے۔`,
    add: 'کوئی سروس یا فرد شامل کریں',
    removed: (what) => `${what} نکال دیا گیا۔`,
    undo: 'واپس رکھیں',
  },
})

/** What the same visit can do as well: nobody should learn afterwards that they could have paid one visit for two papers. */
export function MoreCard({ step, chargePaisa }: { step: StepProps; chargePaisa: number }) {
  const t = useText(words)
  const usual = useUsual(step, useAnswer('catalogue.search', { q: '', limit: 50 }).data?.items ?? [])
  const adding = useAdding(step)
  if (step.draft.items.length >= ITEMS_MAX) return null
  return (
    <Card title={t.title} icon="plus" tone="accent">
      {chargePaisa > 0 && <p className="interface">{t.saves(formatRupees(chargePaisa))}</p>}
      <Offers offers={usual} onTake={adding} />
      <div>
        <LinkButton icon="plus" href={step.hrefOf('add')}>
          {t.add}
        </LinkButton>
      </div>
    </Card>
  )
}

/** Takes a service out of the order, and puts it back where that was a slip. */
export function useRemoval(step: StepProps): { remove(index: number): void; notice: ReactNode } {
  const t = useText(words)
  const say = useSay()
  const [gone, setGone] = useState<{ item: DraftItem; index: number; name: string }>()
  const put = (items: DraftItem[]) => step.change({ items })
  return {
    remove(index) {
      const part = step.parts[index]
      if (!part) return
      setGone({
        item: part.item,
        index,
        name: [say(part.service.name), part.item.subjectName].filter(Boolean).join(' · '),
      })
      put(step.draft.items.filter((_, at) => at !== index))
    },
    notice: gone && (
      <Notice
        tone="information"
        live
        title={t.removed(gone.name)}
        action={
          <Button
            small
            onClick={() => {
              put([...step.draft.items.slice(0, gone.index), gone.item, ...step.draft.items.slice(gone.index)])
              setGone(undefined)
            }}
          >
            {t.undo}
          </Button>
        }
      />
    ),
  }
}

/** Puts one more service into the order and leads to its questions; what is known of the place is not asked again. */
export function useAdding(step: StepProps): (serviceId: string, caseId?: string) => void {
  const { go } = useNavigation()
  return (serviceId, caseId = '') => {
    const next = step.change((now) => ({ items: [...now.items, newItem(serviceId, 0, caseId)] }))
    go(`${step.hrefOf(`${next.items.length}.${caseId ? 'about' : 'case'}`)}?back=check`)
  }
}

export interface Offer {
  key: string
  serviceId: string
  caseId?: string
  icon: string
  title: string
  text: string
}

/** What people usually have done along with these services, as far as it can be had in the same way. */
export function useUsual(step: StepProps, cards: readonly ServiceCard[]): Offer[] {
  const say = useSay()
  const offers = step.parts
    .flatMap(({ service }) => service.goesWith ?? [])
    .flatMap(({ serviceId, caseId, why }): Offer[] => {
      const card = cards.find((one) => one.id === serviceId && joins(one, step))
      return card
        ? [
            {
              key: `${serviceId}.${caseId ?? ''}`,
              serviceId,
              ...(caseId && { caseId }),
              icon: card.icon,
              title: say(card.name),
              text: say(why),
            },
          ]
        : []
    })
  return [...new Map(offers.map((offer) => [offer.key, offer])).values()]
}

export type ServiceCard = Output<'catalogue.search'>['items'][number]
export const joins = (card: ServiceCard, { draft }: StepProps): boolean =>
  card.kind === 'service' && card.modes.some((mode) => mode === draft.mode)

export function Offers({
  offers,
  onTake,
}: {
  offers: readonly Offer[]
  onTake(serviceId: string, caseId?: string): void
}) {
  if (offers.length === 0) return null
  return (
    <ul className="stack gap-2">
      {offers.map((offer) => (
        <li key={offer.key}>
          <button type="button" className="row-link" onClick={() => onTake(offer.serviceId, offer.caseId)}>
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
  )
}
