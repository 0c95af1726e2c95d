import type { Module } from '../../kernel/module.ts'
import type { ConnectionKind } from './connections.ts'
import { callback } from './callback.ts'
import { filings, retry } from './filings.ts'
import { poll, pollAgain } from './poll.ts'
import { enqueueSend } from './queue.ts'
import { send, tryAgain } from './send.ts'

export { type Connection, type ConnectionKind, CONNECTIONS_FILE, connections } from './connections.ts'
export type { DepartmentMessage, Envelope } from './envelope.ts'
export { end, type Filing, queue } from './queue.ts'
export { messageOf } from './receive.ts'
export { refusalOf } from './refusal-of.ts'
export { stuckFilings } from './stuck-filings.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'departments.send': { applicationId: string }
    'departments.poll': { departmentId: string; connector: ConnectionKind }
  }
  interface Timers {
    'departments.retry': null
    'departments.outage': null
    'departments.poll': null
  }
}

export const departmentsModule: Module = {
  name: 'departments',
  handlers: { 'departments.callback': callback, 'departments.queue': filings, 'departments.retry': retry },
  jobs: {
    'departments.send': (kernel, payload: { applicationId: string }) => send(kernel, payload),
    'departments.poll': (kernel, payload: { departmentId: string; connector: ConnectionKind }) => poll(kernel, payload),
  },
  timers: {
    'departments.retry': (tx, { key }) => enqueueSend(tx, key),
    'departments.outage': (tx, { key }) => tryAgain(tx, key),
    'departments.poll': (tx, { key }) => pollAgain(tx, key),
  },
}
