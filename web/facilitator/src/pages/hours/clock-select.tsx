import { clockWords } from '@app/domain/shared'
import { Icon, useLanguage } from '@app/ui'

const HALF_HOURS = Array.from({ length: 49 }, (_, i) => {
  const minutes = i * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

/** A time of day by half hours: one tap and a list, on the cheapest phone, and no keyboard. */
export function ClockSelect(props: {
  id: string
  label: string
  value: string
  after?: string
  onChange(value: string): void
}) {
  const { id, label, value, after = '', onChange } = props
  const { language } = useLanguage()
  const choices = HALF_HOURS.filter((time) => time > after && (after !== '' || time !== '24:00'))
  const shown = choices.includes(value) ? choices : [...choices, value].sort()
  return (
    <span className="select clock-select">
      <select
        id={id}
        className="input"
        aria-label={label}
        value={value}
        onChange={(e) => onChange(e.currentTarget.value)}
      >
        {shown.map((time) => (
          <option key={time} value={time}>
            {clockWords(Number(time.slice(0, 2)) % 24, Number(time.slice(3)), language)}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  )
}
