import { useMemo, useState } from 'react'
import { distanceMeters, normaliseText, type Point } from '@app/domain/shared'
import { nearness } from '@app/domain/search'
import type { FieldFrame } from '../controls/field.tsx'
import { SuggestField, type Suggestion } from '../controls/suggest-field.tsx'
import { useSay } from '../i18n/language.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import { useKnownPosition } from './known-position.ts'
import type { FormPlaces } from './form-places.ts'

const words = createMessages({
  en: {
    hint: 'Start typing a district or tehsil',
    district: 'District',
    none: 'No such tehsil. Try the name of your district.',
    near: 'near you',
  },
  ur: {
    hint: 'ضلعے یا تحصیل کا نام لکھنا شروع کریں',
    district: 'ضلع',
    none: 'اس نام کی تحصیل نہیں ملی۔ اپنے ضلعے کا نام لکھ کر دیکھیں۔',
    near: 'آپ کے قریب',
  },
})

const FOUND_MAX = 12
const NEAR_MAX = 3

type Tehsil = FormPlaces['tehsils'][number]
interface Found extends Suggestion {
  tehsilId?: string
  districtId?: string
}

interface TehsilFieldProps extends FieldFrame {
  value: string
  places: FormPlaces | undefined
  onChange(tehsilId: string): void
}

/**
 * A tehsil by its own name or its district's, in either script; the districts first while nothing is written, and what
 * is near where the phone may say so.
 */
export function TehsilField(props: TehsilFieldProps) {
  const { value, places, onChange } = props
  const say = useSay()
  const t = useText(words)
  const find = useFinder(places)
  const position = useKnownPosition()
  const name = value && say(places?.tehsils.find((one) => one.id === value)?.name)
  const [text, setText] = useState(name)
  const [shown, setShown] = useState(name)
  const [districtId, setDistrictId] = useState('')
  // What was chosen elsewhere, or is said in another language now.
  if (shown !== name) {
    setShown(name)
    if (value) setText(name)
  }
  const districtName = (id: string) => `${t.district} ${say(places?.districts.find((one) => one.id === id)?.name)}`
  const asTehsil = (tehsil: Tehsil, near = false): Found => ({
    id: tehsil.id,
    tehsilId: tehsil.id,
    label: say(tehsil.name),
    detail: [districtName(tehsil.districtId), near && t.near].filter(Boolean).join(' · '),
    icon: near ? 'locate' : 'pin',
  })
  const suggestions = (): Found[] => {
    const opened = districtId || (value && places?.tehsils.find((one) => one.id === value)?.districtId)
    if (opened) return (places?.tehsils ?? []).filter((one) => one.districtId === opened).map((one) => asTehsil(one))
    if (text.trim()) return find(text).map((one) => asTehsil(one))
    const near = position ? nearest(places?.tehsils ?? [], position).map((one) => asTehsil(one, true)) : []
    return [
      ...near,
      ...(places?.districts ?? []).map((one): Found => ({
        id: one.id,
        districtId: one.id,
        label: say(one.name),
        detail: t.district,
        icon: 'chevron-next',
      })),
    ]
  }
  return (
    <SuggestField
      {...props}
      hint={props.hint ?? t.hint}
      text={text}
      suggestions={suggestions()}
      none={t.none}
      onText={(next) => {
        setText(next)
        setDistrictId('')
        if (value) onChange('')
      }}
      onPick={(found) => {
        setText(found.label)
        setDistrictId(found.districtId ?? '')
        if (found.tehsilId) onChange(found.tehsilId)
        return found.districtId !== undefined
      }}
    />
  )
}

/** A tehsil's own name counts before its district's. */
function useFinder(places: FormPlaces | undefined): (text: string) => Tehsil[] {
  return useMemo(() => {
    const entries = (places?.tehsils ?? []).map((tehsil) => {
      const district = places?.districts.find((one) => one.id === tehsil.districtId)?.name
      const own = wordsOf(tehsil.name)
      return { tehsil, own, all: district ? [...own, ...wordsOf(district)] : own }
    })
    return (text) => {
      const asked = normaliseText(text).split(' ').filter(Boolean)
      const fits = (known: readonly string[]) =>
        asked.length > 0 && asked.every((word) => known.some((name) => beginsWith(name, word)))
      return [...new Set([...entries.filter(({ own }) => fits(own)), ...entries.filter(({ all }) => fits(all))])]
        .slice(0, FOUND_MAX)
        .map(({ tehsil }) => tehsil)
    }
  }, [places])
}

const wordsOf = (name: { en: string; ur: string }): string[] =>
  [name.en, name.ur].flatMap((text) => normaliseText(text).split(' '))

/** As it is spelled so far, or as somebody may have meant to spell it: Faisalabad is found by "fesalabad" too. */
const beginsWith = (name: string, word: string): boolean => name.startsWith(word) || nearness(word, name) > 0

function nearest(tehsils: readonly Tehsil[], from: Point): Tehsil[] {
  return tehsils
    .flatMap((tehsil) => (tehsil.point ? [{ tehsil, meters: distanceMeters(from, tehsil.point) }] : []))
    .sort((a, b) => a.meters - b.meters)
    .slice(0, NEAR_MAX)
    .map(({ tehsil }) => tehsil)
}
