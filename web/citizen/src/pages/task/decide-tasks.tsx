import { useState } from 'react'
import { ActionBar, Amount, Button, Notice, ProblemNotice, TextArea, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/states.tsx'
import { RestDearer } from './rest-dearer.tsx'
import { TaskFrame, type TaskProps } from './task-frame.tsx'
import { taskWords } from './task-words.ts'

/** The fee and what the others will cost more are told first, and the command carries both: other sums are refused. */
export function CancelTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const [reason, setReason] = useState('')
  const preview = useAnswer('requests.cancelPreview', { requestId: request.id })
  const act = useAct('requests.cancel')
  const cancel = async (acceptFeePaisa: number, acceptDearerPaisa: number) => {
    if (await act.run({ requestId: request.id, reason, acceptFeePaisa, acceptDearerPaisa })) done()
    else preview.reload()
  }
  return (
    <TaskFrame request={request} title={t.cancelTitle}>
      <Answered answer={preview} shape="text">
        {({ allowed, feePaisa, restDearerPaisa, refundPaisa }) => (
          <>
            {!allowed && <Notice tone="warning" title={t.cancelNo} />}
            {allowed && (
              <Notice
                tone={feePaisa > 0 ? 'warning' : 'information'}
                title={
                  feePaisa > 0 ? (
                    <>
                      {t.cancelFee} <Amount paisa={feePaisa} />
                    </>
                  ) : (
                    t.cancelFree
                  )
                }
              >
                {refundPaisa > 0 && (
                  <>
                    {t.cancelRefund} <Amount paisa={refundPaisa} />
                  </>
                )}
              </Notice>
            )}
            {restDearerPaisa > 0 && <RestDearer paisa={restDearerPaisa} />}
            <TextArea
              id="reason"
              label={t.reason}
              hint={t.reasonText}
              optional
              maxLength={300}
              value={reason}
              onChange={setReason}
            />
            {act.problem && (
              <ProblemNotice problem={act.problem} onRetry={() => void cancel(feePaisa, restDearerPaisa)} />
            )}
            <ActionBar>
              <Button
                tone="danger"
                block
                busy={act.busy}
                reason={allowed ? undefined : t.cancelNo}
                onClick={() => void cancel(feePaisa, restDearerPaisa)}
              >
                {t.cancel}
              </Button>
            </ActionBar>
          </>
        )}
      </Answered>
    </TaskFrame>
  )
}

export function WithdrawTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const [reason, setReason] = useState('')
  const act = useAct('requests.withdraw')
  const withdraw = async () => (await act.run({ requestId: request.id, reason })) && done()
  return (
    <TaskFrame request={request} title={t.withdrawTitle} lead={t.withdrawText}>
      <TextArea
        id="reason"
        label={t.reason}
        hint={t.reasonText}
        optional
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void withdraw()} />}
      <ActionBar>
        <Button tone="danger" block busy={act.busy} onClick={() => void withdraw()}>
          {t.withdraw}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

export function KeepTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const act = useAct('requests.keepAtOffice')
  const keep = async () => (await act.run({ requestId: request.id })) && done()
  return (
    <TaskFrame request={request} title={t.keepTitle} lead={t.keepText}>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void keep()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void keep()}>
          {t.keep}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

export function SendTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const act = useAct('requests.completeByUpload')
  const send = async () => (await act.run({ requestId: request.id })) && done()
  return (
    <TaskFrame request={request} title={t.sendTitle} lead={t.sendText}>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void send()} />}
      <ActionBar>
        <Button tone="primary" block busy={act.busy} onClick={() => void send()}>
          {t.send}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}
