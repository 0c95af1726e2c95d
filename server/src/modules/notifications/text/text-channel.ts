import { SECOND_MS } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { findOpen, openFor } from '../../connections/index.ts'
import type { Channel, Recipient, Way } from '../channel.ts'
import { setting } from './dialect.ts'
import { sendByHttps } from './https.ts'
import { sendBySmpp, SMPP } from './smpp.ts'

export const textChannel: Channel = {
  name: 'text',
  async ways(q: Query, to: Recipient): Promise<Way[]> {
    const open = await openFor(q.kernel, 'text', undefined, q)
    // The demo's inbox page is the phone of whoever has no gateway.
    if (!open.length && q.kernel.mode === 'demo')
      return [{ channel: 'text', connectionId: null, address: to.phone, keepsIds: false, reportWithinMs: null }]
    return open.map((one) => wayBy(one, to))
  },
  async send(kernel, way, message) {
    const open = way.connectionId === null ? undefined : await findOpen(kernel, way.connectionId)
    if (!open) return { outcome: 'refused', error: 'switched_off', blames: 'way' }
    const sender = String(open.settings.sender ?? kernel.territory.programme.senderMask)
    const values = { id: message.id, to: way.address, from: sender, text: message.text }
    return open.kind === SMPP ? sendBySmpp(kernel, open, values) : sendByHttps(kernel, open, values)
  },
}

const wayBy = (open: OpenConnection, to: Recipient): Way => ({
  channel: 'text',
  connectionId: open.id,
  address: to.phone,
  keepsIds: open.settings.keepsIds === true,
  reportWithinMs:
    open.kind === SMPP || open.settings.reports === true
      ? Number(open.settings.reportSeconds ?? setting(open, 'reportSeconds')) * SECOND_MS
      : null,
})
