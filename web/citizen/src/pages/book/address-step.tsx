import { useEffect, useEffectEvent, useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Fold, formatDistance, Notice, TextField, useLanguage, useSay, useText } from '@app/ui'
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
  const position = useFound(address, set)
  const wrongPlace = address.tehsilId === '' ? a.placeMissing : closed
  const wrongLandmark = address.landmark.trim() === '' ? a.landmarkMissing : undefined
  const errors = [
    ...(wrongPlace ? [{ fieldId: 'place', message: wrongPlace }] : []),
    ...(position.elsewhere ? [{ fieldId: 'elsewhere', message: a.elsewhereMissing }] : []),
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
      <Position address={address} found={position.found} onChange={set} />
      {position.elsewhere && (
        <Elsewhere here={position.elsewhere} named={address.tehsilId} places={places} onChange={set} />
      )}
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
      <More address={address} orderId={draft.orderId} onChange={set} />
    </StepFrame>
  )
}

type Located = Output<'places.locate'>
type Change = (part: Partial<DraftAddress>) => void

/** What helps to find the door, for those who have it. */
function More({ address, orderId, onChange }: { address: DraftAddress; orderId: string; onChange: Change }) {
  const a = useText(addressWords)
  return (
    <Fold title={a.more}>
      <div className="form-section">
        <TextField
          id="house"
          label={a.house}
          optional
          maxLength={60}
          value={address.house}
          onChange={(house) => onChange({ house })}
        />
        <TextField
          id="street"
          label={a.street}
          optional
          maxLength={120}
          value={address.street}
          onChange={(street) => onChange({ street })}
        />
        <TextField
          id="area"
          label={a.area}
          optional
          maxLength={120}
          value={address.area}
          onChange={(area) => onChange({ area })}
        />
        <WayFields orderId={orderId} />
      </div>
    </Fold>
  )
}

/** Where the phone's position lies. Its tehsil needs no naming; where another was named, only whoever orders can say which it is. */
function useFound(address: DraftAddress, onChange: Change): { found: Located | undefined; elsewhere: string | null } {
  const measured = address.accuracyMeters === null ? null : address.pin
  const located = useAnswer(
    'places.locate',
    measured ? { lat: Number(measured.lat.toFixed(5)), lon: Number(measured.lon.toFixed(5)) } : null,
  )
  const found = measured ? located.data : undefined
  const tehsilId = found?.served ? found.tehsilId : null
  const takeTehsil = useEffectEvent(() => {
    if (tehsilId && address.tehsilId === '') onChange({ tehsilId })
  })
  useEffect(() => takeTehsil(), [tehsilId])
  return { found, elsewhere: tehsilId && address.tehsilId && tehsilId !== address.tehsilId ? tehsilId : null }
}

interface ElsewhereProps {
  here: string
  named: string
  places: StepProps['places']
  onChange: Change
}

/** The phone is in one tehsil and another was named: whoever orders for their mother may well be elsewhere. */
function Elsewhere({ here, named, places, onChange }: ElsewhereProps) {
  const t = useText(addressWords)
  const say = useSay()
  const nameOf = (id: string) => say(places.tehsils.find((one) => one.id === id)?.name)
  return (
    <Notice tone="warning" live title={t.elsewhere(nameOf(here), nameOf(named))}>
      <div className="row gap-2" id="elsewhere" tabIndex={-1}>
        <Button small icon="locate" onClick={() => onChange({ tehsilId: here })}>
          {t.comeTo(nameOf(here))}
        </Button>
        <Button small icon="pin" onClick={() => onChange({ pin: null, accuracyMeters: null })}>
          {t.comeTo(nameOf(named))}
        </Button>
      </div>
    </Notice>
  )
}

/** The phone's own position, if it may be taken. */
function Position({
  address,
  found,
  onChange,
}: {
  address: DraftAddress
  found: Located | undefined
  onChange: Change
}) {
  const t = useText(addressWords)
  const { language } = useLanguage()
  const position = usePosition((pin, accuracyMeters) => onChange({ pin, accuracyMeters }))
  const measured = address.pin && address.accuracyMeters !== null
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
