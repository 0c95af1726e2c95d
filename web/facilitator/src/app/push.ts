import type { PushOf } from '@app/ui/push'
import { call } from './client.ts'

/** This app's worker, and its way to the server. */
export const push: PushOf = {
  scope: '/facilitator/',
  key: () => call('push.key', {}),
  subscribe: (browser) => call('push.subscribe', browser),
  unsubscribe: (browser) => call('push.unsubscribe', browser),
}
