import { Icon, type IconName, type Tone, useText } from '@app/ui'
import { useKeys } from '../../../app/keys.tsx'
import { roomWords } from './room-words.ts'

interface KindChipsProps<K extends string> {
  label: string
  kinds: readonly K[]
  looks: Readonly<Record<K, readonly [Tone, IconName]>>
  words: Readonly<Record<NoInfer<K>, string>>
  counts: Readonly<Record<NoInfer<K>, number>>
  chosen: NoInfer<K> | undefined
  onChange(kind: NoInfer<K> | undefined): void
}

/** Which of them are shown, and how many there are of each; by the digits too. A second press shows all again. */
export function KindChips<K extends string>({
  label,
  kinds,
  looks,
  words,
  counts,
  chosen,
  onChange,
}: KindChipsProps<K>) {
  const t = useText(roomWords)
  const press = (kind: K) => onChange(kind === chosen ? undefined : kind)
  useKeys(label, [
    { code: 'Digit0', shown: '0', words: `${t.show} ${t.all}`, run: () => onChange(undefined) },
    ...kinds.map((kind, index) => ({
      code: `Digit${index + 1}`,
      shown: String(index + 1),
      words: `${t.show} ${words[kind]}`,
      run: () => press(kind),
    })),
  ])
  return (
    <div className="chips interface" role="group" aria-label={label}>
      {kinds.map((kind) => (
        <button key={kind} type="button" className="chip" aria-pressed={kind === chosen} onClick={() => press(kind)}>
          <Icon name={looks[kind][1]} /> {words[kind]} <bdi className="chip-count number">{counts[kind]}</bdi>
        </button>
      ))}
    </div>
  )
}
