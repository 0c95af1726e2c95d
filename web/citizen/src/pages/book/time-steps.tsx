import { useState, type ReactNode } from 'react'
import type { Output } from '@app/contract'
import { ChoiceCards, formatWhen, Notice, ProblemNotice, useLanguage, useText, type IconName, type QueryState } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { SlotPicker } from '../../app/slot-picker.tsx'
import { Answered } from '../../app/states.tsx'
import type { Manner } from '../../booking/draft.ts'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

const DAYS_AHEAD = 14

const manners: readonly { manner: Manner; icon: IconName }[] = [
  { manner: 'soonest', icon: 'clock' },
  { manner: 'woman', icon: 'woman' },
  { manner: 'gate', icon: 'gate' },
  { manner: 'elsewhere', icon: 'store' },
]

type Slots = Output<'slots.list'>

/** Times are asked of the server; when it does not answer, an order without a time is still possible. */
function Coming({ answer, children }: { answer: QueryState<Slots>; children: (data: Slots | undefined) => ReactNode }) {
  if (answer.problem) {
    return (
      <>
        <ProblemNotice problem={answer.problem} onRetry={answer.reload} />
        {children(answer.data)}
      </>
    )
  }
  return (
    <Answered answer={answer} shape="row" lines={4}>
      {children}
    </Answered>
  )
}

/** Who comes, with the true earliest date of each. */
export function MannerStep(step: StepProps) {
  const t = useText(bookWords)
  const { language } = useLanguage()
  const [tried, setTried] = useState(false)
  const { draft, service } = step
  const answer = useAnswer('slots.list', draft.address ? { tehsilId: draft.address.tehsilId, serviceId: service.id, days: DAYS_AHEAD } : null)
  const error = tried && draft.manner === '' ? t.pick : undefined
  const detailOf = (manner: Manner) => {
    const startsAt = answer.data?.earliest.find((one) => one.manner === manner)?.startsAt
    const date = startsAt ? `${t.earliest} ${formatWhen(startsAt, 'day', language)}` : answer.data && t.noDate
    return [manner === 'gate' ? t.gateText : '', date].filter(Boolean).join(' · ')
  }
  return (
    <StepFrame
      step={step}
      title={t.mannerTitle}
      lead={t.mannerLead}
      errors={error ? [{ fieldId: 'manner', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (draft.manner !== '') step.onNext({})
      }}
    >
      <Coming answer={answer}>
        {() => (
          <ChoiceCards
            id="manner"
            label={t.mannerTitle}
            hiddenLabel
            error={error}
            value={draft.manner}
            choices={manners.map(({ manner, icon }) => ({ value: manner, icon, label: t[manner], detail: detailOf(manner) }))}
            onChange={(manner) => step.change({ manner, slot: null })}
          />
        )}
      </Coming>
    </StepFrame>
  )
}

export function SlotStep(step: StepProps) {
  const t = useText(bookWords)
  const [tried, setTried] = useState(false)
  const { draft, service } = step
  const input = draft.address && { tehsilId: draft.address.tehsilId, serviceId: service.id, manner: draft.manner || ('soonest' as const), days: DAYS_AHEAD }
  const answer = useAnswer('slots.list', input)
  const error = tried && draft.slot === null ? t.pick : undefined
  return (
    <StepFrame
      step={step}
      title={t.slotTitle}
      errors={error ? [{ fieldId: 'slot', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (draft.slot !== null) step.onNext({})
      }}
    >
      <Coming answer={answer}>
        {({ slots } = { slots: [], earliest: [] }) => (
          <>
            {answer.data && slots.length === 0 && <Notice tone="warning" title={t.slotNoneAll} />}
            <SlotPicker
              slots={slots}
              error={error}
              later={t.slotLater}
              value={draft.slot === 'later' ? 'later' : (draft.slot?.id ?? '')}
              onChange={(slot) => step.change({ slot: slot === 'later' ? 'later' : { id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt } })}
            />
          </>
        )}
      </Coming>
    </StepFrame>
  )
}
