import { useState } from 'react'
import { TextField, useLanguage, useText } from '@app/ui'
import { addressWords } from '../../app/address-words.ts'
import type { DraftAddress } from '../../booking/draft.ts'
import { bookWords } from './book-words.ts'
import { PinField, ROUGH_METERS } from './pin-field.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { WayFields } from './way-fields.tsx'

const nowhere: DraftAddress = { pin: { lat: 0, lon: 0 }, accuracyMeters: null, movedByHand: false, landmark: '', house: '', street: '', area: '', tehsilId: '' }

export function AddressStep(step: StepProps) {
  const t = useText(bookWords)
  const { language } = useLanguage()
  // English says "opposite the mosque", Urdu «مسجد کے سامنے».
  const joined = (word: string, place: string) => (language === 'ur' ? `${place} ${word}` : `${word} ${place}`).trim()
  const a = useText(addressWords)
  const { address } = step.draft
  const [tried, setTried] = useState(false)
  const set = (part: Partial<DraftAddress>) => step.change({ address: { ...(step.draft.address ?? nowhere), ...part }, slot: null })
  const pinned = address !== null && (address.pin.lat !== 0 || address.pin.lon !== 0)
  const rough = (address?.accuracyMeters ?? 0) > ROUGH_METERS && !address?.movedByHand
  const wrongPin = !pinned ? a.pinMissing : rough ? a.pinRough : address.tehsilId === '' ? a.tehsilMissing : undefined
  const wrongLandmark = !address || address.landmark.trim() === '' ? a.landmarkMissing : undefined
  const errors = [
    ...(wrongPin ? [{ fieldId: 'place', message: wrongPin }] : []),
    ...(wrongLandmark ? [{ fieldId: 'landmark', message: wrongLandmark }] : []),
  ]
  return (
    <StepFrame
      step={step}
      title={t.addressTitle}
      errors={tried ? errors : []}
      onSubmit={() => {
        setTried(true)
        if (errors.length === 0) step.onNext({})
      }}
    >
      <PinField address={pinned ? address : null} places={step.places} onChange={set} />
      <div className="stack gap-2">
        <TextField id="landmark" label={a.landmark} hint={a.landmarkHint} maxLength={200} error={tried ? wrongLandmark : undefined} value={address?.landmark ?? ''} onChange={(landmark) => set({ landmark })} />
        <div className="chips">
          {[a.opposite, a.behind, a.beside].map((word) => (
            <button key={word} type="button" className="chip" onClick={() => set({ landmark: joined(word, (address?.landmark ?? '').trim()) })}>
              {word}
            </button>
          ))}
        </div>
      </div>
      <TextField id="house" label={a.house} optional maxLength={60} value={address?.house ?? ''} onChange={(house) => set({ house })} />
      <TextField id="street" label={a.street} optional maxLength={120} value={address?.street ?? ''} onChange={(street) => set({ street })} />
      <TextField id="area" label={a.area} optional maxLength={120} value={address?.area ?? ''} onChange={(area) => set({ area })} />
      <WayFields orderId={step.draft.orderId} />
    </StepFrame>
  )
}
