import type { ReactNode } from 'react'
import { getRouteApi, Link } from '@tanstack/react-router'
import {
  Bdi,
  createMessages,
  Icon,
  Notice,
  Printed,
  Shown,
  StatusBadge,
  Timeline,
  useSay,
  useText,
  When,
  type Words,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered } from '../../components/page/states.tsx'
import { DeskActs } from './desk-acts.tsx'
import { deskLooks, deskWords, type Application } from './desk-words.ts'
import { IssuedFile } from './office-file.tsx'
import { DueBadge } from './pile-row.tsx'
import { ScanPane } from './scan-pane.tsx'

const route = getRouteApi('/desk/$applicationId')
const words = createMessages({ en: { title: 'Application' }, ur: { title: 'درخواست' } })

/** One application with all that the office decides by: papers on one side, lines on the other, the decision below both. */
export default function ApplicationPage() {
  const t = useText(words)
  const d = useText(deskWords)
  const say = useSay()
  const { applicationId } = route.useParams()
  const answer = useAnswer('desk.get', { applicationId })
  const back = (
    <Link className="back-link interface no-print" to="/desk">
      <Icon name="back" /> <span>{d.back}</span>
    </Link>
  )
  const found = answer.data
  return (
    <div className="deciding">
      <DeskPage
        key={found ? applicationId : 'coming'}
        title={found ? found.subjectName : t.title}
        eyebrow={found && `${say(found.serviceName)} · ${say(found.caseName)}`}
        back={back}
        lead={found && <Where application={found} />}
      >
        <Answered answer={answer} lines={4}>
          {(application) => <Parts key={applicationId} application={application} />}
        </Answered>
      </DeskPage>
    </div>
  )
}

function Where({ application }: { application: Application }) {
  const d = useText(deskWords)
  const [tone, icon] = deskLooks[application.state]
  return (
    <span className="row gap-2 interface">
      <StatusBadge tone={tone} icon={icon}>
        {d[application.state]}
      </StatusBadge>
      <DueBadge item={application} />
      <span className="small">
        <Bdi>{application.trackingNo}</Bdi> · {d.filed} <When at={application.filedAt} as="day" />
        {application.reference && (
          <>
            {' '}
            · {d.diary} <Bdi>{application.reference}</Bdi>
          </>
        )}
      </span>
    </span>
  )
}

function Parts({ application }: { application: Application }) {
  const d = useText(deskWords)
  const say = useSay()
  return (
    <>
      <div className="panes">
        <section className="pane pane-scans" aria-label={d.scans}>
          <ScanPane requestId={application.requestId} scans={application.scans} />
        </section>
        <section className="pane pane-lines" aria-label={d.form} tabIndex={0}>
          {application.needs.length > 0 && (
            <Notice tone="warning" icon="hourglass" title={d.needs}>
              <ul className="bullets">
                {application.needs.map((need, index) => (
                  <li key={index}>{say(need)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <IssuedFile application={application} />
          <h2>
            <Icon name="seal" /> {d.proof}
          </h2>
          {application.proofLines.length === 0 ? (
            <p className="muted">{d.noProof}</p>
          ) : (
            <>
              {application.proofHash && <p className="small muted interface">{d.proofText}</p>}
              <Lines rows={application.proofLines.map((line) => ({ ...line, shown: <Printed {...line} /> }))} />
            </>
          )}
          <h2>
            <Icon name="edit" /> {d.form}
          </h2>
          <Lines rows={application.answers.map((line) => ({ ...line, shown: <Shown value={line.shown} /> }))} />
          <h2>
            <Icon name="history" /> {d.history}
          </h2>
          <Timeline
            label={d.history}
            entries={application.history.map((item, index) => ({
              id: `${item.at}${index}`,
              at: item.at,
              words: say(item.words),
              state: index === application.history.length - 1 ? 'now' : 'done',
            }))}
          />
        </section>
      </div>
      <DeskActs application={application} />
    </>
  )
}

function Lines({ rows }: { rows: readonly { field: string; label: Words; shown: ReactNode }[] }) {
  const say = useSay()
  return (
    <dl className="lines">
      {rows.map((row) => (
        <div key={row.field} className="line">
          <dt>{say(row.label)}</dt>
          <dd>{row.shown}</dd>
        </div>
      ))}
    </dl>
  )
}
