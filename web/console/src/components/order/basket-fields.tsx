import { useState } from 'react'
import { Button, createMessages, formatRupees, Notice, useSay, useText } from '@app/ui'
import type { OtherItem } from './draft.ts'
import type { OrderInHand } from './use-order.ts'

const words = createMessages({
  en: {
    with: 'In the same order',
    remove: 'Take out',
    removed: (what: string) => `${what} was taken out.`,
    undo: 'Put it back',
    add: 'Add another service or person',
    also: 'Often done together:',
    noMore: 'Nothing more: go back to the order',
    saved: (amount: string) => `Ordering together saves the caller ${amount}, because it’s one visit.`,
  },
  ur: {
    with: 'اسی آرڈر میں',
    remove: 'نکال دیں',
    removed: (what) => `${what} نکال دیا گیا۔`,
    undo: 'واپس رکھیں',
    add: 'کوئی اور سروس یا فرد شامل کریں',
    also: 'اکثر ایک ساتھ:',
    noMore: 'بس اتنا ہی: آرڈر پر واپس جائیں',
    saved: (amount) => `ایک ساتھ منگوانے سے ${amount} کی بچت ہو گی، کیونکہ ملاقات ایک ہی ہو گی۔`,
  },
})

/** What is written down already of an order of several; each can be taken out, and put back where that was a slip. */
export function BasketList({ hand }: { hand: OrderInHand }) {
  const t = useText(words)
  const say = useSay()
  const [gone, setGone] = useState<OtherItem>()
  const { draft, change } = hand
  const nameOf = (item: OtherItem) =>
    [say(item.serviceName), item.forWhom === 'other' ? item.subjectName : draft.callerName].filter(Boolean).join(' · ')
  if (draft.others.length === 0 && !gone) return null
  return (
    <section className="stack gap-2" aria-label={t.with}>
      {draft.others.length > 0 && <h3 className="interface">{t.with}</h3>}
      <ul className="stack gap-1">
        {draft.others.map((item) => (
          <li key={item.requestId} className="row gap-2">
            <bdi>{nameOf(item)}</bdi>
            <Button
              small
              tone="quiet"
              icon="trash"
              onClick={() => {
                setGone(item)
                change({ others: draft.others.filter((one) => one !== item) })
              }}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      {gone && (
        <Notice
          live
          title={t.removed(nameOf(gone))}
          action={
            <Button
              small
              onClick={() => {
                change({ others: [...draft.others, gone] })
                setGone(undefined)
              }}
            >
              {t.undo}
            </Button>
          }
        />
      )}
      {draft.serviceId === '' && draft.others.length > 0 && (
        <div>
          <Button icon="undo" onClick={hand.noMore}>
            {t.noMore}
          </Button>
        </div>
      )}
    </section>
  )
}

/** What one visit for all of it saves, and the way to one more: what usually goes with this service is one key away. */
export function AddAnother({ hand }: { hand: OrderInHand }) {
  const t = useText(words)
  const say = useSay()
  const usual = hand.service.data?.service?.goesWith ?? []
  return (
    <section className="stack gap-2">
      {hand.option && hand.option.savedPaisa > 0 && (
        <Notice tone="success" icon="coins" title={t.saved(formatRupees(hand.option.savedPaisa))} />
      )}
      <div className="row gap-2">
        <Button icon="plus" onClick={() => hand.addAnother()}>
          {t.add}
        </Button>
      </div>
      {usual.length > 0 && (
        <div className="row gap-2">
          <span className="small muted interface">{t.also}</span>
          {usual.map((one) => (
            <button
              key={`${one.serviceId}.${one.caseId ?? ''}`}
              type="button"
              className="chip"
              onClick={() => hand.addAnother(one)}
            >
              {say(one.why)}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
