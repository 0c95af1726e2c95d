import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, LinkButton, ProblemNotice, SelectField, StatusBadge, Table, useSay, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { useKeys } from '../../app/keys.tsx'
import { Answered } from '../../components/page/states.tsx'
import { CentreFrame } from './centre-frame.tsx'
import { centreWords, purposeWords } from './centre-words.ts'
import { TicketDialog, TransferDialog } from './ticket-dialogs.tsx'

type Queue = Output<'centre.queue'>
type Ticket = Queue['waiting'][number]

const COUNTER_KEY = 'centre-counter'

export default function QueuePage() {
  const t = useText(centreWords)
  return (
    <CentreFrame title={t.queue} lead={t.queueLead}>
      {(centreId) => <QueueDesk centreId={centreId} />}
    </CentreFrame>
  )
}

/** One counter's view: whom to call, who is here, who waits. All of it by single keys. */
function QueueDesk({ centreId }: { centreId: string }) {
  const t = useText(centreWords)
  const answer = useAnswer('centre.queue', { centreId }, { everyMs: 5_000, keep: true })
  const [counter, setCounter] = useState(() => Number(localStorage.getItem(COUNTER_KEY)) || 1)
  const [issuing, setIssuing] = useState(false)
  const [sending, setSending] = useState<Ticket>()
  const [none, setNone] = useState(false)
  const next = useAct('centre.next')
  const serve = useAct('centre.serve')
  const finish = useAct('centre.finish')
  const noShow = useAct('centre.noShow')
  const recall = useAct('centre.recall')
  const mine = answer.data?.atCounters.find((ticket) => ticket.counter === counter)
  const callNext = async () => setNone((await next.run({ centreId, counter }))?.ticket === null)
  const callKey = () => {
    if (!mine) void callNext()
  }
  const serveKey = () => {
    if (mine?.state === 'called') void serve.run({ ticketId: mine.id })
  }
  const doneKey = () => {
    if (mine?.state === 'serving') void finish.run({ ticketId: mine.id })
  }
  useKeys(t.keys, [
    { code: 'KeyN', shown: 'N', words: t.nextKey, run: callKey },
    { code: 'KeyH', shown: 'H', words: t.serveKey, run: serveKey },
    { code: 'KeyD', shown: 'D', words: t.doneKey, run: doneKey },
    { code: 'KeyT', shown: 'T', words: t.issueKey, run: () => setIssuing(true) },
  ])
  const choose = (value: string) => {
    localStorage.setItem(COUNTER_KEY, value)
    setCounter(Number(value))
  }
  const problem = [next, serve, finish, noShow, recall].find((act) => act.problem)?.problem
  return (
    <Answered answer={answer}>
      {(queue) => (
        <div className="centre-desk">
          <Card title={t.atYours}>
            <CentreLine queue={queue} />
            <SelectField
              id="centre-counter"
              label={t.counter}
              value={String(counter)}
              options={Array.from({ length: queue.centre.counters }, (_, i) => ({
                value: String(i + 1),
                label: String(i + 1),
              }))}
              onChange={choose}
            />
            {mine ? (
              <Mine
                ticket={mine}
                acts={{
                  serve: serveKey,
                  finish: doneKey,
                  noShow: () => void noShow.run({ ticketId: mine.id }),
                  send: () => setSending(mine),
                }}
              />
            ) : (
              <p className="muted interface" role="status">
                {none ? t.nobody : t.empty}
              </p>
            )}
            {problem && <ProblemNotice problem={problem} />}
            <Button
              tone="primary"
              block
              icon="next"
              busy={next.busy}
              reason={mine ? t.busy : undefined}
              onClick={callKey}
            >
              {t.call}
            </Button>
            <Button block icon="plus" onClick={() => setIssuing(true)}>
              {t.issue}
            </Button>
            <LinkButton block href={`/centres/${centreId}`} icon="table" newTab>
              {t.wall}
            </LinkButton>
          </Card>
          <div className="stack gap-4">
            <Tickets title={t.waiting} items={queue.waiting} />
            <Tickets title={t.atCounters} items={queue.atCounters} counter />
            {queue.missed.length > 0 && (
              <Tickets
                title={t.missed}
                items={queue.missed}
                act={(ticket) => (
                  <Button small onClick={() => void recall.run({ ticketId: ticket.id })}>
                    {t.recall}
                  </Button>
                )}
              />
            )}
          </div>
          {issuing && <TicketDialog centreId={centreId} onClose={() => setIssuing(false)} />}
          {sending && (
            <TransferDialog ticket={sending} counters={queue.centre.counters} onClose={() => setSending(undefined)} />
          )}
        </div>
      )}
    </Answered>
  )
}

function CentreLine({ queue }: { queue: Queue }) {
  const t = useText(centreWords)
  const say = useSay()
  const { centre, today } = queue
  return (
    <div className="stack gap-1 interface">
      <p>
        <strong>{say(centre.name)}</strong>
      </p>
      <p className="row gap-2">
        <StatusBadge tone={centre.openNow ? 'success' : 'neutral'}>{centre.openNow ? t.openNow : t.shut}</StatusBadge>{' '}
        <Bdi>
          {centre.opens}–{centre.closes}
        </Bdi>
      </p>
      <p className="small muted">
        {t.issued} {today.issued} · {t.done} {today.done} · {t.missedCount} {today.noShow}
        {today.medianWaitMinutes !== null && (
          <>
            {' '}
            · {t.median} {t.min(today.medianWaitMinutes)}
          </>
        )}
      </p>
      <p className="small">{t.expected(queue.expectedMinutes)}</p>
    </div>
  )
}

function Mine({
  ticket,
  acts,
}: {
  ticket: Ticket
  acts: { serve(): void; finish(): void; noShow(): void; send(): void }
}) {
  const t = useText(centreWords)
  const p = useText(purposeWords)
  return (
    <div className="stack gap-3" role="status">
      <p className="ticket-no">
        <Bdi>{ticket.no}</Bdi>
      </p>
      <p className="interface">
        {p[ticket.purpose]} · {t.min(ticket.waitMinutes)}
      </p>
      <div className="row gap-2">
        {ticket.state === 'called' ? (
          <Button tone="primary" icon="check" onClick={acts.serve}>
            {t.serve}
          </Button>
        ) : (
          <Button tone="primary" icon="check" onClick={acts.finish}>
            {t.finish}
          </Button>
        )}
        {ticket.state === 'called' && <Button onClick={acts.noShow}>{t.noShow}</Button>}
        <Button onClick={acts.send}>{t.transfer}</Button>
      </div>
    </div>
  )
}

function Tickets({
  title,
  items,
  counter,
  act,
}: {
  title: string
  items: Ticket[]
  counter?: boolean
  act?: (ticket: Ticket) => React.ReactNode
}) {
  const t = useText(centreWords)
  const p = useText(purposeWords)
  return (
    <section className="stack gap-2">
      <h2>
        {title} <Bdi>({items.length})</Bdi>
      </h2>
      <Table<Ticket>
        caption={title}
        rows={items}
        rowKey={(ticket) => ticket.id}
        empty={<p className="muted interface">{t.none}</p>}
        columns={[
          {
            key: 'no',
            heading: t.no,
            cell: (ticket) => (
              <>
                <strong>
                  <Bdi>{ticket.no}</Bdi>
                </strong>{' '}
                {ticket.priority && <StatusBadge tone="information">{t.priority}</StatusBadge>}
              </>
            ),
          },
          { key: 'purpose', heading: t.purpose, cell: (ticket) => p[ticket.purpose] },
          { key: 'since', heading: t.since, cell: (ticket) => t.min(ticket.waitMinutes) },
          ...(counter || items.some((ticket) => ticket.wantedCounter)
            ? [
                {
                  key: 'counter',
                  heading: t.counter,
                  cell: (ticket: Ticket) => ticket.counter ?? ticket.wantedCounter ?? '–',
                },
              ]
            : []),
          ...(act ? [{ key: 'act', heading: t.act, cell: act }] : []),
        ]}
      />
    </section>
  )
}
