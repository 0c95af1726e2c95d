import { groupCnic, groupPhone } from '../i18n/format.ts'
import { describedBy, Field, type FieldFrame } from './field.tsx'

interface Valued {
  value: string
  onChange(value: string): void
}

export interface TextFieldProps extends FieldFrame, Valued {
  /** Script of the answer: `latin` fields stay left to right in an Urdu page. */
  script?: 'any' | 'latin' | 'urdu'
  type?: 'text' | 'email' | 'search'
  autoComplete?: string
  maxLength?: number
  placeholder?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  prefix?: string
}

const directionFor = { any: 'auto', latin: 'ltr', urdu: 'rtl' } as const

export function TextField(props: TextFieldProps) {
  const { id, value, onChange, script = 'any', type = 'text', autoComplete, maxLength, placeholder, inputMode, prefix, error } = props
  const input = (
    <input
      id={id}
      name={id}
      className="input"
      type={type}
      dir={value === '' && script === 'any' ? undefined : directionFor[script]}
      lang={script === 'latin' ? 'en' : script === 'urdu' ? 'ur' : undefined}
      value={value}
      autoComplete={autoComplete ?? 'off'}
      maxLength={maxLength}
      placeholder={placeholder}
      inputMode={inputMode}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(props)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
  return (
    <Field {...props}>
      {prefix ? (
        <span className="input-group" dir="ltr">
          <span className="input-prefix number">{prefix}</span>
          {input}
        </span>
      ) : (
        input
      )}
    </Field>
  )
}

export interface TextAreaProps extends FieldFrame, Valued {
  rows?: number
  maxLength?: number
  placeholder?: string
}

export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, rows = 3, maxLength, placeholder, error } = props
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={id}
        className="input input-area"
        dir={value === '' ? undefined : 'auto'}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

/** CNIC and B-Form: thirteen digits, grouped 5-7-1 while typed; the value is digits only. */
export function CnicField(props: FieldFrame & Valued) {
  const { id, value, onChange, error } = props
  return (
    <Field {...props}>
      <input
        id={id}
        name={id}
        className="input input-number"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        placeholder="00000-0000000-0"
        value={groupCnic(value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(latinDigits(event.currentTarget.value).slice(0, 13))}
      />
    </Field>
  )
}

/** A phone number as people write it here; the value is E.164 as soon as it can be. */
export function PhoneField(props: FieldFrame & Valued & { autoComplete?: string }) {
  const { id, value, onChange, error, autoComplete = 'tel' } = props
  const shown = /^\+92\d*$/.test(value) ? groupPhone(value).replace(/^\+92/, '0') : value
  return (
    <Field {...props}>
      <input
        id={id}
        name={id}
        className="input input-number"
        dir="ltr"
        type="tel"
        inputMode="tel"
        autoComplete={autoComplete}
        placeholder="0300 0000000"
        value={shown}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(internationalPhone(event.currentTarget.value))}
      />
    </Field>
  )
}

/** A one-time code: large, spaced, filled by the phone from the SMS when it can. */
export function CodeField(props: FieldFrame & Valued & { length?: number; onComplete?: (code: string) => void }) {
  const { id, value, onChange, error, length = 6, onComplete } = props
  return (
    <Field {...props}>
      <input
        id={id}
        name={id}
        className="input input-code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={length}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => {
          const code = latinDigits(event.currentTarget.value).slice(0, length)
          onChange(code)
          if (code.length === length && code !== value) onComplete?.(code)
        }}
      />
    </Field>
  )
}

/** Digits of both sets as Latin ones; everything else is dropped. */
export function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\D/g, '')
}

/** 0300…, 92300…, 0092300… and +92300… are one number; another country keeps its plus. */
export function internationalPhone(text: string): string {
  const foreign = text.trim().startsWith('+')
  const digits = latinDigits(text)
  if (foreign || digits.startsWith('00')) return `+${digits.replace(/^00/, '')}`.slice(0, 16)
  if (digits.startsWith('92')) return `+${digits}`.slice(0, 13)
  if (digits.startsWith('0')) return digits.length > 1 ? `+92${digits.slice(1)}`.slice(0, 13) : digits
  return digits.startsWith('3') ? `+92${digits}`.slice(0, 13) : digits
}
