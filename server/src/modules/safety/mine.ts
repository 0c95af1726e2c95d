import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { hasSilentCode, setSilentCode } from '../identity/index.ts'
import { robberiesOf } from './robbery/store.ts'
import * as store from './store.ts'

const selfOf = (q: Query): string => (q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours'))

/** Six digits that only this facilitator's app and we know; derived, kept nowhere. */
export function smsCodeOf(q: Query, facilitatorId: string): string {
  return String(q.kernel.vault.blindIndex('sos-code', facilitatorId).readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export async function mine(q: Query): Promise<Output<'safety.mine'>> {
  const self = selfOf(q)
  return {
    smsNumber: q.kernel.territory.programme.helpline.short,
    smsCode: smsCodeOf(q, self),
    silentCodeSet: await hasSilentCode(q, self),
    open: (await store.ownAlerts(q, self)).map((row) => ({
      id: row.id,
      state: row.state,
      raisedAt: row.raised_at.toISOString(),
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    })),
    robberies: (await robberiesOf(q, self)).map((row) => ({
      id: row.id,
      amountPaisa: row.amount_paisa,
      state: row.state,
      reportedAt: row.reported_at.toISOString(),
      reason: row.reason,
    })),
  }
}

export async function chooseSilentCode(tx: Tx, input: ParsedInput<'safety.setSilentCode'>): Promise<{ done: true }> {
  await setSilentCode(tx, selfOf(tx), input.code)
  await tx.audit({ action: 'safety.silent_code_set', subject: `facilitator:${selfOf(tx)}` })
  return { done: true }
}
