import type { ReactNode } from 'react'
import { LinkButton, Notice, Page, Steps, useSay, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useParams } from '../../app/routing.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useOutboxItems, useVisit } from '../../offline/use-offline.tsx'
import { visitWords } from './words.ts'

interface FrameProps {
  title: string
  lead?: ReactNode
  /** Where the way back leads; the visit itself unless said. */
  back?: string
  children: (visit: VisitView) => ReactNode
}

/** Every page of a visit: the way back, the title, and whatever of this visit was refused. */
export function VisitFrame({ title, lead, back, children }: FrameProps) {
  const { visitId } = useParams<'visitId'>()
  const { name } = useProgramme()
  const visit = useVisit(visitId)
  return (
    <Page title={title} suffix={name} lead={lead} back={<BackLink href={back ?? to('visit', { visitId })} />}>
      <RefusedOfVisit visitId={visitId} />
      <Known of={visit} lines={4}>
        {children}
      </Known>
    </Page>
  )
}

/** A page about one task of the visit. */
export function TaskFrame({
  title,
  lead,
  back,
  children,
}: Omit<FrameProps, 'children'> & { children: (task: VisitTask, visit: VisitView) => ReactNode }) {
  const { taskId } = useParams<'taskId'>()
  return (
    <VisitFrame title={title} lead={lead} back={back}>
      {(visit) => {
        const task = visit.tasks.find((one) => one.id === taskId)
        return task ? (
          <>
            <TaskLine task={task} />
            {children(task, visit)}
          </>
        ) : null
      }}
    </VisitFrame>
  )
}

export function TaskLine({ task }: { task: VisitTask }) {
  const say = useSay()
  return (
    <p className="task-line interface muted">
      {say(task.serviceName)} · {task.subjectName}
    </p>
  )
}

/** What was done for this visit and refused stays in sight until somebody has looked at it. */
export function RefusedOfVisit({ visitId }: { visitId: string }) {
  const t = useText(visitWords)
  const refused = useOutboxItems().filter((item) => item.lane === visitId && item.state === 'refused')
  if (refused.length === 0) return null
  return (
    <Notice
      tone="danger"
      title={t.refusedLine}
      action={
        <LinkButton href={to('outbox')} small>
          {t.look}
        </LinkButton>
      }
    />
  )
}

const HOUSEHOLD_STEPS = ['assigned', 'en_route', 'arrived', 'in_progress']

export function VisitSteps({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const office = visit.kind === 'office'
  const steps = office ? [t.stepWay, t.stepWay, t.stepCounter] : [t.stepWay, t.stepWay, t.stepDoor, t.stepWork]
  const index = HOUSEHOLD_STEPS.indexOf(visit.state)
  if (index < 0) return null
  return (
    <Steps
      now={Math.min(index + 1, steps.length)}
      of={steps.length}
      label={steps[Math.min(index, steps.length - 1)] ?? ''}
    />
  )
}
