import { Bdi } from '@app/ui'

export interface BarRow {
  key: string
  label: string
  value: number
  strong?: boolean
}

/** Numbers with a bar each, longest whole; the number is the message, the bar only helps the eye. */
export function Bars({ rows, unit }: { rows: readonly BarRow[]; unit?: string }) {
  const longest = Math.max(1e-9, ...rows.map((row) => row.value))
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.key}>
          <span>{row.label}</span>
          <span className="bars-value interface">
            <Bdi>{row.value.toLocaleString('en-PK')}</Bdi>
            {unit ? ` ${unit}` : ''}
          </span>
          {row.value > 0 && (
            <span
              className={row.strong ? 'bars-bar bars-strong' : 'bars-bar'}
              aria-hidden="true"
              style={{ inlineSize: `${(row.value / longest) * 100}%` }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
