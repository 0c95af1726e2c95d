import { WEBHOOK_EVENT_NAMES } from '@app/domain/connections'
import type { Kernel } from '../../kernel/context.ts'
import type { SpokenKind } from '../../kernel/module.ts'
import type { ConnectionField, Exchange, OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { recordExchange } from '../../kernel/outgoing/exchange.ts'
import { newId } from '../../kernel/id.ts'
import { asOutgoing } from '../../kernel/outgoing/outgoing-error.ts'
import { call, PARALLEL, secretTrouble } from './call.ts'

export const DEPARTMENT_KIND = 'departmentWebhook'
export const PARTNER_KIND = 'partnerWebhook'

const COMMON: readonly ConnectionField[] = [
  { name: 'url', type: 'url', required: true },
  { name: 'secret', type: 'secret', required: true },
  ...WEBHOOK_EVENT_NAMES.map((name) => ({ name, type: 'switch' as const, default: true })),
  { name: 'parallel', type: 'number', required: true, min: 1, max: 20, default: PARALLEL },
  { name: 'authority', type: 'long' },
]

/** Whom we tell: a department of what is its own, a partner of the services that an administrator names. */
export const webhookKinds: SpokenKind[] = [
  { kind: DEPARTMENT_KIND, purpose: 'webhook', subject: 'department', money: false, fields: COMMON, try: tryReceiver },
  {
    kind: PARTNER_KIND,
    purpose: 'webhook',
    subject: 'none',
    money: false,
    fields: [...COMMON, { name: 'services', type: 'text', required: true }],
    try: tryReceiver,
  },
]

/** An event of nobody: its type says that it is a test. */
async function tryReceiver(kernel: Kernel, open: OpenConnection): Promise<Exchange> {
  const recorder = recordExchange()
  const { steps } = recorder
  const unfit = secretTrouble(open.secrets.secret ?? '')
  if (unfit) return { ok: false, code: 'secret_unfit', words: unfit, steps }
  const body = JSON.stringify({ type: 'test', timestamp: kernel.clock.now().toISOString(), data: {} })
  try {
    const { status } = await call(kernel, open, { id: newId(), body }, recorder)
    if (status >= 200 && status < 300) return { ok: true, steps }
    return { ok: false, code: status === 410 ? 'gone' : 'answer_wrong', words: `answers ${status}`, steps }
  } catch (error) {
    const { code, message } = asOutgoing(error)
    return { ok: false, code, words: message === code ? '' : message, steps }
  }
}
