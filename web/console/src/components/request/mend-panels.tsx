import { useState } from 'react'
import { ChoiceCards, lineOptions, SelectField, TextField, useLanguage, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { actWords } from './action-words.ts'
import { PanelFrame, type PanelProps } from './panel-frame.tsx'
import { SlotField } from './slot-field.tsx'

/** An objection is answered by new photos, or by a free visit at a true time. */
export function CurePanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('requests.cure')
  const [by, setBy] = useState<'visit' | 'upload' | ''>('')
  const [slotId, setSlotId] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (
      !by ||
      !(await command.run({ requestId: request.id, by, note, ...(by === 'visit' && slotId ? { slotId } : {}) }))
    )
      return
    toast(t.done)
    onDone()
  }
  const tehsilId = request.address?.tehsilId ?? request.tehsilId
  return (
    <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
      <ChoiceCards
        id="cure-by"
        label={t.cureHow}
        columns={2}
        error={tried && !by ? t.choose : undefined}
        value={by}
        choices={[
          { value: 'visit', label: t.byVisit, icon: 'door' },
          { value: 'upload', label: t.byUpload, icon: 'image' },
        ]}
        onChange={setBy}
      />
      {by === 'visit' && tehsilId && (
        <SlotField
          id="act-slot"
          tehsilId={tehsilId}
          serviceId={request.serviceId}
          manner={request.manner ?? 'soonest'}
          requestId={request.id}
          value={slotId}
          onChange={(slot) => slot !== 'later' && setSlotId(slot.id)}
        />
      )}
      <TextField id="act-note" label={t.cureText} optional maxLength={500} value={note} onChange={setNote} />
    </PanelFrame>
  )
}

/** A mistake on the paper: which line, and how it should read. It is put right free. */
export function ErrorPanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const { language } = useLanguage()
  const toast = useToast()
  const command = useAct('requests.reportError')
  const proof = useAnswer('requests.proofLines', { requestId: request.id })
  const [field, setField] = useState('')
  const [shouldBe, setShouldBe] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!field || !shouldBe.trim() || !(await command.run({ requestId: request.id, field, shouldBe: shouldBe.trim() })))
      return
    toast(t.done)
    onDone()
  }
  return (
    <Answered answer={proof} shape="text" lines={2}>
      {({ lines }) => (
        <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
          <SelectField
            id="error-field"
            label={t.field}
            error={tried && !field ? t.choose : undefined}
            value={field}
            options={lineOptions(lines, language)}
            onChange={setField}
          />
          <TextField
            id="error-should"
            label={t.shouldBe}
            maxLength={300}
            error={tried && !shouldBe.trim() ? t.shouldMissing : undefined}
            value={shouldBe}
            onChange={setShouldBe}
          />
        </PanelFrame>
      )}
    </Answered>
  )
}
