import { useState } from 'react'
import { TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { actionWords, actWords, type DeskAction } from './action-words.ts'
import { PanelFrame, type PanelProps } from './panel-frame.tsx'

type PlainEndpoint = 'requests.keepAtOffice' | 'requests.completeByUpload' | 'requests.completeAtDesk'

/** An action that asks nothing but whether to do it. */
export function PlainPanel({
  request,
  onDone,
  endpoint,
  action,
}: PanelProps & { endpoint: PlainEndpoint; action: DeskAction }) {
  const t = useText(actWords)
  const a = useText(actionWords)
  const toast = useToast()
  const command = useAct(endpoint)
  const save = async () => {
    if (!(await command.run({ requestId: request.id }))) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={a[action]} onConfirm={() => void save()} onKeep={onDone}>
      <p>{t.sure}</p>
    </PanelFrame>
  )
}

export function FilePanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const command = useAct('requests.fileOneself')
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reference.trim() || !(await command.run({ requestId: request.id, reference: reference.trim() }))) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
      <TextField
        id="act-reference"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.referenceMissing : undefined}
        value={reference}
        onChange={setReference}
      />
    </PanelFrame>
  )
}
