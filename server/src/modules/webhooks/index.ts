import type { Events, RequestMoved } from '@app/contract/events'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { drain, enqueueDrain, follow } from './drain.ts'
import { webhookKinds } from './kinds.ts'
import { handlers } from './routes.ts'
import { forget } from './store.ts'
import { tell } from './tell.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'webhooks.drain': { connectionId: string }
  }
  interface Timers {
    'webhooks.drain': null
  }
}

const told = { tell: (tx: Tx, event: RequestMoved) => tell(tx, event) }
const SWEEP_EVERY_MS = 3_600_000
const KEPT_MS = 30 * DAY_MS

export const webhooksModule: Module = {
  name: 'webhooks',
  connections: webhookKinds,
  handlers,
  reactions: {
    'request.submitted': told,
    'request.in_process': told,
    'request.objected': told,
    'request.approved': told,
    'request.rejected': told,
    'request.issued': told,
    'request.delivered': told,
    'request.closed': told,
    'request.withdrawn': told,
    'request.cancelled': told,
    'request.failed': told,
    'connection.changed': { follow: (tx: Tx, event: Events['connection.changed']) => follow(tx, event) },
  },
  jobs: { 'webhooks.drain': (kernel, payload: { connectionId: string }) => drain(kernel, payload) },
  timers: { 'webhooks.drain': (tx, { key }) => enqueueDrain(tx, key) },
  async work(kernel) {
    const sweep = () =>
      forget(kernel.db, new Date(kernel.clock.now().getTime() - KEPT_MS)).catch((error: Error) =>
        kernel.log.warn({ err: error.message }, 'old webhooks not forgotten'),
      )
    const timer = setInterval(sweep, SWEEP_EVERY_MS)
    timer.unref()
    return { stop: async () => clearInterval(timer) }
  },
}
