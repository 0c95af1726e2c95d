import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import type { Point } from '@app/domain/shared'
import { coarseText } from '@app/domain/tracking'
import {
  Button,
  ChoiceCards,
  createMessages,
  formatWhen,
  formatWindow,
  Notice,
  useLanguage,
  useList,
  useText,
  type Choice,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { WaitForHour, type WaitProps } from './wait-for-hour.tsx'

type Slot = Output<'slots.list'>['slots'][number]
type Manner = NonNullable<Input<'slots.list'>['manner']>

const words = createMessages({
  en: {
    title: 'When',
    left: (count: number) => `${count} left`,
    held: (until: string) => `kept for the caller until ${until}`,
    near: 'someone will be nearby',
    full: (days: string) => `Full: ${days}`,
    later: 'No time now: we’ll call back to agree one',
    none: 'No free times in the next 2 weeks',
    more: 'More times',
  },
  ur: {
    title: 'کب',
    left: (count) => `${count} جگہ باقی`,
    held: (until) => `${until} تک کالر کے لیے رکا ہے`,
    near: 'اس وقت کوئی قریب ہو گا',
    full: (days) => `بھر گئے: ${days}`,
    later: 'ابھی کوئی وقت نہیں: ہم کال کر کے طے کریں گے',
    none: 'اگلے دو ہفتوں میں کوئی وقت خالی نہیں',
    more: 'اور وقت',
  },
})

const FIRST = 8
const DAYS_AHEAD = 14

interface SlotFieldProps {
  id: string
  tehsilId: string
  serviceId: string
  manner: Manner
  value: string
  /** A booking without a time is possible. */
  later?: boolean
  error?: string
  onChange(slot: Slot | 'later'): void
  /** Whose visit it is; or, where nothing is ordered yet, where. */
  requestId?: string
  pin?: Point
  /** For whom one may wait where a day is full. */
  wait?: WaitProps
}

/** The true free times, soonest first; walked with the arrow keys. */
export function SlotField(props: SlotFieldProps) {
  const { id, tehsilId, serviceId, manner, value, later, error, onChange, requestId, pin, wait } = props
  const t = useText(words)
  const { language } = useLanguage()
  const list = useList()
  const [all, setAll] = useState(false)
  const answer = useAnswer('slots.list', {
    tehsilId,
    serviceId,
    manner,
    days: DAYS_AHEAD,
    ...(requestId !== undefined && { requestId }),
    ...(pin && { around: coarseText(pin) }),
  })
  return (
    <Answered answer={answer} shape="row" lines={2}>
      {({ slots, full }) => {
        const shown = all ? slots : slots.slice(0, FIRST)
        const choices: Choice[] = shown.map((slot) => ({
          value: slot.id,
          label: formatWhen(slot.startsAt, 'day', language),
          detail: [
            formatWindow(slot.startsAt, slot.endsAt, language),
            slot.heldUntil ? t.held(formatWhen(slot.heldUntil, 'time', language)) : t.left(slot.left),
            ...(slot.near ? [t.near] : []),
          ].join(' · '),
          ...(slot.near && { icon: 'pin' as const }),
        }))
        if (later) choices.push({ value: 'later', label: t.later, icon: 'phone' })
        return (
          <div className="stack gap-2">
            {slots.length === 0 && <Notice tone="warning" title={t.none} />}
            {wait && full.length > 0 && (
              <>
                {slots.length > 0 && (
                  <p className="small">{t.full(list(full.map((day) => formatWhen(day, 'shortDay', language))))}</p>
                )}
                <WaitForHour wanted={{ tehsilId, serviceId, manner, days: full }} {...wait} />
              </>
            )}
            {choices.length > 0 && (
              <ChoiceCards
                id={id}
                label={t.title}
                columns={2}
                error={error}
                value={value}
                choices={choices}
                onChange={(next) =>
                  onChange(next === 'later' ? 'later' : (slots.find((slot) => slot.id === next) as Slot))
                }
              />
            )}
            {!all && slots.length > FIRST && (
              <Button small tone="quiet" onClick={() => setAll(true)}>
                {t.more}
              </Button>
            )}
          </div>
        )
      }}
    </Answered>
  )
}
