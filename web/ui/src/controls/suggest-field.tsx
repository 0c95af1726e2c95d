import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'
import { describedBy, Field, type FieldFrame } from './field.tsx'

export interface Suggestion {
  id: string
  label: string
  detail?: ReactNode
  icon?: IconName
}

export interface SuggestFieldProps<T extends Suggestion> extends FieldFrame {
  text: string
  suggestions: readonly T[]
  /** Said when something is written and nothing fits. */
  none?: string
  onText(text: string): void
  /** Answers true where the list stays: a district opens to its tehsils. */
  onPick(suggestion: T): boolean | void
}

/** A field that finds while it is written in. Its list stands in the page under it: on a phone nothing is covered. */
export function SuggestField<T extends Suggestion>(props: SuggestFieldProps<T>) {
  const { id, text, suggestions, none, error, onText, onPick } = props
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const empty = open && suggestions.length === 0 && text.trim().length > 1 && none
  const shown = open && suggestions.length > 0
  const optionId = (index: number) => `${listId}-${index}`
  const take = (suggestion: T) => {
    setAt(0)
    setOpen(onPick(suggestion) === true)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = suggestions[Math.min(at, suggestions.length - 1)]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && suggestions.length > 0) {
      event.preventDefault()
      setAt(open ? (at + step + suggestions.length) % suggestions.length : 0)
      setOpen(true)
    } else if (event.key === 'Escape' && open) setOpen(false)
    else if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault()
      take(chosen)
    }
    // Whoever goes on by Tab means what stands first for what they wrote.
    else if (event.key === 'Tab' && shown && chosen && text.trim() !== '') take(chosen)
  }
  return (
    <Field {...props}>
      <div onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
        <input
          id={id}
          name={id}
          className="input"
          role="combobox"
          autoComplete="off"
          value={text}
          dir={text === '' ? undefined : 'auto'}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown ? optionId(Math.min(at, suggestions.length - 1)) : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(props)}
          onFocus={(event) => {
            setOpen(true)
            // What is written over is meant to go.
            event.currentTarget.select()
          }}
          onChange={(event) => {
            setOpen(true)
            setAt(0)
            onText(event.currentTarget.value)
          }}
          onKeyDown={onKey}
        />
        <ul
          id={listId}
          role="listbox"
          aria-label={typeof props.label === 'string' ? props.label : undefined}
          className="suggest-list"
          hidden={!shown}
        >
          {shown &&
            suggestions.map((suggestion, index) => (
              <li
                key={suggestion.id}
                id={optionId(index)}
                role="option"
                aria-selected={index === at}
                className="suggest-item interface"
                // The field keeps the focus, or the list would be gone before the finger is lifted.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(suggestion)}
              >
                {suggestion.icon && <Icon name={suggestion.icon} />}
                <span className="suggest-words">
                  <span>{suggestion.label}</span>
                  {suggestion.detail && <span className="small muted">{suggestion.detail}</span>}
                </span>
              </li>
            ))}
        </ul>
        <p className="small muted interface" role="status">
          {empty || ''}
        </p>
      </div>
    </Field>
  )
}
