import { useEffect, useEffectEvent, useState } from 'react'
import { Button, Fold, formatDistance, Notice, TextField, useLanguage, useText } from '@app/ui'
import { addressWords } from '../../components/address-words.ts'
import { useAnswer } from '../../app/api.ts'
import { useClosed } from '../../components/use-closed.ts'
import { usePosition } from '../../components/use-position.ts'
import type { DraftAddress } from '../../booking/draft.ts'
import { ROUGH_METERS } from '../../booking/order.ts'
import { hasReceiver } from '../../booking/steps.ts'
import { bookWords } from './book-words.ts'
import { PlaceField } from './place-field.tsx'
import { ReceiverFields, receiverErrors } from './receiver-fields.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { WayFields } from './way-fields.tsx'

/** Where to come, in words that lead there, and who opens. */
export function AddressStep(step: StepProps) {
  const t = useText(bookWords)
  const a = useText(addressWords)
  const { draft, change, places } = step
  const { address } = draft
  const [tried, setTried] = useState(false)
  const set = (part: Partial<DraftAddress>) =>
    change((now) => ({ address: { ...now.address, ...part }, ...('tehsilId' in part && { slot: null }) }))
  const closed = useClosed(address.tehsilId, places)
  const wrongPlace = address.tehsilId === '' ? a.placeMissing : closed
  const wrongLandmark = address.landmark.trim() === '' ? a.landmarkMissing : undefined
  const errors = [
    ...(wrongPlace ? [{ fieldId: 'place', message: wrongPlace }] : []),
    ...(wrongLandmark ? [{ fieldId: 'landmark', message: wrongLandmark }] : []),
    ...receiverErrors(draft, t),
  ]
  return (
    <StepFrame
      step={step}
      title={t.addressTitle}
      errors={tried ? errors : []}
      onSubmit={() => {
        setTried(true)
        if (errors.length === 0 && hasReceiver(draft)) step.onNext()
      }}
    >
      <Position address={address} onChange={set} />
      <PlaceField
        tehsilId={address.tehsilId}
        places={places}
        error={tried ? wrongPlace : closed}
        onPick={({ tehsilId, area, pin }) => set({ tehsilId, pin, accuracyMeters: null, area: area || address.area })}
      />
      <Landmark
        value={address.landmark}
        error={tried ? wrongLandmark : undefined}
        onChange={(landmark) => set({ landmark })}
      />
      <ReceiverFields step={step} tried={tried} />
      <Fold title={a.more}>
        <div className="form-section">
          <TextField
            id="house"
            label={a.house}
            optional
            maxLength={60}
            value={address.house}
            onChange={(house) => set({ house })}
          />
          <TextField
            id="street"
            label={a.street}
            optional
            maxLength={120}
            value={address.street}
            onChange={(street) => set({ street })}
          />
          <TextField
            id="area"
            label={a.area}
            optional
            maxLength={120}
            value={address.area}
            onChange={(area) => set({ area })}
          />
          <WayFields orderId={draft.orderId} />
        </div>
      </Fold>
    </StepFrame>
  )
}

/** The phone's own position, if it may be taken; its tehsil then needs no naming. */
function Position({ address, onChange }: { address: DraftAddress; onChange(part: Partial<DraftAddress>): void }) {
  const t = useText(addressWords)
  const { language } = useLanguage()
  const position = usePosition((pin, accuracyMeters) => onChange({ pin, accuracyMeters }))
  const measured = address.pin && address.accuracyMeters !== null
  const located = useAnswer(
    'places.locate',
    measured && address.pin
      ? { lat: Number(address.pin.lat.toFixed(5)), lon: Number(address.pin.lon.toFixed(5)) }
      : null,
  )
  const found = located.data
  const tehsilId = found?.served ? found.tehsilId : null
  const takeTehsil = useEffectEvent(() => {
    if (measured && tehsilId && tehsilId !== address.tehsilId) onChange({ tehsilId })
  })
  useEffect(() => takeTehsil(), [tehsilId])
  const metres = formatDistance(address.accuracyMeters ?? 0, language)
  return (
    <div className="stack gap-2">
      {position.able && (
        <Button icon="locate" busy={position.state === 'asking'} onClick={position.ask}>
          {position.state === 'asking' ? t.locating : t.mine}
        </Button>
      )}
      {position.state === 'failed' && <Notice tone="warning" live title={t.noPosition} />}
      {found && !found.served ? (
        <Notice tone="warning" live title={t.notServed} />
      ) : (
        measured && (
          <p className="small muted interface" role="status">
            {(address.accuracyMeters ?? 0) > ROUGH_METERS ? t.rough(metres) : t.exact(metres)}
          </p>
        )
      )}
    </div>
  )
}

function Landmark({
  value,
  error,
  onChange,
}: {
  value: string
  error: string | undefined
  onChange(value: string): void
}) {
  const t = useText(addressWords)
  const { language } = useLanguage()
  // English says "opposite the mosque", Urdu «مسجد کے سامنے».
  const joined = (word: string) => (language === 'ur' ? `${value.trim()} ${word}` : `${word} ${value.trim()}`).trim()
  return (
    <div className="stack gap-2">
      <TextField
        id="landmark"
        label={t.landmark}
        hint={t.landmarkHint}
        maxLength={200}
        error={error}
        value={value}
        onChange={onChange}
      />
      <div className="chips">
        {[t.opposite, t.behind, t.beside].map((word) => (
          <button key={word} type="button" className="chip" onClick={() => onChange(joined(word))}>
            {word}
          </button>
        ))}
      </div>
    </div>
  )
}
