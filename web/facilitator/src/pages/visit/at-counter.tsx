import { ActionBar, Bdi, Card, LinkButton, TaskList, useSay, useText } from '@app/ui'
import { useNow } from '../../app/clock.ts'
import { to } from '../../app/paths.ts'
import { taskWords } from '../../app/words.ts'
import type { VisitView } from '../../offline/apply.ts'
import { counterWords, outcomeWords } from './counter-words.ts'
import { PlaceCard } from './place-card.tsx'
import { visitWords } from './words.ts'

/** At an office's counter: how long the wait is, and what came of each task. */
export function AtCounter({ visit }: { visit: VisitView }) {
  const t = useText(counterWords)
  const v = useText(visitWords)
  const say = useSay()
  const now = useNow(10_000)
  const waited = visit.arrivedAt ? Math.max(0, Math.floor((now.getTime() - Date.parse(visit.arrivedAt)) / 60_000)) : 0
  const open = visit.tasks.find((task) => task.state === 'open')
  const hrefOf = (taskId: string) => to('counter', { visitId: visit.id, taskId })
  return (
    <>
      <PlaceCard visit={visit} />
      <Card title={v.counterOutcome} icon="office">
        <p className="interface muted">
          {t.waiting}: <Bdi>{waited}</Bdi> {t.minutes}
        </p>
        <TaskList
          items={visit.tasks.map((task) => ({
            id: task.id,
            href: task.state === 'open' ? hrefOf(task.id) : undefined,
            title: `${say(taskWords[task.kind] ?? task.kind)}: ${say(task.serviceName)}`,
            hint: (
              <>
                {task.subjectName} · <Bdi>{task.trackingNo}</Bdi>
              </>
            ),
            status:
              task.state === 'open'
                ? { tone: 'neutral', icon: 'circle', words: t.open }
                : {
                    tone: task.state === 'done' ? 'success' : 'warning',
                    words: say(outcomeWords[task.outcome ?? ''] ?? task.outcome),
                  },
          }))}
        />
      </Card>
      <div className="pair">
        <LinkButton href={to('fail', { visitId: visit.id })} tone="quiet" icon="not-allowed">
          {v.fail}
        </LinkButton>
        <LinkButton href={to('giveBack', { visitId: visit.id })} tone="quiet" icon="undo">
          {v.giveBack}
        </LinkButton>
      </div>
      {open && (
        <ActionBar>
          <LinkButton href={hrefOf(open.id)} tone="primary" iconEnd="next" className="button-block">
            {say(taskWords[open.kind] ?? open.kind)}
          </LinkButton>
        </ActionBar>
      )}
    </>
  )
}
