import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, Facts, Icon, Notice, Page, ProblemNotice, Stack, useCommand, useText, When } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call } from '../../app/client.ts'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useParams } from '../../app/routing.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { Evidence } from './evidence.tsx'
import { Given, StatementCard } from './statement-card.tsx'
import { noticeWords } from './words.ts'

type Served = Output<'notices.get'>
interface Part {
  notice: Served
  onChange(): void
}

/** A notice: what is said, all of the evidence, the answer, the decision, the appeal. */
export default function NoticePage() {
  const t = useText(noticeWords)
  const { name } = useProgramme()
  const { proceedingId } = useParams<'proceedingId'>()
  const kept = useKept('notices.get', { proceedingId }, `notice:${proceedingId}`)
  const again = () => void kept.reload()
  return (
    <Page title={t.notice} suffix={name} back={<BackLink href={to('notices')} />}>
      <Known of={kept}>
        {(notice) => (
          <>
            <Said notice={notice} onChange={again} />
            {notice.answer ? (
              <Given notice={notice} given={notice.answer} />
            ) : (
              (notice.state === 'noticed' || notice.state === 'unanswered') && (
                <StatementCard
                  notice={notice}
                  act="answer"
                  title={t.answer}
                  text={t.answerText}
                  confirm={t.send}
                  onChange={again}
                />
              )
            )}
            {notice.pauseReview && (
              <Reasons title={notice.pauseReview.kept ? t.pauseKept : t.pauseLifted} said={notice.pauseReview} />
            )}
            {notice.decision && <Decision notice={notice} onChange={again} />}
            {notice.dismissed && <Reasons title={t.dismissed} said={notice.dismissed} />}
          </>
        )}
      </Known>
    </Page>
  )
}

function Reasons({ title, said }: { title: string; said: { reason: string; by: string; at: string } }) {
  const t = useText(noticeWords)
  return (
    <Card title={title} icon="message">
      <p>
        <bdi>{said.reason}</bdi>
      </p>
      <p className="small muted interface">
        {said.by && (
          <>
            {t.by} <bdi>{said.by}</bdi> ·{' '}
          </>
        )}
        <When at={said.at} />
      </p>
    </Card>
  )
}

function Said({ notice, onChange }: Part) {
  const t = useText(noticeWords)
  const named: Record<string, string> = t
  const read = useCommand((input: { proceedingId: string }, commandId) => call('notices.read', input, { commandId }))
  return (
    <>
      {notice.payHeld && <Notice tone="information" icon="wallet" title={t.payHeld} />}
      <Card title={named[notice.origin]} icon="scale">
        <Stack>
          <p>
            <bdi>{notice.words}</bdi>
          </p>
          <Facts
            rows={[
              { label: t.served, value: <When at={notice.servedAt} /> },
              ...(notice.readAt ? [{ label: t.readAt, value: <When at={notice.readAt} /> }] : []),
              ...(notice.state === 'noticed' ? [{ label: t.dueBy, value: <When at={notice.answerDueAt} /> }] : []),
            ]}
          />
          {!notice.readAt && (
            <>
              <p className="small muted">{t.markReadText}</p>
              {read.problem && <ProblemNotice problem={read.problem} />}
              <Button
                block
                icon="check"
                busy={read.busy}
                onClick={() => void read.run({ proceedingId: notice.id }).then((done) => done && onChange())}
              >
                {t.markRead}
              </Button>
            </>
          )}
        </Stack>
      </Card>
      <Card title={t.evidence} icon="documents">
        <Stack as="ul" gap={3}>
          {notice.evidence.map((one) => (
            <li key={`${one.label}${one.words}`}>
              <strong>
                <bdi>{named[one.label] ?? one.label}</bdi>
              </strong>
              <p>
                <bdi>{one.words}</bdi>
              </p>
              {one.fileId && <Evidence proceedingId={notice.id} fileId={one.fileId} />}
            </li>
          ))}
        </Stack>
        <p className={`small interface ${notice.intact ? 'muted' : 'tone-danger'}`}>
          <Icon name={notice.intact ? 'seal' : 'danger'} /> {t.frozen} <Bdi>{notice.hash.slice(0, 12)}</Bdi> ·{' '}
          {notice.intact ? t.intact : t.broken}
        </p>
      </Card>
    </>
  )
}

function Decision({ notice, onChange }: Part) {
  const t = useText(noticeWords)
  const named: Record<string, string> = t
  const { decision, appeal } = notice
  if (!decision) return null
  return (
    <>
      <Card
        title={
          <>
            {t.decision}: {named[decision.outcome]}
          </>
        }
        icon="gate"
      >
        <p>
          <bdi>{decision.reason}</bdi>
        </p>
        <p className="small muted interface">
          {decision.by && (
            <>
              {t.by} <bdi>{decision.by}</bdi> ·{' '}
            </>
          )}
          <When at={decision.at} />
          {decision.until && (
            <>
              {' '}
              · {t.until} <When at={decision.until} as="date" />
            </>
          )}
        </p>
      </Card>
      {appeal && (
        <Card title={t.myAppeal} icon="scale">
          <p>
            <bdi>{appeal.words}</bdi>
          </p>
          {appeal.files.map((fileId) => (
            <Evidence key={fileId} proceedingId={notice.id} fileId={fileId} />
          ))}
          {appeal.verdict && (
            <Notice tone={appeal.verdict === 'overturned' ? 'success' : 'information'} title={named[appeal.verdict]}>
              <bdi>{appeal.reason}</bdi>
            </Notice>
          )}
        </Card>
      )}
      {notice.state === 'decided' && (
        <StatementCard
          notice={notice}
          act="appeal"
          title={t.appealTitle}
          text={
            <>
              {t.appealText} <When at={decision.appealDueAt} as="date" />
            </>
          }
          confirm={t.sendAppeal}
          onChange={onChange}
        />
      )}
    </>
  )
}
