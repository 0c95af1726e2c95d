import { Bdi, Button, createMessages, Icon, Notice, ProblemNotice, useText, type Language } from '@app/ui'
import { useKeys } from '../../app/keys.tsx'
import type { ActiveCall } from './active-call.ts'
import { AddAnother, BasketList } from './basket-fields.tsx'
import { CaseFields } from './case-fields.tsx'
import { CentreField } from './centre-field.tsx'
import { DoorFields } from './door-fields.tsx'
import { ModeField } from './mode-field.tsx'
import { missingWords, orderWords } from './order-words.ts'
import { isCap, PastLimit } from './past-limit.tsx'
import { PeopleFields } from './people-fields.tsx'
import { PriceFields } from './price-fields.tsx'
import { ServiceField } from './service-field.tsx'
import { type OrderInHand, useOrder } from './use-order.ts'

const words = createMessages({ en: { summary: 'Still missing:' }, ur: { summary: 'ابھی باقی ہے:' } })

interface OrderFormProps {
  caller: { name: string } | undefined
  call: ActiveCall | undefined
  spokenIn: Language
  onBooked(requestId: string): void
  onCancel(): void
}

/**
 * The steps of the citizen's own order on one page, in the order in which they are asked; Tab, arrows, Space and Ctrl Enter
 * do all of it.
 */
export function OrderForm({ caller, call, spokenIn, onBooked, onCancel }: OrderFormProps) {
  const t = useText(orderWords)
  const w = useText(words)
  const m = useText(missingWords)
  const hand = useOrder({
    caller: { name: caller?.name ?? '', phone: call?.phone ?? '' },
    callId: call?.callId,
    language: spokenIn,
  })
  const { draft, definition, booked, book, missing } = hand
  useKeys(t.keys, [{ code: 'Enter', shown: 'Ctrl Enter', control: true, words: t.book, run: () => void hand.order() }])
  const first = booked?.requests[0]
  if (booked && first) return <Booked booked={booked} onOpen={() => onBooked(first.id)} onAnother={hand.again} />
  return (
    <form
      className="order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void hand.order()
      }}
    >
      <header className="order-head">
        <h2>
          <Icon name="plus" /> {t.title}
        </h2>
        <Button small tone="quiet" icon="close" onClick={onCancel}>
          {t.leave}
        </Button>
      </header>
      {!call && <Notice tone="information" title={t.noCall} />}
      <BasketList hand={hand} />
      <ServiceField key={draft.others.length} hand={hand} />
      {definition && <CaseFields hand={hand} />}
      {definition && hand.eligibility?.verdict !== 'notEligible' && (
        <>
          <PeopleFields hand={hand} />
          <AddAnother hand={hand} />
          <ModeField hand={hand} />
          {draft.mode === 'centre' && (
            <CentreField id="order-centre" value={draft.centreId} onChange={(centreId) => hand.change({ centreId })} />
          )}
          {draft.mode === 'doorstep' && <DoorFields hand={hand} />}
          {hand.option && <PriceFields hand={hand} spokenIn={spokenIn} />}
          {missing.length > 0 && (
            <Notice tone="danger" live title={w.summary}>
              {missing.map((one) => m[one]).join(' · ')}
            </Notice>
          )}
          {book.problem && <ProblemNotice problem={book.problem} onRetry={() => void hand.order()} />}
          {isCap(book.problem) && <PastLimit phone={call?.phone ?? ''} onDone={() => void hand.order()} />}
          <Button type="submit" tone="primary" block busy={book.busy}>
            {t.book}
          </Button>
        </>
      )}
    </form>
  )
}

interface BookedProps {
  booked: NonNullable<OrderInHand['booked']>
  onOpen(): void
  onAnother(): void
}

function Booked({ booked, onOpen, onAnother }: BookedProps) {
  const t = useText(orderWords)
  return (
    <div className="stack gap-4">
      <Notice tone="success" live title={t.booked}>
        <p>{t.bookedText}</p>
        {booked.requests.map((one) => (
          <p key={one.id} className="booked-no">
            <Bdi>{one.trackingNo}</Bdi>
          </p>
        ))}
        <p className="small">{t.read}</p>
      </Notice>
      <div className="row gap-2">
        <Button tone="primary" icon="request" onClick={onOpen}>
          {t.toRequest}
        </Button>
        <Button icon="plus" onClick={onAnother}>
          {t.another}
        </Button>
      </div>
    </div>
  )
}
