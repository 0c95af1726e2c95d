import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { Button, Card, Facts, Notice, StatusBadge, Timeline, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/page/states.tsx'
import { FilesCard } from './files-card.tsx'
import { proceedingWords } from './people-words.ts'
import type { Proceeding } from './proceeding.ts'
import { ProceedingRecord } from './proceeding-record.tsx'
import { ProceedingDialog, type ProceedingAct } from './proceeding-dialog.tsx'
import { proceedingTone } from './proceedings-page.tsx'
import { refusalSay } from './refusal-say.ts'

/** One proceeding, whole: what is said, the evidence as it was served, the answer, the decision, and what may be done now. */
export default function ProceedingPage() {
  const { proceedingId } = useParams({ strict: false }) as { proceedingId: string }
  const answer = useAnswer('proceedings.get', { proceedingId })
  const [act, setAct] = useState<ProceedingAct>()
  return (
    <DeskPage title={answer.data ? `${answer.data.facilitatorName} ${answer.data.badgeNo}` : '…'}>
      <Answered answer={answer}>
        {(one) => (
          <div className="two-columns">
            <div className="stack gap-3">
              <ProceedingRecord proceeding={one} />
              <FilesCard proceeding={one} />
            </div>
            <Aside proceeding={one} onAct={setAct} />
          </div>
        )}
      </Answered>
      {act && answer.data && (
        <ProceedingDialog key={act} proceeding={answer.data} act={act} onClose={() => setAct(undefined)} />
      )}
    </DeskPage>
  )
}

function Aside({ proceeding, onAct }: { proceeding: Proceeding; onAct(act: ProceedingAct): void }) {
  const t = useText(proceedingWords)
  const say = useSay()
  const { me } = useSession()
  const named: Record<string, string> = t
  const pauseOpen =
    proceeding.protective &&
    !proceeding.pauseReviewedBy &&
    ['noticed', 'answered', 'unanswered'].includes(proceeding.state)
  const notJudge = me?.roles.includes('supervisor') ? undefined : say(refusalSay('not_yours'))
  const wanted = proceeding.actions.filter(
    ({ allowed, refusal }) =>
      allowed || !['proceeding_closed', 'decided_already', 'no_appeal', 'notice_served'].includes(refusal ?? ''),
  )
  return (
    <div className="stack gap-3">
      <Card
        title={t[proceeding.origin]}
        action={<StatusBadge tone={proceedingTone[proceeding.state] ?? 'neutral'}>{t[proceeding.state]}</StatusBadge>}
      >
        <Facts
          rows={[
            { label: t.standing, value: named[proceeding.standing] ?? proceeding.standing },
            ...(proceeding.dueAt ? [{ label: t.due, value: <When at={proceeding.dueAt} /> }] : []),
          ]}
        />
        {proceeding.payHeld && <Notice tone="information" icon="wallet" title={t.payHeld} />}
        {pauseOpen && proceeding.reviewDueAt && (
          <Notice
            tone="warning"
            title={
              <>
                {t.reviewBy} <When at={proceeding.reviewDueAt} />
              </>
            }
          />
        )}
      </Card>
      <div className="stack gap-2">
        {pauseOpen && (
          <Button icon="pause" reason={notJudge} onClick={() => onAct('keep')}>
            {t.keep}
          </Button>
        )}
        {pauseOpen && (
          <Button icon="play" reason={notJudge} onClick={() => onAct('lift')}>
            {t.lift}
          </Button>
        )}
        {proceeding.mayProtect && (
          <Button icon="pause" onClick={() => onAct('protect')}>
            {t.protect}
          </Button>
        )}
        {wanted.map(({ action, refusal }) => (
          <Button
            key={action}
            tone={action === 'serve' || action === 'decide' ? 'primary' : undefined}
            reason={refusal ? say(refusalSay(refusal)) : undefined}
            onClick={() => onAct(action as ProceedingAct)}
          >
            {named[action]}
          </Button>
        ))}
      </div>
      <History proceeding={proceeding} />
    </div>
  )
}

function History({ proceeding }: { proceeding: Proceeding }) {
  const t = useText(proceedingWords)
  const line: Record<string, string> = { ...t, answered: t.answered_, appealed: t.appealed_ }
  return (
    <Card title={t.history} icon="history">
      <Timeline
        label={t.history}
        entries={proceeding.history.map((one) => ({
          id: `${one.what}${one.at}`,
          at: one.at,
          words: line[one.what] ?? one.what,
          by: one.by || undefined,
          state: 'done',
        }))}
      />
    </Card>
  )
}
