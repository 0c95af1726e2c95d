import { useState } from 'react'
import { Button, Card, ChoiceCards, forgetAnswers, ProblemNotice, TextArea, TextField, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { ownWords } from './own-words.ts'

type Outcome = 'received' | 'refused' | 'waiting'

/** The office never tells us; whoever went there does. */
export function OutcomeCard({ requestId, done }: { requestId: string; done(words?: string): void }) {
  const t = useText(ownWords)
  const act = useAct('selfService.outcome')
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [documentNo, setDocumentNo] = useState('')
  const [reason, setReason] = useState('')
  const wanting = outcome === '' ? t.outcome : outcome === 'refused' && !reason.trim() ? t.because : undefined
  const save = async () => {
    if (outcome === '' || !(await act.run({ requestId, outcome, documentNo, reason }))) return
    forgetAnswers('selfService.')
    done(t.told)
  }
  return (
    <Card title={t.outcome} icon="help" tone="accent">
      <p className="small">{t.outcomeText}</p>
      <ChoiceCards
        id="own-outcome"
        label={t.outcome}
        value={outcome}
        choices={[
          { value: 'received', label: t.received, icon: 'check' },
          { value: 'refused', label: t.refused, icon: 'close' },
          { value: 'waiting', label: t.waiting, icon: 'hourglass' },
        ]}
        onChange={setOutcome}
      />
      {outcome === 'received' && (
        <TextField
          id="own-document"
          label={t.documentNo}
          script="latin"
          maxLength={60}
          value={documentNo}
          onChange={setDocumentNo}
        />
      )}
      {outcome === 'refused' && (
        <TextArea id="own-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      )}
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button tone="primary" block busy={act.busy} reason={wanting} onClick={() => void save()}>
        {t.tell}
      </Button>
    </Card>
  )
}
