import { useEffect, useEffectEvent, useState } from 'react'
import { PhoneField, SelectField, TextField, useSay, useSettled, useText } from '@app/ui'
import { SearchCombo } from '../lists/search-combo.tsx'
import { useAnswer } from '../../app/api.ts'
import { mannerWords } from '../request/request-words.ts'
import { SlotField } from '../request/slot-field.tsx'
import type { Manner } from './draft.ts'
import { missingWords, orderWords, relationWords } from './order-words.ts'
import { PAUSE_MS } from './service-field.tsx'
import type { OrderInHand } from './use-order.ts'

/** Where, who opens, who comes and when. */
export function DoorFields({ hand }: { hand: OrderInHand }) {
  const t = useText(orderWords)
  const m = useText(missingWords)
  const manners = useText(mannerWords)
  const { draft, change, missing } = hand
  return (
    <>
      <div className="pair">
        <PlaceField hand={hand} />
        <TextField
          id="order-landmark"
          label={t.landmark}
          hint={t.placeHint}
          maxLength={200}
          error={missing.includes('landmark') ? m.landmark : undefined}
          value={draft.landmark}
          onChange={(landmark) => change({ landmark })}
        />
      </div>
      <div className="pair">
        <TextField
          id="order-house"
          label={t.house}
          optional
          maxLength={60}
          value={draft.house}
          onChange={(house) => change({ house })}
        />
        <TextField
          id="order-street"
          label={t.street}
          optional
          maxLength={120}
          value={draft.street}
          onChange={(street) => change({ street })}
        />
      </div>
      <ReceiverFields hand={hand} />
      <SelectField
        id="order-manner"
        label={t.manner}
        value={draft.manner}
        options={(Object.keys(manners) as Manner[]).map((manner) => ({ value: manner, label: manners[manner] }))}
        onChange={(manner) => manner && change({ manner: manner as Manner, slotId: '' })}
      />
      {draft.place?.tehsilId && (
        <SlotField
          id="order-slot"
          later
          tehsilId={draft.place.tehsilId}
          serviceId={draft.serviceId}
          manner={draft.manner}
          pin={draft.place.pin}
          wait={{ caller: { name: draft.callerName, phone: draft.callerPhone } }}
          value={draft.slotId}
          error={missing.includes('slot') ? m.slot : undefined}
          onChange={(slot) => change({ slotId: slot === 'later' ? 'later' : slot.id })}
        />
      )}
    </>
  )
}

function ReceiverFields({ hand }: { hand: OrderInHand }) {
  const t = useText(orderWords)
  const m = useText(missingWords)
  const relations = useText(relationWords)
  const { draft, change, missing } = hand
  const set = (part: Partial<typeof draft.receiver>) => change({ receiver: { ...draft.receiver, ...part } })
  const another = draft.receiver.name.trim() !== ''
  return (
    <>
      <div className="pair">
        <TextField
          id="order-receiver"
          label={t.receiver}
          hint={t.receiverHint}
          optional
          maxLength={80}
          value={draft.receiver.name}
          onChange={(name) => set({ name })}
        />
        <PhoneField
          id="order-receiver-phone"
          label={t.receiverPhone}
          hint={t.receiverHint}
          optional
          autoComplete="off"
          error={missing.includes('receiverPhone') ? m.receiverPhone : undefined}
          value={draft.receiver.phone}
          onChange={(phone) => set({ phone })}
        />
      </div>
      {another && (
        <SelectField
          id="order-relation"
          label={t.relation}
          error={missing.includes('receiver') ? m.receiver : undefined}
          value={draft.receiver.relation}
          options={(Object.keys(relations) as (keyof typeof relations)[])
            .filter((one) => one !== 'self')
            .map((one) => ({ value: one, label: relations[one] }))}
          onChange={(relation) => set({ relation })}
        />
      )}
    </>
  )
}

/** A town, tehsil or district by name; its tehsil is the place's own, or the one under its pin. */
function PlaceField({ hand }: { hand: OrderInHand }) {
  const t = useText(orderWords)
  const m = useText(missingWords)
  const say = useSay()
  const { draft, change, missing } = hand
  const [text, setText] = useState(draft.place?.name ?? '')
  const asked = useSettled(text, PAUSE_MS)
  const found = useAnswer('places.search', asked.length > 1 ? { q: asked, limit: 8 } : null)
  const unplaced = draft.place && draft.place.tehsilId === '' ? draft.place.pin : null
  const located = useAnswer('places.locate', unplaced)
  const tehsilId = located.data?.tehsilId
  const placeIn = useEffectEvent((found: string) => {
    if (draft.place) change({ place: { ...draft.place, tehsilId: found } })
  })
  useEffect(() => {
    if (unplaced && tehsilId) placeIn(tehsilId)
  }, [unplaced, tehsilId])
  const items = (asked.length > 1 ? (found.data?.items ?? []) : []).map((place) => ({
    id: `${place.kind}:${place.id}`,
    name: say(place.name),
    place,
    detail: say(
      hand.places?.tehsils.find((one) => one.id === place.tehsilId)?.name ??
        hand.places?.districts.find((one) => one.id === place.districtId)?.name,
    ),
  }))
  return (
    <SearchCombo
      inputId="order-place"
      label={t.place}
      search={{ ...found, loading: found.loading || asked !== text.trim() }}
      none={t.noPlace}
      error={located.data?.served === false ? t.notServed : missing.includes('place') ? m.place : undefined}
      text={text}
      items={items}
      onText={(next) => {
        setText(next)
        if (draft.place && next !== draft.place.name) change({ place: null, slotId: '' })
      }}
      onPick={(item) => {
        setText(item.name)
        change({ place: { name: item.name, pin: item.place.point, tehsilId: item.place.tehsilId ?? '' }, slotId: '' })
      }}
    />
  )
}
