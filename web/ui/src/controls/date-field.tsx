import { useEffect, useState } from 'react'
import { createMessages } from '../i18n/messages.ts'
import { useLanguage, useText } from '../i18n/language.tsx'
import { describedBy, Field, type FieldFrame } from './field.tsx'
import { latinDigits } from './typed.ts'

const words = createMessages({
  en: { day: 'Day', month: 'Month', year: 'Year' },
  ur: { day: 'دن', month: 'مہینہ', year: 'سال' },
})

export interface DateFieldProps extends FieldFrame {
  /** yyyy-mm-dd, or empty while it is not a whole date. */
  value: string
  onChange(value: string): void
}

interface Parts {
  day: string
  month: string
  year: string
}

const split = (value: string): Parts => {
  const [year = '', month = '', day = ''] = value.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

function join({ day, month, year }: Parts): string {
  if (!day || !month || year.length !== 4) return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function monthNames(language: 'ur' | 'en'): string[] {
  const name = new Intl.DateTimeFormat(language === 'ur' ? 'ur-PK' : 'en-GB', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => name.format(new Date(Date.UTC(2024, month, 15))))
}

/**
 * A remembered date in three boxes, day first. The browser's own picker follows the phone's locale (month first on
 * many) and makes a birth year forty taps away.
 */
export function DateField(props: DateFieldProps) {
  const { value, onChange, error } = props
  const { language } = useLanguage()
  const t = useText(words)
  const [parts, setParts] = useState(() => split(value))
  useEffect(() => {
    setParts((now) => (value && join(now) !== value ? split(value) : now))
  }, [value])
  const set = (change: Partial<Parts>) => {
    const next = { ...parts, ...change }
    setParts(next)
    const whole = join(next)
    if (whole !== value) onChange(whole)
  }
  const invalid = error ? true : undefined
  return (
    <Field {...props} group>
      <div className="date-boxes" aria-describedby={describedBy(props)}>
        <label className="date-box">
          <span className="small">{t.day}</span>
          <input className="input number" dir="ltr" inputMode="numeric" maxLength={2} value={parts.day} aria-invalid={invalid} onChange={(event) => set({ day: latinDigits(event.currentTarget.value).slice(0, 2) })} />
        </label>
        <label className="date-box date-box-month">
          <span className="small">{t.month}</span>
          <select className="input" value={parts.month} aria-invalid={invalid} onChange={(event) => set({ month: event.currentTarget.value })}>
            <option value="" />
            {monthNames(language).map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="date-box date-box-year">
          <span className="small">{t.year}</span>
          <input className="input number" dir="ltr" inputMode="numeric" maxLength={4} value={parts.year} aria-invalid={invalid} onChange={(event) => set({ year: latinDigits(event.currentTarget.value).slice(0, 4) })} />
        </label>
      </div>
    </Field>
  )
}
