import type { Output } from '@app/contract/calls'
import { Bdi, Card, EmptyState, Notice, StatusBadge, Table, useList, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { TravelTimes } from './travel-times.tsx'
import { laneName, lasting, systemWords } from './system-words.ts'

type System = Output<'system.processes'>
type Process = System['processes'][number]
type Lane = System['lanes'][number]

const ASK_EVERY_MS = 10_000

/** Who is there, what waits, what fails. */
export default function SystemPage() {
  const t = useText(systemWords)
  const answer = useAnswer('system.processes', {}, { everyMs: ASK_EVERY_MS })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer} lines={8}>
        {(system) => (
          <>
            <Troubles system={system} />
            <Processes processes={system.processes} />
            <Lanes lanes={system.lanes} />
            <Failed failed={system.failed} />
          </>
        )}
      </Answered>
      <TravelTimes />
    </DeskPage>
  )
}

function Troubles({ system: { works, overloaded, unconfirmed } }: { system: System }) {
  const t = useText(systemWords)
  return (
    <>
      {unconfirmed && (
        <Notice tone="danger" live title={t.unconfirmed}>
          {t.unconfirmedText}
        </Notice>
      )}
      {!works && (
        <Notice tone="danger" live title={t.noneWorks}>
          {t.noneWorksText}
        </Notice>
      )}
      {overloaded && (
        <Notice tone="warning" live title={t.closed}>
          {t.closedText(laneName(t, overloaded.lane))} {t.since}: <When at={overloaded.since} />
        </Notice>
      )}
    </>
  )
}

function Processes({ processes }: { processes: Process[] }) {
  const t = useText(systemWords)
  const list = useList()
  return (
    <Card title={t.processes} icon="monitor">
      <Table<Process>
        caption={t.processes}
        rows={processes}
        rowKey={(one) => one.id}
        empty={<EmptyState icon="monitor" title={t.nobody} />}
        columns={[
          { key: 'state', heading: t.state, cell: (one) => <ProcessState process={one} /> },
          { key: 'what', heading: t.what, cell: (one) => t[one.role] },
          {
            key: 'machine',
            heading: t.machine,
            cell: (one) => (
              <Bdi>
                {one.host} · {one.pid}
              </Bdi>
            ),
          },
          { key: 'version', heading: t.version, cell: (one) => <Bdi>{one.version}</Bdi> },
          { key: 'began', heading: t.began, cell: (one) => <When at={one.since} /> },
          {
            key: 'lanes',
            heading: t.lanes,
            cell: (one) => (one.lanes.length > 0 ? list(one.lanes.map((lane) => laneName(t, lane))) : t.noLanes),
          },
          { key: 'running', heading: t.running, numeric: true, cell: (one) => <Bdi>{one.jobsRunning}</Bdi> },
          { key: 'replaced', heading: t.replaced, numeric: true, cell: (one) => <Bdi>{one.workersReplaced}</Bdi> },
        ]}
      />
    </Card>
  )
}

/** Running, and when it was heard last; or gone, how, and when. */
function ProcessState({ process: { goneAt, ended, heardAt } }: { process: Process }) {
  const t = useText(systemWords)
  return (
    <span>
      {goneAt === null ? (
        <StatusBadge tone="success" icon="check">
          {t.alive}
        </StatusBadge>
      ) : (
        <StatusBadge tone={ended ? 'neutral' : 'danger'} icon={ended ? 'stop' : 'warning'}>
          {ended ? t.ended : t.silent}
        </StatusBadge>
      )}{' '}
      <When at={goneAt ?? heardAt} />
    </span>
  )
}

function Lanes({ lanes }: { lanes: Lane[] }) {
  const t = useText(systemWords)
  return (
    <Card title={t.waitTitle} icon="hourglass">
      <Table<Lane>
        caption={t.waitTitle}
        rows={lanes}
        rowKey={(one) => one.lane}
        columns={[
          { key: 'lane', heading: t.lane, cell: (one) => laneName(t, one.lane) },
          { key: 'waiting', heading: t.waiting, numeric: true, cell: (one) => <Bdi>{one.waiting}</Bdi> },
          { key: 'running', heading: t.running, numeric: true, cell: (one) => <Bdi>{one.running}</Bdi> },
          {
            key: 'oldest',
            heading: t.oldest,
            numeric: true,
            cell: (one) => <bdi>{lasting(t, one.oldestSeconds)}</bdi>,
          },
          { key: 'bound', heading: t.bound, numeric: true, cell: (one) => <bdi>{lasting(t, one.lateSeconds)}</bdi> },
          { key: 'state', heading: t.state, cell: (one) => <LaneState lane={one} /> },
        ]}
      />
    </Card>
  )
}

function LaneState({ lane: { oldestSeconds, lateSeconds } }: { lane: Lane }) {
  const t = useText(systemWords)
  const late = oldestSeconds > lateSeconds
  return (
    <StatusBadge tone={late ? 'danger' : 'success'} icon={late ? 'warning' : 'check'}>
      {late ? t.late : t.onTime}
    </StatusBadge>
  )
}

function Failed({ failed }: { failed: System['failed'] }) {
  const t = useText(systemWords)
  return (
    <Card title={t.failedTitle} icon="repeat">
      <Table<System['failed'][number]>
        caption={t.failedTitle}
        rows={failed}
        rowKey={(one) => one.task}
        empty={<EmptyState icon="check" title={t.noneFailed} />}
        columns={[
          { key: 'task', heading: t.task, cell: (one) => <Bdi>{one.task}</Bdi> },
          { key: 'givenUp', heading: t.givenUp, numeric: true, cell: (one) => <Bdi>{one.givenUp}</Bdi> },
          { key: 'failing', heading: t.failing, numeric: true, cell: (one) => <Bdi>{one.failing}</Bdi> },
          { key: 'tries', heading: t.tries, numeric: true, cell: (one) => <Bdi>{one.triesMost}</Bdi> },
        ]}
      />
    </Card>
  )
}
