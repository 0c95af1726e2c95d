import { useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { addDays } from '@app/domain/shared'
import {
  Between,
  ChoiceCards,
  createMessages,
  dayOf,
  formatWhen,
  Notice,
  useLanguage,
  useText,
  type Choice,
} from '@app/ui'
import { today } from '../app/programme.tsx'

export type Slot = Output<'slots.list'>['slots'][number]

const words = createMessages({
  en: {
    day: 'Which day?',
    time: 'What time?',
    today: 'Today',
    tomorrow: 'Tomorrow',
    left: (count: number) => (count === 1 ? '1 space left' : `${count} spaces left`),
    held: (until: string) => `Kept for you until ${until}`,
    near: 'Someone will be nearby then',
    full: 'Full',
    fullDay: 'Every time on this day is taken',
  },
  ur: {
    day: 'کس دن؟',
    time: 'کس وقت؟',
    today: 'آج',
    tomorrow: 'کل',
    left: (count) => (count === 1 ? '1 جگہ باقی' : `${count} جگہیں باقی`),
    held: (until) => `${until} تک آپ کے لیے رکا ہے`,
    near: 'اس وقت کوئی قریب ہو گا',
    full: 'بھر گیا',
    fullDay: 'اس دن کے تمام وقت لے لیے گئے ہیں',
  },
})

const FEW = 3

/** The slot's day on the territory's calendar. */
const dayOfSlot = (slot: Slot) => dayOf(slot.startsAt)

export interface SlotPickerProps {
  slots: readonly Slot[]
  value: string
  error?: string
  onChange(slot: Slot | 'later'): void
  /** Offered last, where a booking without a time is possible. */
  later?: string
  /** Days without a free time, and what is offered for one of them. */
  full?: readonly string[]
  fullDay?: (day: string) => ReactNode
}

/** A day, then a time; only times that are truly free. */
export function SlotPicker({ slots, value, error, onChange, later, full = [], fullDay }: SlotPickerProps) {
  const t = useText(words)
  const { language } = useLanguage()
  const now = today()
  const days = [...new Set([...slots.map(dayOfSlot), ...full])].sort()
  // What is held for them comes first; then the soonest that is free.
  const first = slots.find((slot) => slot.id === value) ?? slots.find((slot) => slot.heldUntil) ?? slots[0]
  const [day, setDay] = useState(first ? dayOfSlot(first) : days[0])
  const shown = slots.filter((slot) => dayOfSlot(slot) === day)
  const choices: Choice[] = shown.map((slot) => ({
    value: slot.id,
    label: <Between from={slot.startsAt} until={slot.endsAt} />,
    detail: [
      slot.heldUntil
        ? t.held(formatWhen(slot.heldUntil, 'time', language))
        : slot.left <= FEW
          ? t.left(slot.left)
          : undefined,
      slot.near && t.near,
    ]
      .filter(Boolean)
      .join(' · '),
    icon: slot.near ? 'pin' : 'clock',
  }))
  if (later) choices.push({ value: 'later', label: later, icon: 'phone' })
  return (
    <div className="stack gap-4">
      {days.length > 0 && (
        <div className="days interface" role="group" aria-label={t.day}>
          {days.map((one) => (
            <button key={one} type="button" className="day" aria-pressed={one === day} onClick={() => setDay(one)}>
              <span>
                {one === now ? t.today : one === addDays(now, 1) ? t.tomorrow : formatWhen(one, 'weekday', language)}
              </span>
              <strong>
                <bdi>{formatWhen(one, 'dayMonth', language)}</bdi>
              </strong>
              {full.includes(one) && <span className="small muted">{t.full}</span>}
            </button>
          ))}
        </div>
      )}
      {day !== undefined && full.includes(day) && fullDay && (
        <Notice tone="warning" title={t.fullDay}>
          {fullDay(day)}
        </Notice>
      )}
      {choices.length > 0 && (
        <ChoiceCards
          id="slot"
          label={t.time}
          error={error}
          value={value}
          choices={choices}
          onChange={(id) => onChange(id === 'later' ? 'later' : (slots.find((slot) => slot.id === id) as Slot))}
        />
      )}
    </div>
  )
}
