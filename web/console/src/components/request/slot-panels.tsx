import { useState } from 'react'
import { Checkbox, Notice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { actWords } from './action-words.ts'
import { PanelFrame, type PanelProps } from './panel-frame.tsx'
import type { RequestView } from './request-words.ts'
import { SlotField } from './slot-field.tsx'

/** The true times of the request's own place and manner of visit. */
function Slots({
  request,
  id,
  value,
  error,
  onChange,
}: {
  request: RequestView
  id: string
  value: string
  error?: string
  onChange(slotId: string): void
}) {
  const t = useText(actWords)
  const tehsilId = request.address?.tehsilId ?? request.tehsilId
  if (!tehsilId) return <Notice tone="warning" title={t.noTime} />
  return (
    <SlotField
      id={id}
      tehsilId={tehsilId}
      serviceId={request.serviceId}
      manner={request.manner ?? 'soonest'}
      requestId={request.id}
      wait={{ requestId: request.id }}
      value={value}
      error={error}
      onChange={(slot) => slot !== 'later' && onChange(slot.id)}
    />
  )
}

export function ConfirmSlotPanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('requests.confirmSlot')
  const [slotId, setSlotId] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!slotId || !(await command.run({ requestId: request.id, slotId }))) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
      <Slots
        request={request}
        id="act-slot"
        value={slotId}
        error={tried && !slotId ? t.choose : undefined}
        onChange={setSlotId}
      />
    </PanelFrame>
  )
}

export function ReschedulePanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('requests.reschedule')
  const [slotId, setSlotId] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!slotId || !(await command.run({ requestId: request.id, slotId, reason }))) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
      <Slots
        request={request}
        id="act-slot"
        value={slotId}
        error={tried && !slotId ? t.choose : undefined}
        onChange={setSlotId}
      />
      <TextField
        id="act-reason"
        label={t.reason}
        hint={t.reasonHint}
        optional
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </PanelFrame>
  )
}

export function DeliveryPanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('requests.planDelivery')
  const [slotId, setSlotId] = useState('')
  const [ours, setOurs] = useState(false)
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!slotId && !ours) return
    if (!(await command.run({ requestId: request.id, ...(ours ? {} : { slotId }) }))) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
      <Checkbox id="act-ours" label={t.noTime} checked={ours} onChange={setOurs} />
      {!ours && (
        <Slots
          request={request}
          id="act-slot"
          value={slotId}
          error={tried && !slotId ? t.choose : undefined}
          onChange={setSlotId}
        />
      )}
    </PanelFrame>
  )
}
