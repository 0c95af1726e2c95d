import { useEffect, useRef } from 'react'

interface StateChipsProps<S extends string> {
  label: string
  states: readonly S[]
  words: Readonly<Record<NoInfer<S>, string>>
  value: NoInfer<S>
  onChange(state: NoInfer<S>): void
}

/** Which part of a list is on the screen: what waits, or what is done. */
export function StateChips<S extends string>({ label, states, words, value, onChange }: StateChipsProps<S>) {
  const chosen = useRef<HTMLButtonElement>(null)
  const before = useRef(value)
  // On a phone the row is wider than the screen: what was chosen is seen whole, and what page that is.
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [value])
  return (
    <div className="chips interface no-print" role="group" aria-label={label}>
      {states.map((state) => (
        <button
          key={state}
          ref={state === value ? chosen : undefined}
          type="button"
          className="chip"
          aria-pressed={state === value}
          onClick={() => onChange(state)}
        >
          {words[state]}
        </button>
      ))}
    </div>
  )
}
