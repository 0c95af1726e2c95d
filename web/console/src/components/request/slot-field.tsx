import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import {
  Button,
  ChoiceCards,
  createMessages,
  formatWhen,
  formatWindow,
  Notice,
  useLanguage,
  useText,
  type Choice,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'

type Slot = Output<'slots.list'>['slots'][number]
type Manner = NonNullable<Input<'slots.list'>['manner']>

const words = createMessages({
  en: {
    title: 'When',
    left: (count: number) => `${count} left`,
    later: 'No time now: we’ll call back to agree one',
    none: 'No free times in the next 2 weeks',
    more: 'More times',
  },
  ur: {
    title: 'کب',
    left: (count) => `${count} جگہ باقی`,
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
}

/** The true free times, soonest first; walked with the arrow keys. */
export function SlotField({ id, tehsilId, serviceId, manner, value, later, error, onChange }: SlotFieldProps) {
  const t = useText(words)
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const answer = useAnswer('slots.list', { tehsilId, serviceId, manner, days: DAYS_AHEAD })
  return (
    <Answered answer={answer} shape="row" lines={2}>
      {({ slots }) => {
        const shown = all ? slots : slots.slice(0, FIRST)
        const choices: Choice[] = shown.map((slot) => ({
          value: slot.id,
          label: formatWhen(slot.startsAt, 'day', language),
          detail: `${formatWindow(slot.startsAt, slot.endsAt, language)} · ${t.left(slot.left)}`,
        }))
        if (later) choices.push({ value: 'later', label: t.later, icon: 'phone' })
        return (
          <div className="stack gap-2">
            {slots.length === 0 && <Notice tone="warning" title={t.none} />}
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
