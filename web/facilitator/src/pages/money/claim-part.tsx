import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import {
  Amount,
  Button,
  Dialog,
  newId,
  Notice,
  ProblemNotice,
  Stack,
  TextArea,
  useCommand,
  useOnline,
  useText,
  When,
  type Tone,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { claimWords } from './claim-words.ts'

type Line = Output<'earnings.summary'>['items'][number]
type Claim = NonNullable<Line['claim']>
const TONE: Record<Claim['state'], Tone> = { open: 'information', upheld: 'success', refused: 'warning' }

/** To say that a line is wrong, once; then what was said of it, and the answer. */
export function ClaimPart({ line, onChange }: { line: Line; onChange(): void }) {
  const t = useText(claimWords)
  const online = useOnline()
  const [asking, setAsking] = useState(false)
  if (line.claim) return <Said claim={line.claim} />
  // A correction is the answer to a claim: there is nothing more to say of it here.
  if (line.why.kind === 'corrected') return null
  return (
    <>
      <Button
        tone="quiet"
        icon="message"
        reason={line.noClaim ? t[line.noClaim] : online ? undefined : t.offline}
        onClick={() => setAsking(true)}
      >
        {t.ask}
      </Button>
      {asking && <AskDialog line={line} onClose={() => setAsking(false)} onChange={onChange} />}
    </>
  )
}

function AskDialog({ line, onClose, onChange }: { line: Line; onClose(): void; onChange(): void }) {
  const t = useText(claimWords)
  const [said, setSaid] = useState('')
  const [claimId] = useState(newId)
  const send = useCommand((input: Input<'earnings.claim'>, commandId) => call('earnings.claim', input, { commandId }))
  const { taskId, why } = line
  const give = async () => {
    if (taskId === null || !(await send.run({ claimId, taskId, ruleId: why.ruleId, said: said.trim() }))) return
    onClose()
    onChange()
  }
  return (
    <Dialog open title={t.ask} onClose={onClose}>
      <Stack>
        <p className="muted">{line.state === 'paid' ? t.leadPaid : t.lead}</p>
        <TextArea id="claim-said" label={t.said} rows={4} maxLength={1000} value={said} onChange={setSaid} />
        {send.problem && <ProblemNotice problem={send.problem} />}
        <Button
          tone="primary"
          block
          icon="send"
          busy={send.busy}
          reason={said.trim() ? undefined : t.first}
          onClick={() => void give()}
        >
          {t.send}
        </Button>
      </Stack>
    </Dialog>
  )
}

function Said({ claim }: { claim: Claim }) {
  const t = useText(claimWords)
  return (
    <Notice tone={TONE[claim.state]} title={t[claim.state]}>
      <p>
        «<bdi>{claim.said}</bdi>»
      </p>
      <p className="small muted">
        <When at={claim.saidAt} as="day" />
        {claim.state === 'open' && <> · {t.openText}</>}
      </p>
      {claim.answer && (
        <p>
          {t.answer}: <bdi>{claim.answer}</bdi>
        </p>
      )}
      {claim.furtherPaisa > 0 && (
        <p>
          {t.more}: <Amount paisa={claim.furtherPaisa} />
        </p>
      )}
    </Notice>
  )
}
