import type { PushOf } from '@app/ui/push'
import { call } from './api.ts'

/** This app's worker, and its way to the server. */
export const push: PushOf = {
  scope: '/console/',
  worker: '/console/push-worker.js',
  key: () => call('push.key', {}),
  subscribe: (browser) => call('push.subscribe', browser),
  unsubscribe: (browser) => call('push.unsubscribe', browser),
}
