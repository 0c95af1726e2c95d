import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, EmptyState, newId, Notice, StatusBadge, Table, useText, When } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { SecondWord } from '../../../components/deciding/second-word.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { travelWords } from './travel-words.ts'

type Times = Output<'travel.times'>
type Version = Pick<Times['versions'][number], 'version' | 'ofVersion' | 'putBack' | 'areas'> & {
  madeAt: string | null
}

const KM = 5
const percent = (share: number): string => `${Math.round(share * 100)} %`

/** How long ways take, what each night has learned, and an earlier version put back by two. */
export function TravelTimes() {
  const t = useText(travelWords)
  const answer = useAnswer('travel.times', {})
  return (
    <Card title={t.title} icon="clock">
      <p className="interface">{t.lead}</p>
      <Answered answer={answer}>
        {(times) => (
          <>
            {times.waiting && <Waiting waiting={times.waiting} mayPutBack={times.mayPutBack} />}
            <Versions times={times} />
            <Nights nights={times.nights} />
          </>
        )}
      </Answered>
    </Card>
  )
}

function Versions({ times }: { times: Times }) {
  const t = useText(travelWords)
  const [wanted, setWanted] = useState<number>()
  const { versions, mayPutBack } = times
  // The product's own start is there for ever, with no row of its own; what it says is known while nothing else stands.
  const rows: Version[] = versions.length
    ? versions
    : [{ version: times.version, ofVersion: 0, putBack: false, areas: times.areas, madeAt: null }]
  return (
    <>
      <Table<Version>
        caption={t.version}
        rows={rows}
        rowKey={(one) => String(one.version)}
        columns={[
          {
            key: 'version',
            heading: t.version,
            cell: (one) => (
              <>
                {one.version === 0 ? t.start : <Bdi>{one.version}</Bdi>}{' '}
                {one.version === times.version && <StatusBadge tone="success">{t.now}</StatusBadge>}
              </>
            ),
          },
          { key: 'made', heading: t.made, cell: (one) => (one.madeAt ? <When at={one.madeAt} /> : '–') },
          {
            key: 'from',
            heading: t.from,
            cell: (one) => (one.version === 0 ? '–' : (one.putBack ? t.putBackOf : t.learned)(one.ofVersion)),
          },
          { key: 'km', heading: t.km5, cell: (one) => <FiveKm areas={one.areas} /> },
          {
            key: 'act',
            heading: t.act,
            cell: (one) =>
              mayPutBack && one.version !== times.version && !times.waiting ? (
                <Button small onClick={() => setWanted(one.version)}>
                  {t.putBack}
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
      {mayPutBack && versions.length > 0 && !times.waiting && (
        <div className="row gap-2">
          <Button small onClick={() => setWanted(0)}>
            {t.start}: {t.putBack}
          </Button>
        </div>
      )}
      {wanted !== undefined && <AskPutBack version={wanted} onClose={() => setWanted(undefined)} />}
    </>
  )
}

function FiveKm({ areas }: { areas: Times['areas'] }) {
  const t = useText(travelWords)
  const minutes = (door: number, perKm: number): number => Math.round((door + KM * perKm) / 60)
  return (
    <>
      {areas.map((one) => (
        <div key={one.area} className="small">
          {t[one.area]}:{' '}
          {t.minutes(minutes(one.doorSeconds, one.freeSecondsPerKm), minutes(one.doorSeconds, one.eveningSecondsPerKm))}
        </div>
      ))}
    </>
  )
}

function Nights({ nights }: { nights: Times['nights'] }) {
  const t = useText(travelWords)
  return (
    <Table<Times['nights'][number]>
      caption={t.nights}
      rows={nights}
      rowKey={(one) => one.at}
      empty={<EmptyState icon="clock" title={t.noNights} />}
      columns={[
        { key: 'night', heading: t.night, cell: (one) => <When at={one.at} as="day" /> },
        {
          key: 'outcome',
          heading: t.outcome,
          cell: (one) =>
            one.version === null ? t[one.outcome === 'taken' ? 'no_better' : one.outcome] : t.taken(one.version),
        },
        { key: 'trips', heading: t.trips, numeric: true, cell: (one) => <Bdi>{one.trips}</Bdi> },
        {
          key: 'off',
          heading: t.off,
          cell: (one) =>
            one.errorBefore === null || one.errorAfter === null
              ? '–'
              : t.offCell(percent(one.errorBefore), percent(one.errorAfter)),
        },
        {
          key: 'covered',
          heading: t.covered,
          numeric: true,
          cell: (one) => (one.coveredAfter === null ? '–' : <Bdi>{percent(one.coveredAfter)}</Bdi>),
        },
      ]}
    />
  )
}

function AskPutBack({ version, onClose }: { version: number; onClose(): void }) {
  const t = useText(travelWords)
  const act = useAct('travel.askPutBack')
  const [changeId] = useState(newId)
  return (
    <SecondWord
      id="travel-ask-reason"
      words={{ approve: t.putBack, refuse: t.refuse, reason: t.reason, whyFirst: t.whyFirst }}
      act={act}
      approve
      decision={(reason) => ({ changeId, version, reason })}
      onClose={onClose}
    >
      {t.putBackOf(version)}. {t.putBackText}
    </SecondWord>
  )
}

function Waiting({ waiting, mayPutBack }: { waiting: NonNullable<Times['waiting']>; mayPutBack: boolean }) {
  const t = useText(travelWords)
  const act = useAct('travel.decidePutBack')
  const [approve, setApprove] = useState<boolean>()
  return (
    <Notice tone="warning" title={t.waitingTitle(waiting.version)}>
      <bdi>{waiting.reason}</bdi> · <When at={waiting.askedAt} />
      {waiting.mayDecide ? (
        <div className="row gap-2">
          <Button small tone="primary" onClick={() => setApprove(true)}>
            {t.approve}
          </Button>
          <Button small onClick={() => setApprove(false)}>
            {t.refuse}
          </Button>
        </div>
      ) : (
        <p className="small">{mayPutBack ? t.own : t.others}</p>
      )}
      {approve !== undefined && (
        <SecondWord
          id="travel-decide-reason"
          words={t}
          act={act}
          approve={approve}
          decision={(reason) => ({ changeId: waiting.id, approve, reason })}
          onClose={() => setApprove(undefined)}
        >
          {t.waitingTitle(waiting.version)}. <bdi>{waiting.reason}</bdi>
        </SecondWord>
      )}
    </Notice>
  )
}
