import type { ComponentType } from 'react'
import { EmptyState, forgetAnswers, Page, useText, useToast } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useNavigation, useParam } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { CureTask, ErrorTask, FileTask, NeedTask } from './answer-tasks.tsx'
import { ComplainTask } from '../grievance/complain-task.tsx'
import { CancelTask, KeepTask, SendTask, WithdrawTask } from './decide-tasks.tsx'
import { ModeTask } from './mode-task.tsx'
import { OwnWayTask } from '../own-way/own-way-task.tsx'
import { FormTask } from './form-task.tsx'
import { ChainTask, PayTask, ProofTask } from './paper-tasks.tsx'
import { PayNowTask } from '../pay-now/pay-now-task.tsx'
import { RefundTask } from '../refund/refund-task.tsx'
import { DeliveryTask, RescheduleTask, SlotTask } from './slot-tasks.tsx'
import type { TaskProps } from './task-frame.tsx'
import { taskWords } from './task-words.ts'
import { UploadTask } from './upload-task.tsx'
import { to } from '../../app/paths.ts'

const tasks: Record<string, ComponentType<TaskProps>> = {
  slot: SlotTask,
  reschedule: RescheduleTask,
  delivery: DeliveryTask,
  cancel: CancelTask,
  mode: ModeTask,
  withdraw: WithdrawTask,
  keep: KeepTask,
  send: SendTask,
  file: FileTask,
  error: ErrorTask,
  cure: CureTask,
  need: NeedTask,
  form: FormTask,
  papers: UploadTask,
  paper: ChainTask,
  proof: ProofTask,
  pay: PayTask,
  'pay-now': PayNowTask,
  refund: RefundTask,
  complain: ComplainTask,
  'own-way': OwnWayTask,
}

/** One thing to do with one request, on a page of its own. */
export default function TaskPage() {
  const t = useText(taskWords)
  const requestId = useParam('requestId')
  const Task = tasks[useParam('task')]
  const { go } = useNavigation()
  const toast = useToast()
  const answer = useAnswer('requests.get', { requestId })
  const done = (words?: string) => {
    forgetAnswers('requests.')
    toast(words ?? t.done)
    go(to('request', { requestId }))
  }
  if (!Task) {
    return (
      <Page title={t.unknown} hideTitle back={<BackLink href={to('request', { requestId })}>{t.back}</BackLink>}>
        <EmptyState icon="compass" title={t.unknown} />
      </Page>
    )
  }
  if (answer.data) return <Task request={answer.data} done={done} />
  return (
    <Page title={t.back} hideTitle back={<BackLink href={to('request', { requestId })}>{t.back}</BackLink>}>
      <Answered answer={answer}>{() => null}</Answered>
    </Page>
  )
}
