import { useState } from 'react'
import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { address } from '@app/contract/client'
import {
  Bdi,
  Button,
  Card,
  Facts,
  Icon,
  Notice,
  Stack,
  StatusBadge,
  Timeline,
  useList,
  useSay,
  useText,
  When,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/page/states.tsx'
import { FilesCard } from './files-card.tsx'
import { FileLook } from './file-look.tsx'
import { proceedingWords } from './people-words.ts'
import { ProceedingDialog, type ProceedingAct } from './proceeding-dialog.tsx'
import { proceedingTone } from './proceedings-page.tsx'
import { refusalSay } from './refusal-say.ts'

export type Proceeding = Output<'proceedings.get'>

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
              <Body proceeding={one} />
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

function Body({ proceeding }: { proceeding: Proceeding }) {
  const t = useText(proceedingWords)
  const named: Record<string, string> = t
  const { notice } = proceeding
  const file = (fileId: string) => (
    <FileLook
      key={fileId}
      url={address('', 'proceedings.file', { proceedingId: proceeding.id, fileId }).url}
      words={t.file}
    />
  )
  return (
    <>
      <Card title={t.ground} icon="message">
        <p>
          <bdi>{named[proceeding.ground] ?? proceeding.ground}</bdi>
        </p>
        <Known facts={proceeding.facts} />
        <p className="small muted interface">
          {t.openedBy} <bdi>{proceeding.openedBy || t.machine}</bdi>
        </p>
      </Card>
      {notice && (
        <Card title={t.notice} icon="scale">
          <Stack>
            <p>
              <bdi>{notice.words}</bdi>
            </p>
            <Stack as="ul" gap={2}>
              {notice.evidence.map((one) => (
                <li key={`${one.label}${one.words}`}>
                  <strong>
                    <bdi>{named[one.label] ?? one.label}</bdi>
                  </strong>{' '}
                  <bdi>{one.words}</bdi> {one.fileId && file(one.fileId)}
                </li>
              ))}
            </Stack>
            <p className="small muted interface">
              <Icon name="seal" /> {t.frozen} <Bdi>{notice.hash.slice(0, 16)}</Bdi> ·{' '}
              {notice.intact ? t.intact : t.broken} ·{' '}
              {notice.readAt ? (
                <>
                  {t.readAt} <When at={notice.readAt} />
                </>
              ) : (
                t.notRead
              )}{' '}
              · {t.dueBy} <When at={notice.answerDueAt} />
            </p>
          </Stack>
        </Card>
      )}
      {notice?.answer && (
        <Card title={t.answer} icon="message">
          <p>
            <bdi>{notice.answer.words}</bdi>
          </p>
          <div className="row gap-2 wrap">{notice.answer.files.map(file)}</div>
        </Card>
      )}
      {notice?.decision && (
        <Card
          title={
            <>
              {t.decision}: {t[notice.decision.outcome]}
            </>
          }
          icon="gate"
        >
          <p>
            <bdi>{notice.decision.reason}</bdi>
          </p>
          <p className="small muted interface">
            {t.by} <bdi>{notice.decision.by}</bdi> · <When at={notice.decision.at} />
            {notice.decision.until && (
              <>
                {' '}
                · {t.until} <When at={notice.decision.until} as="date" />
              </>
            )}
          </p>
        </Card>
      )}
      {notice?.pauseReview && (
        <Card title={notice.pauseReview.kept ? t.keptWhy : t.liftedWhy} icon="pause">
          <p>
            <bdi>{notice.pauseReview.reason}</bdi>
          </p>
          <p className="small muted interface">
            {t.by} <bdi>{notice.pauseReview.by}</bdi> · <When at={notice.pauseReview.at} />
          </p>
        </Card>
      )}
      {proceeding.dismissed && (
        <Card title={t.dismissed} icon="check">
          <p>
            <bdi>{proceeding.dismissed.reason}</bdi>
          </p>
          <p className="small muted interface">
            {t.by} <bdi>{proceeding.dismissed.by}</bdi> · <When at={proceeding.dismissed.at} />
          </p>
        </Card>
      )}
      {notice?.appeal && (
        <Card title={t.appeal} icon="undo">
          <p>
            <bdi>{notice.appeal.words}</bdi>
          </p>
          <div className="row gap-2 wrap">{notice.appeal.files.map(file)}</div>
          {notice.appeal.verdict ? (
            <p>
              <strong>{t[notice.appeal.verdict]}</strong> <bdi>{notice.appeal.reason}</bdi>
            </p>
          ) : (
            <p className="small muted interface">
              {t.due} <When at={notice.appeal.dueAt} />
            </p>
          )}
        </Card>
      )}
    </>
  )
}

/** What it was opened by: figures, a fact, or a complaint, whose record is one step away. */
function Known({ facts }: { facts: Proceeding['facts'] }) {
  const t = useText(proceedingWords)
  const named: Record<string, string> = t
  const { grievanceId, evidenceHash: _seal, ...shown } = facts
  const list = useList()
  const said = (value: unknown) =>
    list(
      String(value)
        .split(' ')
        .map((word) => named[word] ?? word),
    )
  if (Object.keys(shown).length === 0) return null
  return (
    <>
      <Facts
        rows={Object.entries(shown).map(([name, value]) => ({
          label: named[name] ?? name,
          value: <bdi>{name === 'remedies' ? said(value) : (named[String(value)] ?? String(value))}</bdi>,
        }))}
      />
      {typeof grievanceId === 'string' && (
        <p className="interface">
          <Link to="/grievances/$grievanceId" params={{ grievanceId }}>
            {t.theCase}
          </Link>
        </p>
      )}
    </>
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
  const line: Record<string, string> = { ...named, answered: t.answered_, appealed: t.appealed_ }
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
    </div>
  )
}
