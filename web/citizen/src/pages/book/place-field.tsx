import { useEffect, useRef, useState } from 'react'
import type { Output } from '@app/contract/calls'
import type { Point } from '@app/domain/shared'
import { SuggestField, useSay, useSettled, useText, type FormPlaces, type Suggestion } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { addressWords } from '../../components/address-words.ts'

type Hit = Output<'places.search'>['items'][number]
/** A place to come to; of a town or area its own point, of a tehsil none. */
export interface Place {
  tehsilId: string
  area: string
  pin: Point | null
}
interface Found extends Suggestion {
  place: Place
}

const LETTERS_MIN = 2

/** A town, area or tehsil in either script; a district opens to its tehsils. */
export function PlaceField({
  tehsilId,
  places,
  error,
  onPick,
}: {
  tehsilId: string
  places: FormPlaces
  error: string | undefined
  onPick(place: Place): void
}) {
  const t = useText(addressWords)
  const say = useSay()
  const [text, setText] = useState<string>()
  const picked = useRef('')
  // What the phone found takes the place of what was typed.
  useEffect(() => {
    if (tehsilId && tehsilId !== picked.current) setText(undefined)
  }, [tehsilId])
  const tehsilNamed = (id: string) => places.tehsils.find((one) => one.id === id)
  const shown = text ?? say(tehsilNamed(tehsilId)?.name)
  const asked = useSettled(text ?? '')
  const answer = useAnswer('places.search', asked.length >= LETTERS_MIN ? { q: asked, limit: 8 } : null)
  const districtOf = (id: string) => `${t.district} ${say(places.districts.find((one) => one.id === id)?.name)}`
  const tehsils = (districtId: string): Found[] =>
    places.tehsils
      .filter((one) => one.districtId === districtId)
      .map((one) => ({
        id: one.id,
        label: say(one.name),
        detail: districtOf(districtId),
        icon: 'pin',
        place: { tehsilId: one.id, area: '', pin: null },
      }))
  const found = (hit: Hit): Found[] => {
    if (!hit.tehsilId) return tehsils(hit.districtId)
    const own = hit.id === hit.tehsilId
    const within = own
      ? districtOf(hit.districtId)
      : [say(tehsilNamed(hit.tehsilId)?.name), districtOf(hit.districtId)].filter(Boolean).join(' · ')
    return [
      {
        id: `${hit.kind}-${hit.id}`,
        label: say(hit.name),
        detail: within,
        icon: 'pin',
        place: { tehsilId: hit.tehsilId, area: own ? '' : say(hit.name), pin: own ? null : hit.point },
      },
    ]
  }
  const suggestions =
    text === undefined || text.trim().length < LETTERS_MIN
      ? tehsils(tehsilNamed(tehsilId)?.districtId ?? '')
      : (answer.data?.items ?? []).flatMap(found)
  const settled = answer.data !== undefined && asked === (text ?? '').trim()
  return (
    <SuggestField
      id="place"
      label={t.place}
      hint={t.placeHint}
      error={error}
      text={shown}
      suggestions={[...new Map(suggestions.map((one) => [one.id, one])).values()]}
      none={settled ? t.placeNone : undefined}
      onText={(next) => {
        setText(next)
        if (tehsilId) onPick({ tehsilId: '', area: '', pin: null })
      }}
      onPick={({ label, place }) => {
        setText(label)
        picked.current = place.tehsilId
        onPick(place)
      }}
    />
  )
}
