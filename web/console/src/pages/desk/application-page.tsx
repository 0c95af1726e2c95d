import type { ReactNode } from 'react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Bdi, Card, createMessages, Icon, Notice, Page, Printed, Shown, StatusBadge, Timeline, useSay, useText, When, type Words } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../app/states.tsx'
import { DeskActs } from './desk-acts.tsx'
import { deskLooks, deskWords, type Application } from './desk-words.ts'
import { DueBadge } from './pile-row.tsx'
import { ScanList } from './scan-list.tsx'

const route = getRouteApi('/desk/$applicationId')
const words = createMessages({ en: { title: 'Application' }, ur: { title: 'درخواست' } })

/** One application with all that the office decides by; what can be done stands at the thumb. */
export default function ApplicationPage() {
  const t = useText(words)
  const d = useText(deskWords)
  const say = useSay()
  const { name } = useProgramme()
  const { applicationId } = route.useParams()
  const answer = useAnswer('desk.get', { applicationId })
  const back = <Link className="back-link interface no-print" to="/desk"><Icon name="back" /> <span>{d.back}</span></Link>
  const found = answer.data
  return (
    <Page key={found ? 'here' : 'coming'} title={found ? found.subjectName : t.title} suffix={name} eyebrow={found && `${say(found.serviceName)} · ${say(found.caseName)}`} back={back}>
      <Answered answer={answer} lines={4}>
        {(application) => <Parts application={application} />}
      </Answered>
    </Page>
  )
}

function Parts({ application }: { application: Application }) {
  const d = useText(deskWords)
  const say = useSay()
  const [tone, icon] = deskLooks[application.state]
  return (
    <>
      <div className="stack gap-2 interface">
        <p className="row gap-2">
          <StatusBadge tone={tone} icon={icon}>{d[application.state]}</StatusBadge>
          <DueBadge item={application} />
        </p>
        <p className="small muted">
          <Bdi>{application.trackingNo}</Bdi> · {d.filed} <When at={application.filedAt} as="day" />
          {application.reference && <> · {d.diary} <Bdi>{application.reference}</Bdi></>}
        </p>
      </div>
      {application.needs.length > 0 && (
        <Notice tone="warning" icon="hourglass" title={d.needs}>
          <ul className="bullets">{application.needs.map((need, index) => <li key={index}>{say(need)}</li>)}</ul>
        </Notice>
      )}
      <Card title={d.proof} icon="seal">
        {application.proofLines.length === 0 ? <p className="muted">{d.noProof}</p> : (
          <>
            {application.proofHash && <p className="small muted interface">{d.proofText}</p>}
            <Lines rows={application.proofLines.map((line) => ({ ...line, shown: <Printed {...line} /> }))} />
          </>
        )}
      </Card>
      <Card title={d.scans} icon="documents">
        <ScanList requestId={application.requestId} scans={application.scans} />
      </Card>
      <Card title={d.form} icon="edit">
        <Lines rows={application.answers.map((line) => ({ ...line, shown: <Shown value={line.shown} /> }))} />
      </Card>
      <Card title={d.history} icon="history">
        <Timeline label={d.history} entries={application.history.map((item, index) => ({ id: `${item.at}${index}`, at: item.at, words: say(item.words), state: index === application.history.length - 1 ? 'now' : 'done' }))} />
      </Card>
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
