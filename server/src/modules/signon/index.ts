import type { Events } from '@app/contract/events'
import { HOUR_MS } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { askWho, readProvider } from './ask.ts'
import { readAgain } from './begin.ts'
import { openIdKind } from './kind.ts'
import { handlers } from './routes.ts'
import { forgetAttempts } from './store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'signon.ask': { attemptId: string }
    'signon.read': { connectionId: string }
  }
}

const SWEEP_EVERY_MS = 600_000

export const signonModule: Module = {
  name: 'signon',
  connections: [openIdKind],
  handlers,
  reactions: {
    'connection.changed': {
      read: async (tx: Tx, event: Events['connection.changed']) => {
        if (event.purpose === 'signin' && event.state === 'on') await readAgain(tx, event.connectionId)
      },
    },
  },
  jobs: {
    'signon.ask': (kernel, payload: { attemptId: string }) => askWho(kernel, payload),
    'signon.read': (kernel, payload: { connectionId: string }) => readProvider(kernel, payload),
  },
  async work(kernel) {
    const sweep = () =>
      forgetAttempts(kernel.db, new Date(kernel.clock.now().getTime() - HOUR_MS)).catch((error: Error) =>
        kernel.log.warn({ err: error.message }, 'old sign-ins elsewhere not forgotten'),
      )
    const timer = setInterval(sweep, SWEEP_EVERY_MS)
    timer.unref()
    return { stop: async () => clearInterval(timer) }
  },
}
