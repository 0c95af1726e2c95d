import { useState } from 'react'
import { ActionBar, Button, EmptyState, formatWhen, ProblemNotice, TextArea, useLanguage, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { DAYS_AHEAD, daysToWait } from '../../components/days-ahead.ts'
import { SlotPicker, type Slot } from '../../components/slot-picker.tsx'
import { Answered } from '../../components/states.tsx'
import { WaitForHour } from '../../components/wait-for-hour.tsx'
import { TaskFrame, type TaskProps } from './task-frame.tsx'
import { taskWords } from './task-words.ts'

function useSlots({ request }: Pick<TaskProps, 'request'>) {
  return useAnswer(
    'slots.list',
    request.tehsilId
      ? {
          tehsilId: request.tehsilId,
          serviceId: request.serviceId,
          manner: request.manner ?? 'soonest',
          days: DAYS_AHEAD,
          requestId: request.id,
        }
      : null,
  )
}

/** True times to choose from, and nothing taken before the button says so. */
function Slots({
  request,
  onPick,
  picked,
  error,
}: Pick<TaskProps, 'request'> & { onPick(slot: Slot): void; picked: Slot | undefined; error?: string }) {
  const t = useText(taskWords)
  const answer = useSlots({ request })
  const wait = (days: string[]) =>
    request.tehsilId && (
      <WaitForHour
        key={days[0]}
        wanted={{ tehsilId: request.tehsilId, serviceId: request.serviceId, requestId: request.id, days }}
      />
    )
  return (
    <Answered answer={answer} shape="row">
      {({ slots, full }) =>
        slots.length === 0 ? (
          <EmptyState icon="calendar" title={t.noSlots} action={wait(daysToWait(full))} />
        ) : (
          <SlotPicker
            slots={slots}
            full={full}
            fullDay={(day) => wait([day])}
            value={picked?.id ?? ''}
            error={error}
            onChange={(slot) => slot !== 'later' && onPick(slot)}
          />
        )
      }
    </Answered>
  )
}

export function SlotTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const [slot, setSlot] = useState<Slot>()
  const act = useAct('requests.confirmSlot')
  const take = async () => slot && (await act.run({ requestId: request.id, slotId: slot.id })) && done()
  return (
    <TaskFrame request={request} title={t.slotTitle}>
      <Slots request={request} picked={slot} onPick={setSlot} />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void take()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} reason={slot ? undefined : t.pick} onClick={() => void take()}>
          {t.takeSlot}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

export function RescheduleTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const [slot, setSlot] = useState<Slot>()
  const [reason, setReason] = useState('')
  const act = useAct('requests.reschedule')
  const { language } = useLanguage()
  const take = async () => slot && (await act.run({ requestId: request.id, slotId: slot.id, reason })) && done()
  const { moving } = request
  const free = moving?.rule !== 'with_reason'
  const missing = !slot ? t.pick : !free && reason.trim() === '' ? t.sayWhy : undefined
  return (
    <TaskFrame
      request={request}
      title={t.moveTitle}
      lead={!moving ? undefined : free ? t.moveFree(formatWhen(moving.freeUntil, 'moment', language)) : t.moveOnce}
    >
      <Slots request={request} picked={slot} onPick={setSlot} />
      {!free && (
        <TextArea
          id="reason"
          label={t.reason}
          hint={t.reasonText}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      )}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void take()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} reason={missing} onClick={() => void take()}>
          {t.takeSlot}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

export function DeliveryTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const [slot, setSlot] = useState<Slot>()
  const act = useAct('requests.planDelivery')
  const take = async () => (await act.run({ requestId: request.id, slotId: slot?.id })) && done()
  return (
    <TaskFrame request={request} title={t.deliveryTitle} lead={t.deliveryLead}>
      <Slots request={request} picked={slot} onPick={setSlot} />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void take()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void take()}>
          {t.deliveryTitle}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}
