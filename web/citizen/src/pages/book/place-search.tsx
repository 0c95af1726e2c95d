import { useState } from 'react'
import type { Output } from '@app/contract'
import { Icon, Notice, TextField, useSay, useSettled, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { addressWords } from '../../app/address-words.ts'

type Place = Output<'places.search'>['items'][number]

const LETTERS_MIN = 2
/** Finds a town or area in either script; picking one brings the map there. */
export function PlaceSearch({ onFound }: { onFound(place: Place): void }) {
  const t = useText(addressWords)
  const say = useSay()
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const answer = useAnswer('places.search', asked.length >= LETTERS_MIN ? { q: asked, limit: 6 } : null)
  const items = text.trim().length >= LETTERS_MIN ? (answer.data?.items ?? []) : []
  return (
    <div className="stack gap-2">
      <TextField id="place" label={t.find} hint={t.findHint} type="search" value={text} onChange={setText} />
      {items.length > 0 && (
        <ul className="stack gap-1" aria-label={t.find}>
          {items.map((place) => (
            <li key={`${place.kind}-${place.id}`}>
              <button
                type="button"
                className="place-found"
                onClick={() => {
                  setText('')
                  onFound(place)
                }}
              >
                <Icon name="pin" /> <span>{say(place.name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {answer.data && asked === text.trim() && items.length === 0 && asked.length >= LETTERS_MIN && <Notice tone="information" live>{t.findNone}</Notice>}
    </div>
  )
}
