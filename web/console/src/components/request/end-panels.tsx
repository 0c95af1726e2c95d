import { useState } from 'react'
import { Amount, Notice, TextField, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { actWords } from './action-words.ts'
import { PanelFrame, type PanelProps } from './panel-frame.tsx'

/** The fee is told first: it stands above the button, and the button agrees to that fee and no other. */
export function CancelPanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const [reason, setReason] = useState('')
  const preview = useAnswer('requests.cancelPreview', { requestId: request.id })
  const command = useAct('requests.cancel')
  const feeChanged = command.problem?.kind === 'refused' && command.problem.code === 'fee_changed'
  const save = async (feePaisa: number) => {
    if (!(await command.run({ requestId: request.id, reason, acceptFeePaisa: feePaisa }))) return
    toast(t.done)
    onDone()
  }
  return (
    <Answered answer={preview} shape="text" lines={2}>
      {({ feePaisa, refundPaisa }) => (
        <PanelFrame
          command={command}
          confirm={t.cancelYes}
          danger
          onConfirm={() => void save(feePaisa)}
          onKeep={onDone}
        >
          <Notice
            tone={feePaisa > 0 ? 'warning' : 'information'}
            title={
              feePaisa > 0 ? (
                <>
                  {t.fee} <Amount paisa={feePaisa} />
                </>
              ) : (
                t.free
              )
            }
          >
            {refundPaisa > 0 && (
              <>
                <Amount paisa={refundPaisa} /> {t.back}
              </>
            )}
          </Notice>
          {feeChanged && <Notice tone="warning" live title={t.feeChanged} />}
          <TextField id="act-reason" label={t.reason} optional maxLength={300} value={reason} onChange={setReason} />
        </PanelFrame>
      )}
    </Answered>
  )
}

export function WithdrawPanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useAct('requests.withdraw')
  const save = async () => {
    if (!(await command.run({ requestId: request.id, reason }))) return
    toast(t.done)
    onDone()
  }
  return (
    <PanelFrame command={command} confirm={t.withdrawYes} danger onConfirm={() => void save()} onKeep={onDone}>
      <Notice tone="warning" title={t.withdrawText} />
      <TextField id="act-reason" label={t.reason} optional maxLength={300} value={reason} onChange={setReason} />
    </PanelFrame>
  )
}
