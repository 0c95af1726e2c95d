import { getRouteApi, Link } from '@tanstack/react-router'
import {
  Amount,
  Bdi,
  Card,
  createMessages,
  Facts,
  Icon,
  Notice,
  Page,
  Said,
  StatusBadge,
  Timeline,
  useSay,
  useText,
  When,
  grievanceLooks,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/page/states.tsx'
import { CaseActs } from './case-acts.tsx'
import { EvidenceCards } from './evidence-cards.tsx'
import { DueBadge } from './grievance-row.tsx'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'
import { ThreadCard } from './thread-card.tsx'

const route = getRouteApi('/grievances/$grievanceId')
const words = createMessages({ en: { title: 'Complaint' }, ur: { title: 'شکایت' } })

/** One case: what is said, what was on record, who answered what, and what can be done. */
export default function CasePage() {
  const own = useText(words)
  const t = useText(grievanceWords)
  const say = useSay()
  const { name } = useProgramme()
  const { grievanceId } = route.useParams()
  const answer = useAnswer('grievances.get', { grievanceId })
  const found = answer.data
  const back = (
    <Link className="back-link interface no-print" to="/grievances">
      <Icon name="back" /> <span>{t.back}</span>
    </Link>
  )
  return (
    <Page
      key={found ? 'here' : 'coming'}
      title={found ? say(found.kindWords) : own.title}
      suffix={name}
      wide
      eyebrow={
        found && (
          <>
            <Bdi>{found.caseNo}</Bdi> · {say(found.serviceName)}
          </>
        )
      }
      back={back}
    >
      <Answered answer={answer} lines={4}>
        {(view) => <Parts view={view} />}
      </Answered>
    </Page>
  )
}

function Parts({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const [tone, icon] = grievanceLooks[view.state]
  return (
    <>
      <div className="stack gap-2 interface">
        <p className="row gap-2">
          <StatusBadge tone={tone} icon={icon}>
            {say(view.stateWords)}
          </StatusBadge>
          <StatusBadge tone="neutral" icon="scale">
            {say(view.stepWords)}
          </StatusBadge>
          <DueBadge item={view} />
        </p>
        <p className="small muted">
          <Bdi>{view.trackingNo}</Bdi> · {t.filed} <When at={view.filedAt} /> · {t.owner}{' '}
          {view.ownerName ? <bdi>{view.ownerName}</bdi> : t.noOwner}
          {view.windowUntil && (
            <>
              {' '}
              · {t.until} <When at={view.windowUntil} as="day" />
            </>
          )}
        </p>
      </div>
      {view.flag && <Notice tone="warning" icon="flag" title={say(view.flag)} />}
      <div className="two-columns">
        <div className="stack gap-4">
          <ComplaintCard view={view} />
          <Decisions view={view} />
          <ThreadCard view={view} />
        </div>
        <div className="stack gap-4">
          <EvidenceCards view={view} />
          <Card title={t.course} icon="history">
            <Timeline
              label={t.course}
              entries={view.history.map((one, index) => ({
                id: `${one.at}${index}`,
                at: one.at,
                words: say(one.words),
                by: one.clock
                  ? one.clock === 'start'
                    ? t.clockStart
                    : one.clock === 'stop'
                      ? t.clockStop
                      : t.clockRestart
                  : undefined,
                state: index === view.history.length - 1 ? 'now' : 'done',
              }))}
            />
          </Card>
        </div>
      </div>
      <CaseActs view={view} />
    </>
  )
}

function ComplaintCard({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  return (
    <Card title={t.complaint} icon="message">
      {view.words ? (
        <p className="quoted" dir="auto">
          {view.words}
        </p>
      ) : (
        <p className="muted">{t.oneTap}</p>
      )}
      <Facts
        rows={[
          { label: t.accused, value: view.accusedName ? <bdi>{view.accusedName}</bdi> : t.nobodyAccused },
          ...(view.amountAskedPaisa ? [{ label: t.asked, value: <Amount paisa={view.amountAskedPaisa} /> }] : []),
          ...(view.goodwillPaisa ? [{ label: t.goodwill, value: <Amount paisa={view.goodwillPaisa} /> }] : []),
        ]}
      />
    </Card>
  )
}

function Decisions({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const say = useSay()
  if (view.decisions.length === 0) return null
  return (
    <Card title={t.decisions} icon="scale">
      <ul className="stack gap-3">
        {view.decisions.map((one) => (
          <li key={one.at} className="stack gap-1">
            <p className="row gap-2">
              <StatusBadge tone={one.upheld ? 'success' : 'neutral'} icon={one.upheld ? 'check' : 'not-allowed'}>
                {one.upheld ? t.upheld : t.rejected}
              </StatusBadge>{' '}
              <span className="small muted interface">
                {say(one.step)} · <When at={one.at} />
              </span>
            </p>
            <p>
              <strong>
                <Said>{say(one.reason)}</Said>
              </strong>
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
          </li>
        ))}
      </ul>
    </Card>
  )
}
