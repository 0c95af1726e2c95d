import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Button, Card, ProblemNotice, StatusBadge, useSay, useText, useToast, When } from '@app/ui'
import { WhyThisAmount } from '@app/ui/pay'
import { useAct, usePages } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { PayeeName } from '../batches/payee-name.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { AnswerClaim } from './answer-claim.tsx'
import { claimWords } from './claim-words.ts'

type Claim = Output<'finance.payClaims'>['items'][number]
const STATES = ['open', 'answered'] as const

/** Lines of pay that somebody says are wrong: the oldest first, each with who works on it. */
export default function ClaimsPage() {
  const t = useText(claimWords)
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const pages = usePages('finance.payClaims', { state, limit: 30 })
  const [answering, setAnswering] = useState<{ claim: Claim; upheld: boolean }>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.show} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={{ icon: 'message', title: state === 'open' ? t.none : t.noneAnswered }}>
        {(items) => (
          <ul className="stack gap-3">
            {items.map((claim) => (
              <li key={claim.claimId}>
                <Card title={<PayeeName payee={claim} />}>
                  <p>
                    «<bdi>{claim.line.claim?.said}</bdi>»
                  </p>
                  {claim.line.claim && (
                    <p className="small muted">
                      {t.waits} <When at={claim.line.claim.saidAt} as="day" />
                    </p>
                  )}
                  <LineOf claim={claim} />
                  {state === 'open' ? (
                    <Acts claim={claim} onAnswer={(upheld) => setAnswering({ claim, upheld })} />
                  ) : (
                    <Answered claim={claim} />
                  )}
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Listed>
      {answering && (
        <AnswerClaim
          key={`${answering.claim.claimId} ${answering.upheld}`}
          {...answering}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </DeskPage>
  )
}

function LineOf({ claim: { line } }: { claim: Claim }) {
  const say = useSay()
  return (
    <>
      <p>
        {say(line.words)} · <Amount paisa={line.grossPaisa} />
      </p>
      <WhyThisAmount words={line.words} grossPaisa={line.grossPaisa} why={line.why} />
    </>
  )
}

/** Whose it is, and what may be done: anybody of the desk may answer, so that nobody waits for one who is away. */
function Acts({ claim, onAnswer }: { claim: Claim; onAnswer(upheld: boolean): void }) {
  const t = useText(claimWords)
  const onlyReads = useOnlyReads()
  const toast = useToast()
  const take = useAct('finance.takePayClaim')
  const over = claim.ownerName !== null
  const own = async () => {
    if (await take.run({ claimId: claim.claimId, over })) toast(t.taken)
  }
  return (
    <div className="stack gap-2">
      <p className="small">
        {t.owner}: <bdi>{claim.mine ? t.me : (claim.ownerName ?? t.nobody)}</bdi>
      </p>
      <div className="row gap-2">
        {!claim.mine && (
          <Button small icon="people" busy={take.busy} reason={onlyReads} onClick={() => void own()}>
            {over ? t.over : t.take}
          </Button>
        )}
        <Button small icon="check" reason={onlyReads} onClick={() => onAnswer(true)}>
          {t.upheld}
        </Button>
        <Button small icon="close" reason={onlyReads} onClick={() => onAnswer(false)}>
          {t.refused}
        </Button>
      </div>
      {take.problem && <ProblemNotice problem={take.problem} />}
    </div>
  )
}

function Answered({ claim }: { claim: Claim }) {
  const t = useText(claimWords)
  const given = claim.line.claim
  if (!given || given.state === 'open') return null
  return (
    <>
      <StatusBadge tone={given.state === 'upheld' ? 'success' : 'neutral'}>{t[given.state]}</StatusBadge>
      <p>
        <bdi>{given.answer}</bdi>
      </p>
      {given.furtherPaisa > 0 && (
        <p className="small">
          {t.more}: <Amount paisa={given.furtherPaisa} />
        </p>
      )}
      <p className="small muted">
        {t.by} <bdi>{claim.answeredBy}</bdi> {given.answeredAt && <When at={given.answeredAt} as="day" />}
      </p>
    </>
  )
}
