import type { Events } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { callback } from './callback.ts'
import type { ConnectorKind } from './connections.ts'
import { filings, retry } from './filings.ts'
import { departmentKinds } from './kinds.ts'
import { takeDocument } from './arrivals/take-document.ts'
import { dropLetter, listLetters, readLetter, readLetterFile } from './letters/letters.ts'
import { mendFiling, readFiling } from './letters/mend.ts'
import { readFileAhead } from './letters/read-ahead.ts'
import { takeLetter } from './letters/take.ts'
import { poll, pollAgain } from './poll.ts'
import { enqueueSend } from './queue.ts'
import { send, tryAgain } from './send.ts'
import { wake } from './wake.ts'

export { type ConnectorKind, KIND_OF } from './connections.ts'
export type { DepartmentMessage, Envelope } from './envelope.ts'
export { end, type Filing, queue } from './queue.ts'
export { messageOf } from './receive.ts'
export { refusalOf } from './refusal-of.ts'
export { setAsideSecond } from './letters/second.ts'
export { openLettersOf } from './letters/open.ts'
export { isStuck, stuckFilings } from './stuck-filings.ts'
export { nameOfDepartment } from './names.ts'
export { mailTo } from './mail-to.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'departments.send': { applicationId: string }
    'departments.poll': { departmentId: string; connector: ConnectorKind }
    'departments.document': { arrivalId: string }
  }
  interface Timers {
    'departments.retry': null
    'departments.outage': null
    'departments.poll': null
    'departments.document': null
  }
}

export const departmentsModule: Module = {
  name: 'departments',
  connections: departmentKinds,
  handlers: {
    'departments.callback': callback,
    'departments.queue': filings,
    'departments.retry': retry,
    'departments.filing': readFiling,
    'departments.mend': mendFiling,
    'departments.letters': listLetters,
    'departments.letter': readLetter,
    'departments.letterFile': readLetterFile,
    'departments.takeLetter': takeLetter,
    'departments.dropLetter': dropLetter,
  },
  reactions: {
    'connection.changed': { 'departments.wake': (tx: Tx, event: Events['connection.changed']) => wake(tx, event) },
  },
  ahead: { 'departments.takeLetter': readFileAhead },
  jobs: {
    'departments.send': (kernel, payload: { applicationId: string }) => send(kernel, payload),
    'departments.poll': (kernel, payload: { departmentId: string; connector: ConnectorKind }) => poll(kernel, payload),
    'departments.document': (kernel, payload: { arrivalId: string }) => takeDocument(kernel, payload),
  },
  timers: {
    'departments.retry': (tx, { key }) => enqueueSend(tx, key),
    'departments.outage': (tx, { key }) => tryAgain(tx, key),
    'departments.poll': (tx, { key }) => pollAgain(tx, key),
    'departments.document': (tx, { key }) =>
      tx.enqueue('departments.document', { arrivalId: key }, { key: `departments.document:${key}` }),
  },
}
