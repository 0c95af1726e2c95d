import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Confirm, Notice, ProblemNotice, Stack, TextArea, TextField, useSay, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { paisaOf } from '../rupees.ts'
import { claimWords } from './claim-words.ts'

type Claim = Output<'finance.payClaims'>['items'][number]

/** Right, with what is missing; or not, and why. Money goes on to a second person. */
export function AnswerClaim({ claim, upheld, onClose }: { claim: Claim; upheld: boolean; onClose(): void }) {
  const t = useText(claimWords)
  const say = useSay()
  const toast = useToast()
  const act = useAct('finance.answerPayClaim')
  const [rupees, setRupees] = useState('')
  const [answer, setAnswer] = useState('')
  const typed = rupees.trim()
  const furtherPaisa = upheld && typed ? paisaOf(typed) : 0
  const asked = act.problem?.kind === 'refused' && act.problem.code === 'second_person_needed'
  const save = async () => {
    if (asked) return onClose()
    if (furtherPaisa === undefined) return
    const verdict = upheld ? ('upheld' as const) : ('refused' as const)
    if (!(await act.run({ claimId: claim.claimId, verdict, furtherPaisa, answer: answer.trim() }))) return
    toast(t.done)
    onClose()
  }
  const title = upheld ? t.upheld : t.refused
  return (
    <Confirm
      open
      title={title}
      confirm={title}
      busy={act.busy}
      reason={answer.trim() ? undefined : t.answerFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Stack>
        <p>
          <bdi>{claim.line.claim?.said}</bdi>
        </p>
        <p className="muted">
          {say(claim.line.words)} · <Amount paisa={claim.line.grossPaisa} />
        </p>
        {upheld && (
          <TextField
            id="claim-further"
            label={t.further}
            hint={t.furtherHint}
            optional
            script="latin"
            maxLength={12}
            error={furtherPaisa === undefined ? t.notAmount : undefined}
            value={rupees}
            onChange={setRupees}
          />
        )}
        <TextArea
          id="claim-answer"
          label={t.answer}
          hint={t.answerHint}
          rows={3}
          maxLength={1000}
          value={answer}
          onChange={setAnswer}
        />
        {upheld && !asked && <p className="small muted">{t.two}</p>}
        {asked && <Notice tone="success" live title={t.asked} />}
        {act.problem && !asked && <ProblemNotice problem={act.problem} />}
      </Stack>
    </Confirm>
  )
}
