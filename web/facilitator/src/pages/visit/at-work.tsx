import { ActionBar, Card, LinkButton, Stack, TaskList, useSay, useText, type TaskItem } from '@app/ui'
import { today } from '../../app/programme.ts'
import { to } from '../../app/paths.ts'
import { taskWords } from '../../app/words.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useCase } from '../../offline/use-service.ts'
import { checklistOf, hasForm, itemState, papersDone, toHandOver } from './task-progress.ts'
import { RefundsDue } from '../money/refund-page.tsx'
import { visitWords } from './words.ts'

interface Part {
  id: string
  title: string
  href: string
  done: boolean
  hint?: string
  ifAny?: boolean
}

/** The work: the tasks with their parts in order, then the payment, then the code. One of them is next. */
export function AtWork({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const open = visit.tasks.filter((task) => task.state === 'open')
  const due = visit.duePaisa > 0
  const tasksReady = open.every((task) => task.toDo.filter((code) => code !== 'payment').length === 0)
  return (
    <>
      {open.map((task) => (
        <TaskParts key={task.id} task={task} visit={visit} />
      ))}
      <Card>
        <TaskList
          items={[
            {
              id: 'payment',
              title: t.payment,
              href: to('payment', { visitId: visit.id }),
              status: due
                ? { tone: 'warning', words: t.toDo }
                : { tone: 'success', words: visit.tasks.some((task) => task.paidPaisa > 0) ? t.paidAlready : t.free },
            },
            {
              id: 'finish',
              title: t.finish,
              href: to('finish', { visitId: visit.id }),
              status: {
                tone: tasksReady && !due ? 'accent' : 'neutral',
                icon: tasksReady && !due ? 'next' : 'lock',
                words: t.toDo,
              },
            },
          ]}
        />
      </Card>
      <RefundsDue visit={visit} />
      <Stack gap={2}>
        {visit.kind === 'household' && (
          <LinkButton href={to('lostNumber', { visitId: visit.id })} tone="quiet" icon="phone-off">
            {t.lostNumber}
          </LinkButton>
        )}
        <LinkButton href={to('fail', { visitId: visit.id })} tone="quiet" icon="not-allowed">
          {t.fail}
        </LinkButton>
      </Stack>
      <ActionBar>
        <NextPart visit={visit} />
      </ActionBar>
    </>
  )
}

function useParts(task: VisitTask, visit: VisitView): Part[] {
  const t = useText(visitWords)
  const { data: definition } = useCase(task)
  const at = { visitId: visit.id, taskId: task.id }
  const parts: Part[] = []
  const items = definition ? checklistOf(definition, task, today()) : []
  if (hasForm(task)) {
    parts.push({ id: 'form', title: t.form, href: to('form', at), done: task.formComplete })
    if (items.length > 0 || !definition) {
      const required = items.filter((item) => item.required)
      const done = required.filter((item) => itemState(item, task) === 'done').length
      parts.push({
        id: 'papers',
        title: t.papers,
        href: to('papers', at),
        done: definition ? papersDone(items, task) : false,
        hint: `${done} / ${required.length}`,
      })
    }
    if (!definition || definition.proofFields.length > 0)
      parts.push({ id: 'proof', title: t.proof, href: to('proof', at), done: task.proofDone })
    if (task.quote.lines.some((line) => line.kind === 'third_party'))
      parts.push({ id: 'costs', title: t.costs, href: to('thirdParty', at), done: true, ifAny: true })
  }
  if (task.kind === 'delivery')
    parts.push({ id: 'papers', title: t.papers, href: to('papers', at), done: toHandOver(task).length === 0 })
  return parts
}

function TaskParts({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(visitWords)
  const say = useSay()
  const parts = useParts(task, visit)
  const items: TaskItem[] = parts.map((part) => ({
    id: part.id,
    title: part.title,
    href: part.href,
    hint: part.hint && <bdi dir="ltr">{part.hint}</bdi>,
    status: part.ifAny
      ? { tone: 'neutral', icon: 'coins', words: t.ifAny }
      : part.done
        ? { tone: 'success', words: t.done }
        : { tone: 'neutral', icon: 'circle', words: t.toDo },
  }))
  return (
    <Card title={`${say(taskWords[task.kind] ?? task.kind)}: ${say(task.serviceName)}`}>
      <p className="interface muted">
        {t.subject} {task.subjectName}
      </p>
      <TaskList items={items} />
    </Card>
  )
}

/** The one primary action: the first part that is not done. */
function NextPart({ visit }: { visit: VisitView }) {
  const first = visit.tasks.find((task) => task.state === 'open')
  return first ? (
    <NextOf task={first} visit={visit} rest={visit.tasks.filter((task) => task.state === 'open' && task !== first)} />
  ) : (
    <LastParts visit={visit} />
  )
}

function NextOf({ task, visit, rest }: { task: VisitTask; visit: VisitView; rest: VisitTask[] }) {
  const part = useParts(task, visit).find((one) => !one.done)
  if (part)
    return (
      <LinkButton href={part.href} tone="primary" iconEnd="next" className="button-block">
        {part.title}
      </LinkButton>
    )
  const [next, ...others] = rest
  return next ? <NextOf key={next.id} task={next} visit={visit} rest={others} /> : <LastParts visit={visit} />
}

function LastParts({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const name = visit.duePaisa > 0 ? 'payment' : 'finish'
  return (
    <LinkButton href={to(name, { visitId: visit.id })} tone="primary" iconEnd="next" className="button-block">
      {visit.duePaisa > 0 ? t.payment : t.finish}
    </LinkButton>
  )
}
