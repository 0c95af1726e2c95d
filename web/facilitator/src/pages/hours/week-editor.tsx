import { type DaySpan, hoursAWeek, WEEK, weekFault } from '@app/domain/availability'
import { Button, Checkbox, formatWhen, type Language, Stack, useLanguage, useSay, useText } from '@app/ui'
import { refusalWords } from '../../app/words.ts'
import { ClockSelect } from './clock-select.tsx'
import { hoursWords } from './words.ts'

/** A Monday; the names of the days are the calendar's own. */
const MONDAY = '2027-01-04'
const USUAL = { from: '09:00', to: '17:00' }
const dayNames = (language: Language) =>
  WEEK.map((_, i) => formatWhen(`${MONDAY.slice(0, 8)}${String(4 + i).padStart(2, '0')}`, 'weekday', language))

/** Each day a row: off, or from when to when. What holds for one day is copied to all with one tap. */
export function WeekEditor({ week, onChange }: { week: readonly DaySpan[]; onChange(week: DaySpan[]): void }) {
  const { language } = useLanguage()
  const t = useText(hoursWords)
  const say = useSay()
  const names = dayNames(language)
  const of = (day: DaySpan['day']) => week.filter((span) => span.day === day)
  const set = (day: DaySpan['day'], spans: Pick<DaySpan, 'from' | 'to'>[]) =>
    onChange(WEEK.flatMap((one) => (one === day ? spans.map((span) => ({ ...span, day })) : of(one))))
  const fault = weekFault(week)
  // One button is enough: whoever keeps the same hours sets the first day and copies it.
  const first = WEEK.find((day) => of(day).length > 0)
  return (
    <Stack gap={2}>
      {WEEK.map((day, i) => (
        <DayRow
          key={day}
          day={day}
          name={names[i] ?? day}
          spans={of(day)}
          onChange={(spans) => set(day, spans)}
          onCopy={
            first !== day
              ? undefined
              : () => onChange(WEEK.flatMap((one) => of(day).map((span) => ({ ...span, day: one }))))
          }
        />
      ))}
      <p className="small muted interface" role="status">
        {fault ? say(refusalWords(fault, null)) : t.hours(hoursAWeek(week))}
      </p>
    </Stack>
  )
}

function DayRow(props: {
  day: DaySpan['day']
  name: string
  spans: DaySpan[]
  onChange(spans: Pick<DaySpan, 'from' | 'to'>[]): void
  onCopy: (() => void) | undefined
}) {
  const { day, name, spans, onChange, onCopy } = props
  const t = useText(hoursWords)
  const put = (i: number, span: Partial<DaySpan>) =>
    onChange(spans.map((one, at) => (at === i ? { ...one, ...span } : one)))
  const last = spans.at(-1)
  return (
    <fieldset className="hours-day">
      <legend className="visually-hidden">{name}</legend>
      <Checkbox
        id={`works-${day}`}
        label={name}
        detail={spans.length ? undefined : t.off}
        checked={spans.length > 0}
        onChange={(works) => onChange(works ? [USUAL] : [])}
      />
      {spans.map((span, i) => (
        <div className="hours-span" key={i}>
          <ClockSelect
            id={`from-${day}-${i}`}
            label={`${name}: ${t.from}`}
            value={span.from}
            onChange={(from) => put(i, { from })}
          />
          <span aria-hidden="true">–</span>
          <ClockSelect
            id={`to-${day}-${i}`}
            label={`${name}: ${t.to}`}
            value={span.to}
            after={span.from}
            onChange={(to) => put(i, { to })}
          />
          {spans.length > 1 && (
            <Button
              tone="quiet"
              small
              icon="trash"
              label={t.removeSpan}
              onClick={() => onChange(spans.toSpliced(i, 1))}
            />
          )}
        </div>
      ))}
      {last && (
        <div className="hours-more">
          {spans.length < 3 && last.to < '23:00' && (
            <Button tone="quiet" small icon="plus" onClick={() => onChange([...spans, nextSpan(last.to)])}>
              {t.addSpan}
            </Button>
          )}
          {onCopy && (
            <Button tone="quiet" small icon="copy" onClick={onCopy}>
              {t.copy}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

/** An hour after the one before, for two hours. */
function nextSpan(to: string): Pick<DaySpan, 'from' | 'to'> {
  const hour = Number(to.slice(0, 2))
  const at = (h: number) => `${String(Math.min(h, 24)).padStart(2, '0')}:00`
  return { from: at(Math.min(hour + 1, 23)), to: at(Math.min(hour + 3, 24)) }
}
