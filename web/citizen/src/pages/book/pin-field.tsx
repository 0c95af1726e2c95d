import { useEffect, useState } from 'react'
import { Bdi, Button, formatDistance, MapView, Notice, SelectField, useLanguage, useSay, useTehsilOptions, useText, type FormPlaces } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { addressWords } from '../../app/address-words.ts'
import { useMapPlaces } from '../../app/map-places.ts'
import { useProgramme } from '../../app/programme.tsx'
import { usePosition } from '../../app/use-position.ts'
import type { DraftAddress } from '../../booking/draft.ts'
import { PlaceSearch } from './place-search.tsx'

export const ROUGH_METERS = 100

interface PinFieldProps {
  address: DraftAddress | null
  places: FormPlaces
  onChange(part: Partial<DraftAddress>): void
}

/** The pin: from the phone, from a town, or by hand; a rough one must be moved by hand. */
export function PinField({ address, places, onChange }: PinFieldProps) {
  const t = useText(addressWords)
  const { language } = useLanguage()
  const { programme } = useProgramme()
  const mapPlaces = useMapPlaces()
  const position = usePosition((pin, accuracyMeters) => onChange({ pin, accuracyMeters, movedByHand: false, tehsilId: '' }))
  const rough = address?.accuracyMeters !== null && (address?.accuracyMeters ?? 0) > ROUGH_METERS && !address?.movedByHand
  return (
    <div className="stack gap-3">
      <PlaceSearch onFound={(place) => onChange({ pin: place.point, accuracyMeters: null, movedByHand: false, tehsilId: '' })} />
      {position.able && (
        <Button icon="locate" busy={position.state === 'asking'} onClick={position.ask}>
          {position.state === 'asking' ? t.locating : t.mine}
        </Button>
      )}
      {position.state === 'failed' && <Notice tone="warning" live title={t.noPosition} />}
      {address && (
        <>
          <MapView
            label={t.map}
            centre={address.pin}
            zoom={15}
            height={320}
            rings={{ centre: address.pin, radiiMeters: [100, 250, 500] }}
            places={mapPlaces} styleUrl={programme?.mapTilesUrl}
            onPick={(pin) => onChange({ pin, movedByHand: true, tehsilId: '' })}
            fallback={<p className="interface">{t.noMap}</p>}
          />
          <p className="small muted interface">{t.map}</p>
          {rough ? (
            <Notice tone="warning" title={t.rough(formatDistance(address.accuracyMeters ?? 0, language))} />
          ) : (
            address.accuracyMeters !== null && !address.movedByHand && <p className="small muted interface">{t.exact(formatDistance(address.accuracyMeters, language))}</p>
          )}
          <TehsilOfPin address={address} places={places} onChange={onChange} />
        </>
      )}
    </div>
  )
}

/** The tehsil of the pin, which can be overridden where the border is wrong. */
function TehsilOfPin({ address, places, onChange }: PinFieldProps & { address: DraftAddress }) {
  const t = useText(addressWords)
  const say = useSay()
  const options = useTehsilOptions(places)
  const [other, setOther] = useState(false)
  const { lat, lon } = address.pin
  const located = useAnswer('places.locate', { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) })
  const found = located.data
  const foundId = found?.served ? found.tehsilId : null
  useEffect(() => {
    if (foundId && address.tehsilId === '') onChange({ tehsilId: foundId })
  }, [foundId, address.tehsilId])
  if (found && !found.served) return <Notice tone="warning" live title={t.notServed} />
  const chosen = places.tehsils.find((tehsil) => tehsil.id === address.tehsilId)
  return (
    <div className="stack gap-2">
      {chosen && (
        <p className="interface">
          {t.served}: <strong>{say(chosen.name)}</strong>
          {found && (
            <span className="small muted">
              {' '}
              · {t.code} <Bdi>{found.plusCode}</Bdi>
            </span>
          )}
        </p>
      )}
      {other ? (
        <SelectField id="address-tehsil" label={t.tehsil} value={address.tehsilId} options={options} onChange={(tehsilId) => onChange({ tehsilId })} />
      ) : (
        <button type="button" className="link-button interface" onClick={() => setOther(true)}>
          {t.otherTehsil}
        </button>
      )}
    </div>
  )
}
