import { useState } from 'react'
import { Bdi, Button, CnicField, Notice, ProblemNotice, useLanguage, useText } from '@app/ui'
import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../app/keys.tsx'
import { AddAnother, BasketList } from '../../components/order/basket-fields.tsx'
import { CaseFields } from '../../components/order/case-fields.tsx'
import { counterMissing, missingWords } from '../../components/order/order-words.ts'
import { PeopleFields } from '../../components/order/people-fields.tsx'
import { PriceFields } from '../../components/order/price-fields.tsx'
import { ServiceField } from '../../components/order/service-field.tsx'
import { useOrder } from '../../components/order/use-order.ts'
import { CentreFrame } from './centre-frame.tsx'
import { centreWords } from './centre-words.ts'

const CNIC_DIGITS = 13

export default function CentreOrderPage() {
  const t = useText(centreWords)
  return (
    <CentreFrame title={t.order} lead={t.orderLead}>
      {(centreId) => <CentreOrder centreId={centreId} />}
    </CentreFrame>
  )
}

/** The call centre's order with the card in place of the call, and the centre in place of the door. */
function CentreOrder({ centreId }: { centreId: string }) {
  const t = useText(centreWords)
  const m = { ...useText(missingWords), ...useText(counterMissing) }
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [cnic, setCnic] = useState('')
  const [tried, setTried] = useState(false)
  const spokenIn = language === 'en' ? 'en' : 'ur'
  const hand = useOrder({
    caller: { name: '', phone: '' },
    callId: undefined,
    language: spokenIn,
    atCentre: { centreId, cnic },
  })
  const { definition, booked, book, missing } = hand
  const seen = cnic.length === CNIC_DIGITS
  const order = () => {
    setTried(true)
    if (seen) void hand.order()
  }
  useKeys(t.keysOrder, [{ code: 'Enter', shown: 'Ctrl Enter', control: true, words: t.book, run: order }])
  const first = booked?.requests[0]
  if (booked && first)
    return (
      <Booked
        booked={booked}
        onOpen={() => void navigate({ to: '/centre/orders/$requestId', params: { requestId: first.id } })}
        onAnother={() => {
          setCnic('')
          setTried(false)
          hand.again()
        }}
      />
    )
  return (
    <form
      className="order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        order()
      }}
    >
      <CnicField
        id="centre-cnic"
        label={t.identity}
        hint={t.identityHint}
        error={tried && !seen ? t.identityMissing : undefined}
        value={cnic}
        onChange={setCnic}
      />
      <BasketList hand={hand} />
      <ServiceField key={hand.draft.others.length} hand={hand} />
      {definition && <CaseFields hand={hand} />}
      {definition && hand.eligibility?.verdict !== 'notEligible' && (
        <>
          <PeopleFields hand={hand} here />
          <AddAnother hand={hand} />
          {hand.quote.data && !hand.option && (
            <Notice tone="warning" live title={t.notHere}>
              {t.notHereText}
            </Notice>
          )}
          {hand.option && <PriceFields hand={hand} spokenIn={spokenIn} />}
          {missing.length > 0 && (
            <Notice tone="danger" live title={t.missing}>
              {missing.map((one) => m[one]).join(' · ')}
            </Notice>
          )}
          {book.problem && <ProblemNotice problem={book.problem} onRetry={order} />}
          <Button type="submit" tone="primary" block busy={book.busy}>
            {t.book}
          </Button>
        </>
      )}
    </form>
  )
}

interface BookedProps {
  booked: NonNullable<ReturnType<typeof useOrder>['booked']>
  onOpen(): void
  onAnother(): void
}

function Booked({ booked, onOpen, onAnother }: BookedProps) {
  const t = useText(centreWords)
  return (
    <div className="stack gap-4">
      <Notice tone="success" live title={t.booked}>
        {booked.requests.map((one) => (
          <p key={one.id} className="booked-no">
            <Bdi>{one.trackingNo}</Bdi>
          </p>
        ))}
      </Notice>
      <div className="row gap-2">
        <Button tone="primary" icon="request" onClick={onOpen}>
          {t.toOrder}
        </Button>
        <Button icon="plus" onClick={onAnother}>
          {t.another}
        </Button>
      </div>
    </div>
  )
}
