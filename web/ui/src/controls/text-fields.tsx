import type { InputHTMLAttributes } from 'react'
import { groupCnic, groupPhone } from '../i18n/format.ts'
import { describedBy, Field, type FieldFrame } from './field.tsx'
import { SearchBox } from './search-box.tsx'
import { internationalPhone, latinDigits } from './typed.ts'

interface Valued {
  value: string
  onChange(value: string): void
}

/** A field of one line, as every one of these is: its name, its error and what is typed; the rest is the kind's own. */
type InputOwn = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'dir' | 'lang' | 'inputMode' | 'autoComplete' | 'placeholder' | 'maxLength' | 'name'
>

function Input({
  frame,
  value,
  look = '',
  onTyped,
  ...own
}: InputOwn & { frame: FieldFrame; value: string; look?: string; onTyped(text: string): void }) {
  return (
    <input
      autoComplete="off"
      name={frame.id}
      {...own}
      id={frame.id}
      className={`input ${look}`}
      value={value}
      aria-invalid={frame.error ? true : undefined}
      aria-describedby={describedBy(frame)}
      onChange={(event) => onTyped(event.currentTarget.value)}
    />
  )
}

export interface TextFieldProps extends FieldFrame, Valued {
  /** Script of the answer: `latin` fields stay left to right in an Urdu page. */
  script?: 'any' | 'latin' | 'urdu'
  type?: 'text' | 'email' | 'search' | 'password'
  /** What a form without scripts sends it as, where that is not its id. */
  name?: string
  autoComplete?: string
  maxLength?: number
  placeholder?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  prefix?: string
}

const directionFor = { any: 'auto', latin: 'ltr', urdu: 'rtl' } as const

export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    script = 'any',
    type = 'text',
    autoComplete = 'off',
    maxLength,
    placeholder,
    inputMode,
    prefix,
    name = props.id,
  } = props
  const input = (
    <Input
      frame={props}
      {...{ value, type, name, autoComplete, maxLength, placeholder, inputMode }}
      dir={value === '' && script === 'any' ? undefined : directionFor[script]}
      lang={script === 'latin' ? 'en' : script === 'urdu' ? 'ur' : undefined}
      onTyped={onChange}
    />
  )
  return (
    <Field {...props}>
      {prefix ? (
        <span className="input-group" dir="ltr">
          <span className="input-prefix number">{prefix}</span>
          {input}
        </span>
      ) : type === 'search' ? (
        <SearchBox filled={value !== ''} onClear={() => onChange('')}>
          {input}
        </SearchBox>
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
  return (
    <Field {...props}>
      <Input
        frame={props}
        look="input-number"
        dir="ltr"
        inputMode="numeric"
        placeholder="00000-0000000-0"
        value={groupCnic(props.value)}
        onTyped={(text) => props.onChange(latinDigits(text).slice(0, 13))}
      />
    </Field>
  )
}

/** A phone number as people write it here; the value is E.164 as soon as it can be. */
export function PhoneField(props: FieldFrame & Valued & { autoComplete?: string }) {
  const { value, onChange, autoComplete = 'tel' } = props
  const shown = /^\+92\d*$/.test(value) ? groupPhone(value).replace(/^\+92/, '0') : value
  return (
    <Field {...props}>
      <Input
        frame={props}
        look="input-number"
        dir="ltr"
        type="tel"
        inputMode="tel"
        autoComplete={autoComplete}
        placeholder="0300 0000000"
        value={shown}
        onTyped={(text) => onChange(internationalPhone(text))}
      />
    </Field>
  )
}

/** A one-time code: large, spaced, filled by the phone from the SMS when it can. */
export function CodeField(props: FieldFrame & Valued & { length?: number; onComplete?: (code: string) => void }) {
  const { value, onChange, length = 6, onComplete } = props
  const typed = (text: string) => {
    const code = latinDigits(text).slice(0, length)
    onChange(code)
    if (code.length === length && code !== value) onComplete?.(code)
  }
  return (
    <Field {...props}>
      <Input
        frame={props}
        look="input-code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={length}
        value={value}
        onTyped={typed}
      />
    </Field>
  )
}
