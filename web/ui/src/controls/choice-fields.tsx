import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'
import { useText } from '../i18n/language.tsx'
import { describedBy, Field, fieldWords, type FieldFrame } from './field.tsx'

export interface Choice<V extends string = string> {
  value: V
  label: ReactNode
  detail?: ReactNode
  icon?: IconName
  picture?: ReactNode
  /** Words at the far end: a price, a date. */
  end?: ReactNode
  /** Why it cannot be chosen now; shown, never hidden. */
  reason?: string
}

export interface ChoiceCardsProps<V extends string> extends FieldFrame {
  value: V | ''
  choices: readonly Choice<NoInfer<V>>[]
  onChange(value: NoInfer<V>): void
  columns?: 1 | 2 | 3
}

/** Radio buttons as large cards: one tap, icon and words, the reason when a choice is not open. */
export function ChoiceCards<V extends string>(props: ChoiceCardsProps<V>) {
  const { id, value, choices, onChange, columns = 1, error } = props
  return (
    <Field {...props} group>
      <div className={`choices choices-${columns}`}>
        {choices.map((choice) => (
          <label key={choice.value} className={`choice ${choice.reason ? 'choice-closed' : ''}`}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={Boolean(choice.reason)}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span className="choice-mark" aria-hidden="true" />
            {choice.picture}
            {choice.icon && <Icon name={choice.icon} className="choice-icon" />}
            <span className="choice-words">
              <span className="choice-label">{choice.label}</span>
              {choice.detail && <span className="choice-detail">{choice.detail}</span>}
              {choice.reason && <span className="choice-detail">{choice.reason}</span>}
            </span>
            {choice.end && <span className="choice-end">{choice.end}</span>}
          </label>
        ))}
      </div>
    </Field>
  )
}

export interface SelectFieldProps extends FieldFrame {
  value: string
  options: readonly { value: string; label: string; group?: string }[]
  onChange(value: string): void
}

export function SelectField(props: SelectFieldProps) {
  const { id, value, options, onChange, error } = props
  const words = useText(fieldWords)
  const groups = [...new Set(options.map((option) => option.group))]
  const draw = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))
  return (
    <Field {...props}>
      <span className="select">
        <select
          id={id}
          name={id}
          className="input"
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(props)}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {groups.map((group) =>
            group ? (
              <optgroup key={group} label={group}>
                {draw(group)}
              </optgroup>
            ) : (
              draw(undefined)
            ),
          )}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  )
}

export interface CheckboxProps {
  id: string
  label: ReactNode
  detail?: ReactNode
  checked: boolean
  onChange(checked: boolean): void
  error?: string
}

export function Checkbox({ id, label, detail, checked, onChange, error }: CheckboxProps) {
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="danger" /> <span>{error}</span>
        </p>
      )}
      <label className="choice choice-check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className="choice-mark" aria-hidden="true">
          <Icon name="check" />
        </span>
        <span className="choice-words">
          <span className="choice-label">{label}</span>
          {detail && <span className="choice-detail">{detail}</span>}
        </span>
      </label>
    </div>
  )
}
