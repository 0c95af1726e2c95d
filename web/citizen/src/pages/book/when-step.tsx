import { useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { coarseText } from '@app/domain/tracking'
import {
  ChoiceCards,
  formatWhen,
  Notice,
  ProblemNotice,
  useLanguage,
  useText,
  type IconName,
  type QueryState,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DAYS_AHEAD, daysToWait } from '../../components/days-ahead.ts'
import { SlotPicker } from '../../components/slot-picker.tsx'
import { Answered } from '../../components/states.tsx'
import { WaitForHour } from '../../components/wait-for-hour.tsx'
import type { Manner } from '../../booking/draft.ts'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

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

/** Who comes, each with their true earliest day, and when. */
export function WhenStep(step: StepProps) {
  const t = useText(bookWords)
  const { language } = useLanguage()
  const [tried, setTried] = useState(false)
  const { draft, service } = step
  const { tehsilId, pin } = draft.address
  const answer = useAnswer(
    'slots.list',
    tehsilId
      ? {
          tehsilId,
          serviceId: service.id,
          manner: draft.manner,
          days: DAYS_AHEAD,
          ...(pin && { around: coarseText(pin) }),
        }
      : null,
  )
  // The days of each manner stand while the times of another are asked for.
  const earliest = useAnswer('slots.list', tehsilId ? { tehsilId, serviceId: service.id, days: DAYS_AHEAD } : null)
  const wanted = { tehsilId, serviceId: service.id, manner: draft.manner }
  const error = tried && draft.slot === null ? t.pick : undefined
  const dayOf = (manner: Manner) => {
    const startsAt = earliest.data?.earliest.find((one) => one.manner === manner)?.startsAt
    return startsAt ? t.from(formatWhen(startsAt, 'dayMonth', language)) : earliest.data && t.noDate
  }
  return (
    <StepFrame
      step={step}
      title={t.whenTitle}
      errors={error ? [{ fieldId: 'slot', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (draft.slot !== null) step.onNext()
      }}
    >
      <div className="manners">
        <ChoiceCards
          id="manner"
          label={t.manner}
          hint={t.mannerLead}
          value={draft.manner}
          choices={manners.map(({ manner, icon }) => ({
            value: manner,
            icon,
            label: t[manner],
            detail: dayOf(manner),
          }))}
          onChange={(manner) => step.change({ manner, slot: null })}
        />
      </div>
      <Coming answer={answer}>
        {({ slots, full } = { slots: [], full: [], earliest: [] }) => (
          <>
            {answer.data && slots.length === 0 && (
              <Notice tone="warning" title={t.slotNoneAll}>
                <WaitForHour wanted={{ ...wanted, days: daysToWait(full) }} />
              </Notice>
            )}
            <SlotPicker
              key={draft.manner}
              slots={slots}
              full={slots.length ? full : []}
              fullDay={(day) => <WaitForHour key={day} wanted={{ ...wanted, days: [day] }} />}
              error={error}
              later={t.slotLater}
              value={draft.slot === 'later' ? 'later' : (draft.slot?.id ?? '')}
              onChange={(slot) =>
                step.change({
                  slot: slot === 'later' ? 'later' : { id: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt },
                })
              }
            />
          </>
        )}
      </Coming>
    </StepFrame>
  )
}
