import { useState } from 'react'
import { Confirm, latinDigits, ProblemNotice, TextArea, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { today } from '../../../app/programme.tsx'
import type { Draft } from './draft-types.ts'
import { draftWords } from './draft-words.ts'

export type DraftAct = 'submit' | 'publish' | 'sendBack' | 'withdraw'
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Asks once, with what the step needs: a day and why, or why not. */
export function DraftDialog({ draft, act, onClose }: { draft: Draft; act: DraftAct; onClose(): void }) {
  const t = useText(draftWords)
  const toast = useToast()
  const submit = useAct('drafts.submit')
  const publish = useAct('drafts.publish')
  const sendBack = useAct('drafts.sendBack')
  const withdraw = useAct('drafts.withdraw')
  const [day, setDay] = useState(today())
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { draftId, revision } = draft
  const said = why.trim()
  const needsWhy = act === 'submit' || act === 'sendBack'
  const run = () => {
    switch (act) {
      case 'submit':
        return submit.run({ draftId, revision, effectiveFrom: day, why: said })
      case 'publish':
        return publish.run({ draftId, revision })
      case 'sendBack':
        return sendBack.run({ draftId, reason: said })
      case 'withdraw':
        return withdraw.run({ draftId })
    }
  }
  const save = async () => {
    setTried(true)
    if ((needsWhy && !said) || (act === 'submit' && !DAY.test(day)) || !(await run())) return
    toast(t.done)
    onClose()
  }
  const problem = submit.problem ?? publish.problem ?? sendBack.problem ?? withdraw.problem
  return (
    <Confirm
      open
      title={t[act]}
      confirm={t[act]}
      danger={act === 'withdraw'}
      busy={submit.busy || publish.busy || sendBack.busy || withdraw.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {act === 'publish' && (
        <p>
          {t.publishText} {t.from} <bdi>{draft.effectiveFrom}</bdi>
        </p>
      )}
      {act === 'submit' && (
        <TextField
          id="draft-day"
          script="latin"
          inputMode="numeric"
          label={t.from}
          hint={t.fromHint}
          value={day}
          maxLength={10}
          error={tried && !DAY.test(day) ? t.needed : undefined}
          onChange={(text) => setDay(text.includes('-') ? text : latinDigits(text))}
        />
      )}
      {needsWhy && (
        <TextArea
          id="draft-why"
          label={t.why}
          value={why}
          onChange={setWhy}
          maxLength={500}
          error={tried && !said ? t.needed : undefined}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
