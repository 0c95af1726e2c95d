import { useState } from 'react'
import { Amount, Notice, TextField, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { actWords } from './action-words.ts'
import { RestDearer } from './rest-dearer.tsx'
import { PanelFrame, type PanelProps } from './panel-frame.tsx'

/** The fee and what the rest of the order costs more are told first: the button agrees to those sums and no others. */
export function CancelPanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const toast = useToast()
  const [reason, setReason] = useState('')
  const preview = useAnswer('requests.cancelPreview', { requestId: request.id })
  const command = useAct('requests.cancel')
  const feeChanged = command.problem?.kind === 'refused' && command.problem.code === 'fee_changed'
  const save = async (acceptFeePaisa: number, acceptDearerPaisa: number) => {
    if (!(await command.run({ requestId: request.id, reason, acceptFeePaisa, acceptDearerPaisa }))) return
    toast(t.done)
    onDone()
  }
  return (
    <Answered answer={preview} shape="text" lines={2}>
      {({ feePaisa, restDearerPaisa, refundPaisa }) => (
        <PanelFrame
          command={command}
          confirm={t.cancelYes}
          danger
          onConfirm={() => void save(feePaisa, restDearerPaisa)}
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
          {restDearerPaisa > 0 && <RestDearer paisa={restDearerPaisa} />}
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
