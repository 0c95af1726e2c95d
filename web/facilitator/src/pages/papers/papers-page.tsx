import type { CaseDefinition } from '@app/domain/catalogue'
import { ActionBar, Card, EmptyState, LinkButton, TaskList, useSay, useText } from '@app/ui'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { today } from '../../app/programme.ts'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useCase } from '../../offline/use-service.ts'
import { checklistOf, itemState, toHandOver } from '../visit/task-progress.ts'
import { TaskFrame } from '../visit/visit-frame.tsx'
import { HandOver } from './hand-over.tsx'
import { handlingWords, paperWords } from './words.ts'

const tones = { done: 'success', partly: 'warning', toDo: 'neutral' } as const

/** The checklist with the handling of each; at a delivery, what is to be given. */
export default function PapersPage() {
  const t = useText(paperWords)
  return (
    <TaskFrame title={t.title}>
      {(task, visit) => (
        <>
          <p className="muted">{task.kind === 'delivery' ? t.giveLead : t.lead}</p>
          {task.officeFileId && <ToPrint requestId={task.requestId} fileId={task.officeFileId} />}
          {task.kind === 'delivery' ? <ToGive task={task} visit={visit} /> : <Checklist task={task} visit={visit} />}
        </>
      )}
    </TaskFrame>
  )
}

function Checklist({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const definition = useCase(task)
  return (
    <Known inner of={definition}>
      {(found) => (found ? <Items definition={found} task={task} visit={visit} /> : null)}
    </Known>
  )
}

function Items({ definition, task, visit }: { definition: CaseDefinition; task: VisitTask; visit: VisitView }) {
  const t = useText(paperWords)
  const say = useSay()
  const items = checklistOf(definition, task, today())
  const at = (itemId: string) => to('paper', { visitId: visit.id, taskId: task.id, itemId })
  if (items.length === 0) return <EmptyState icon="documents" title={t.none} />
  const next = items.find((item) => item.required && itemState(item, task) !== 'done')
  return (
    <>
      <Card>
        <TaskList
          items={items.map((item) => {
            const state = itemState(item, task)
            return {
              id: item.code,
              href: at(item.code),
              title: (
                <>
                  {say(item.label)}
                  {item.required ? null : <span className="muted small"> ({t.optional})</span>}
                </>
              ),
              hint: say(handlingWords[item.handling] ?? item.handling),
              status: { tone: tones[state], words: t[state], ...(state === 'toDo' && { icon: 'circle' as const }) },
            }
          })}
        />
      </Card>
      <LinkButton href={to('fail', { visitId: visit.id })} tone="quiet" icon="not-allowed">
        {t.notHere}
      </LinkButton>
      <ActionBar>
        {next ? (
          <LinkButton href={at(next.code)} tone="primary" className="button-block" iconEnd="next">
            {say(next.label)}
          </LinkButton>
        ) : (
          <LinkButton href={to('visit', { visitId: visit.id })} tone="primary" className="button-block" icon="check">
            {t.allDone}
          </LinkButton>
        )}
      </ActionBar>
    </>
  )
}

/** The department's own file: the citizen has it already, and some want it in their hand. */
function ToPrint({ requestId, fileId }: { requestId: string; fileId: string }) {
  const t = useText(paperWords)
  return (
    <Card>
      <p className="interface">{t.printLead}</p>
      <LinkButton href={`/api/requests/${requestId}/files/${fileId}?x-app=facilitator`} newTab icon="print">
        {t.print}
      </LinkButton>
    </Card>
  )
}

function ToGive({ task, visit }: { task: VisitTask; visit: VisitView }) {
  const t = useText(paperWords)
  const papers = toHandOver(task)
  if (papers.length === 0) {
    return (
      <EmptyState
        icon="success"
        title={t.allDone}
        action={<LinkButton href={to('visit', { visitId: visit.id })}>{t.toVisit}</LinkButton>}
      />
    )
  }
  return (
    <>
      {papers.map((paper) => (
        <HandOver
          key={paper.id}
          paper={paper}
          visit={visit}
          act={paper.handling === 'issued' ? 'delivered' : 'given_back'}
          by="citizen"
        />
      ))}
    </>
  )
}
