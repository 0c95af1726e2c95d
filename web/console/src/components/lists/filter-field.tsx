import { Field, Icon } from '@app/ui'

interface FilterFieldProps {
  id: string
  label: string
  /** What the empty choice says: all of them. */
  all: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange(value: string): void
}

/** A filter begins with everything; a question begins with nothing. */
export function FilterField({ id, label, all, value, options, onChange }: FilterFieldProps) {
  return (
    <Field id={id} label={label}>
      <span className="select">
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  )
}
