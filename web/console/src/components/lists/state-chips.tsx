interface StateChipsProps<S extends string> {
  label: string
  states: readonly S[]
  words: Readonly<Record<NoInfer<S>, string>>
  value: NoInfer<S>
  onChange(state: NoInfer<S>): void
}

/** Which part of a list is on the screen: what waits, or what is done. */
export function StateChips<S extends string>({ label, states, words, value, onChange }: StateChipsProps<S>) {
  return (
    <div className="chips interface no-print" role="group" aria-label={label}>
      {states.map((state) => (
        <button
          key={state}
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
