import {
  Amount,
  Bdi,
  Card,
  Facts,
  LinkButton,
  Notice,
  Page,
  Said,
  StatusBadge,
  Timeline,
  useLanguage,
  useSay,
  useText,
  When,
  grievanceLooks,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useParam } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { ComeBack } from './come-back.tsx'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'
import { TalkCard } from './talk-card.tsx'
import { to } from '../../app/paths.ts'

/** One complaint, from the one who made it: where it stands, what was said, what was decided. */
export default function GrievancePage() {
  const t = useText(grievanceWords)
  const say = useSay()
  const { name } = useProgramme()
  const grievanceId = useParam('grievanceId')
  const answer = useAnswer('grievances.get', { grievanceId })
  const view = answer.data
  return (
    <Page
      title={view ? say(view.kindWords) : t.title}
      suffix={name}
      eyebrow={view && <Bdi>{view.caseNo}</Bdi>}
      back={<BackLink href={view ? to('request', { requestId: view.requestId }) : to('requests')}>{t.back}</BackLink>}
    >
      <Answered answer={answer}>{(found) => <Parts view={found} reload={answer.reload} />}</Answered>
    </Page>
  )
}

function Parts({ view, reload }: { view: GrievanceView; reload(): void }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const { language } = useLanguage()
  const [tone, icon] = grievanceLooks[view.state]
  return (
    <>
      <p className="row gap-2">
        <StatusBadge tone={tone} icon={icon}>
          {say(view.stateWords)}
        </StatusBadge>
      </p>
      {view.goodwillPaisa > 0 && (
        <Notice
          tone="success"
          icon="coins"
          title={
            <>
              <Amount paisa={view.goodwillPaisa} />{' '}
              {view.state === 'open' || view.state === 'paused' ? t.goodwill : t.cameBack}
            </>
          }
        />
      )}
      {view.pausedBecause && (
        <Notice tone="warning" icon="pause" title={t.paused}>
          {say(view.pausedBecause)}
        </Notice>
      )}
      {view.late && <Notice tone="warning" title={t.late} />}
      {view.state === 'referred' && <Notice tone="information" icon="send" title={t.referred} />}
      <Facts
        rows={[
          { label: t.filed, value: <When at={view.filedAt} /> },
          ...(view.dueAt ? [{ label: t.due, value: <When at={view.dueAt} as="day" /> }] : []),
          { label: t.with, value: say(view.stepWords) },
        ]}
      />
      {view.decisions.map((one) => (
        <Card
          key={one.at}
          title={one.upheld ? t.upheld : t.rejected}
          icon="scale"
          tone={one.upheld ? 'accent' : 'plain'}
        >
          <p>
            <Said>{say(one.reason)}</Said>
          </p>
          <p dir="auto">{one.words}</p>
          {one.remedies.length > 0 && (
            <ul className="bullets">
              {one.remedies.map((remedy) => (
                <li key={remedy.kind}>
                  {say(remedy.words)}
                  {remedy.amountPaisa !== null && (
                    <>
                      {' '}
                      <Amount paisa={remedy.amountPaisa} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          <p className="small muted interface">
            {say(one.step)} · <When at={one.at} />
          </p>
        </Card>
      ))}
      <TalkCard view={view} reload={reload} />
      <Card title={t.yours} icon="message">
        {view.words ? <p dir="auto">{view.words}</p> : <p className="muted">{t.oneTap}</p>}
      </Card>
      <RecordCard view={view} />
      <Card title={t.course} icon="history">
        <Timeline
          label={t.course}
          entries={view.history.map((one, index) => ({
            id: `${one.at}${index}`,
            at: one.at,
            words: say(one.words),
            state: index === view.history.length - 1 ? 'now' : 'done',
          }))}
        />
      </Card>
      <LinkButton
        href={`/api/grievances/${view.id}/letter?language=${language}&x-app=citizen`}
        icon="document"
        newTab
        block
      >
        {t.letter}
      </LinkButton>
      <ComeBack view={view} reload={reload} />
    </>
  )
}

function RecordCard({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const { evidence } = view
  return (
    <Card title={t.record} icon="seal">
      <p className="small muted">{t.recordText}</p>
      <Facts
        rows={[
          ...(evidence.visit?.endedAt ? [{ label: t.visit, value: <When at={evidence.visit.endedAt} /> }] : []),
          ...(evidence.visit
            ? [{ label: t.codes, value: evidence.visit.codes.completionProven ? t.yes : t.nope }]
            : []),
          ...evidence.money.receipts.map((one) => ({
            label: (
              <>
                {t.receipt} <Bdi>{one.receiptNo}</Bdi>
              </>
            ),
            value: <Amount paisa={one.amountPaisa} />,
          })),
          { label: t.seal, value: <Bdi>{evidence.hash.slice(0, 12)}…</Bdi> },
        ]}
      />
    </Card>
  )
}
