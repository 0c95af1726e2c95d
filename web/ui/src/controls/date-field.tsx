import { useState } from 'react'
import { isLocalDate } from '@app/domain/shared'
import { formatWhen } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/language.tsx'
import { createMessages } from '../i18n/messages.ts'
import { describedBy, Field, type FieldFrame } from './field.tsx'
import { groupedDate } from './typed.ts'

const words = createMessages({
  en: { shape: 'day-month-year' },
  ur: { shape: 'دن-مہینہ-سال' },
})

export interface DateFieldProps extends FieldFrame {
  /** yyyy-mm-dd, or empty while it is not a whole date. */
  value: string
  onChange(value: string): void
}

const shownOf = (value: string): string => value.split('-').reverse().join('-')

/**
 * A remembered date, typed day first in one go as it stands on the identity card, and said back in words. The browser's
 * own picker follows the phone's locale (month first on many) and makes a birth year forty taps away.
 */
export function DateField(props: DateFieldProps) {
  const { value, onChange, error } = props
  const { language } = useLanguage()
  const t = useText(words)
  const [text, setText] = useState(() => shownOf(value))
  const [shown, setShown] = useState(value)
  // What was chosen elsewhere is written here too; what is typed here stays as it is typed.
  if (shown !== value) {
    setShown(value)
    if (value && wholeOf(text) !== value) setText(shownOf(value))
  }
  return (
    <Field {...props}>
      <input
        id={props.id}
        name={props.id}
        className="input input-number input-date"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder={t.shape}
        value={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => {
          const next = groupedDate(event.currentTarget.value, text)
          setText(next)
          const whole = wholeOf(next)
          if (whole !== value) onChange(whole)
        }}
      />
      <p className="small muted interface" role="status">
        {isLocalDate(value) ? formatWhen(value, 'date', language) : ''}
      </p>
    </Field>
  )
}

function wholeOf(text: string): string {
  const [day = '', month = '', year = ''] = text.split('-')
  return year.length === 4 ? `${year}-${month}-${day}` : ''
}
