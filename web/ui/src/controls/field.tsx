import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'

export const fieldWords = createMessages({
  en: { optional: 'optional', choose: 'Choose one' },
  ur: { optional: 'ضروری نہیں', choose: 'ایک چنیں' },
})

/** What every field shares: a visible label, an optional hint, and an error that says what to do. */
export interface FieldFrame {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  optional?: boolean
  /** The page's title asks the question already; the label is then only for a screen reader. */
  hiddenLabel?: boolean
}

export interface FieldProps extends FieldFrame {
  /** A group (radio buttons, checkboxes) is a fieldset with a legend instead of a label. */
  group?: boolean
  children?: ReactNode
}

/** Ids of the hint and the error, for the control's aria-describedby. */
export function describedBy({ id, hint, error }: FieldFrame): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function Field({ id, label, hint, error, optional, hiddenLabel, group, children }: FieldProps) {
  const words = useText(fieldWords)
  const caption = (
    <>
      {label}
      {optional && <span className="field-optional"> ({words.optional})</span>}
    </>
  )
  const labelClass = hiddenLabel ? 'visually-hidden' : 'field-label'
  const inner = (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="danger" /> <span>{error}</span>
        </p>
      )}
      {children}
    </>
  )
  if (group) {
    return (
      <fieldset
        className={`field ${error ? 'field-wrong' : ''}`}
        id={id}
        tabIndex={-1}
        aria-describedby={describedBy({ id, label, hint, error })}
      >
        <legend className={labelClass}>{caption}</legend>
        {inner}
      </fieldset>
    )
  }
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <label className={labelClass} htmlFor={id}>
        {caption}
      </label>
      {inner}
    </div>
  )
}
