import { useState } from 'react'
import { Button, Confirm, forgetAnswers, ProblemNotice, TextArea, useText, useToast, When } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

/** Not settled: somebody else looks. Or taken back. */
export function ComeBack({ view, reload }: { view: GrievanceView; reload(): void }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const [asking, setAsking] = useState<'reopen' | 'withdraw'>()
  const [reason, setReason] = useState('')
  const reopening = useAct('grievances.reopen')
  const withdrawing = useAct('grievances.withdraw')
  const may = (action: 'reopen' | 'withdraw') => view.actions.find((one) => one.action === action)?.allowed
  const over = () => {
    setAsking(undefined)
    setReason('')
    forgetAnswers('grievances.')
    toast(t.done)
    reload()
  }
  const reopen = async () =>
    reason.trim() && (await reopening.run({ grievanceId: view.id, reason: reason.trim() })) && over()
  const withdraw = async () => (await withdrawing.run({ grievanceId: view.id })) && over()
  return (
    <div className="stack gap-2">
      {may('reopen') && (
        <Button block icon="refresh" onClick={() => setAsking('reopen')}>
          {t.reopen}
          {view.windowUntil && (
            <span className="small muted">
              {' '}
              · {t.reopenUntil} <When at={view.windowUntil} as="day" />
            </span>
          )}
        </Button>
      )}
      {may('withdraw') && (
        <Button block tone="quiet" icon="undo" onClick={() => setAsking('withdraw')}>
          {t.withdraw}
        </Button>
      )}
      <Confirm
        open={asking === 'reopen'}
        title={t.reopen}
        confirm={t.reopen}
        busy={reopening.busy}
        onConfirm={() => void reopen()}
        onClose={() => setAsking(undefined)}
      >
        <p>{t.reopenText}</p>
        <TextArea id="reopen-why" label={t.reopenWhy} maxLength={1000} value={reason} onChange={setReason} />
        {reopening.problem && <ProblemNotice problem={reopening.problem} />}
      </Confirm>
      <Confirm
        open={asking === 'withdraw'}
        title={t.withdraw}
        confirm={t.withdraw}
        danger
        busy={withdrawing.busy}
        onConfirm={() => void withdraw()}
        onClose={() => setAsking(undefined)}
      >
        <p>
          {t.withdrawText} {view.goodwillPaisa > 0 && t.keeps}
        </p>
        {withdrawing.problem && <ProblemNotice problem={withdrawing.problem} />}
      </Confirm>
    </div>
  )
}
