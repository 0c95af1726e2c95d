import { type DaySpan, WEEK } from '@app/domain/availability'
import { clockWords } from '@app/domain/shared'
import { formatWhen, type Language } from '@app/ui'

const clock = (time: string, language: Language): string =>
  clockWords(Number(time.slice(0, 2)) % 24, Number(time.slice(3)), language)

/** Each day of the week with its hours; days that are alike stand together: Monday – Friday 9:00 am – 5:00 pm. */
export function weekWords(week: readonly DaySpan[], language: Language): string[] {
  const hoursOf = (i: number) =>
    week
      .filter((span) => span.day === WEEK[i])
      .map((span) => `${clock(span.from, language)} – ${clock(span.to, language)}`)
      .join(', ')
  const name = (i: number) => formatWhen(`2027-01-${String(4 + i).padStart(2, '0')}`, 'weekday', language)
  const lines: string[] = []
  for (let i = 0; i < WEEK.length;) {
    const hours = hoursOf(i)
    let last = i
    while (last + 1 < WEEK.length && hoursOf(last + 1) === hours) last++
    if (hours) lines.push(`${name(i)}${last > i ? ` – ${name(last)}` : ''} ${hours}`)
    i = last + 1
  }
  return lines
}
