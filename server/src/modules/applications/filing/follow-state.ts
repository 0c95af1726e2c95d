import type { RequestMoved } from '@app/contract/events'
import type { ApplicationState } from '@app/domain/applications'
import type { RequestState } from '@app/domain/requests'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as departments from '../../departments/index.ts'
import { bringHome } from '../../dispatch/index.ts'
import { eraseIdentity } from '../../documents/index.ts'
import { getRequest } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { reclaimSurrendered } from '../papers/custody.ts'
import { queueFor } from './file-application.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { lockByRequest, openObjection, patch } from '../store.ts'
import { addObjectionOf } from '../decision/objections.ts'

/** The application's state by the request's, where a decided resolution or a loss has put the request somewhere else. */
const STATE: Partial<Record<RequestState, ApplicationState>> = {
  submitted: 'to_take',
  in_process: 'in_process',
  objected: 'objected',
  approved: 'approved',
  issued: 'issued',
  delivering: 'issued',
  at_office: 'issued',
}

/** A redo, a reopening or a lost paper moved the request: the office's side of it follows. */
export async function followResolution(tx: Tx, event: RequestMoved): Promise<void> {
  if (event.action !== 'redo' && event.action !== 'reopen' && event.action !== 'lose') return
  const application = await lockByRequest(tx, event.requestId)
  const state = STATE[event.to]
  if (!application || !state || (await getRequest(tx, event.requestId)).state !== event.to) return
  if (application.state !== state) {
    await patch(tx, application.application_id, { state, ...(state !== 'issued' && { decided_at: null }) })
    await recordDecision(tx, application, 'reopened', { code: event.to })
  }
  if (state === 'objected' && !(await openObjection(tx, event.requestId))) {
    await addObjectionOf(tx, application, event.reason ?? '')
    // A desk has it in its pile; a system has to be asked, or nobody would ever make the paper again.
    await queueFor(tx, await knownOf(tx, event.requestId), application, {
      kind: 'correction',
      note: 'A complaint about the paper was upheld: please make it again.',
    })
  }
  // What was lost, or is to be decided again, is asked for again where a system decides.
  if (event.action === 'lose')
    await queueFor(tx, await knownOf(tx, event.requestId), application, {
      kind: 'correction',
      note: 'The paper was lost on its way: please make it again.',
    })
  if (event.action !== 'lose' && (state === 'to_take' || state === 'in_process'))
    await queueFor(tx, await knownOf(tx, event.requestId), application, { kind: 'cure', note: 'Reopened.' })
}

/**
 * It ended: nothing more is sent or awaited, surrendered papers come home unless the office decided on them, and the
 * images' days begin to run.
 */
export async function followEnd(tx: Tx, event: RequestMoved): Promise<void> {
  const application = await lockByRequest(tx, event.requestId)
  if (application) {
    await departments.end(tx, application.application_id)
    if (application.state !== 'decided') {
      await patch(tx, application.application_id, { state: 'decided', decided_at: tx.at, held_message: null })
      if (event.to !== 'closed' && event.to !== 'rejected')
        await recordDecision(tx, application, 'over', { code: event.to })
    }
  }
  if (event.to !== 'closed') {
    await reclaimSurrendered(tx, event.requestId)
    await bringHome(tx, event.requestId)
  }
  await tx.timer(
    'applications.erase',
    event.requestId,
    new Date(tx.at.getTime() + tx.kernel.territory.settings.cnicImagesKeptDays * DAY_MS),
  )
}

/** The days are over: images of identity cards go, unless the request has been opened again. */
export async function eraseWhenDue(tx: Tx, requestId: string): Promise<void> {
  const { state } = await getRequest(tx, requestId)
  if (['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(state)) await eraseIdentity(tx, requestId)
}
