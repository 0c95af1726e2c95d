import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { sealKey } from '../form/proof.ts'
import { type ApplicationRow, type DecisionKind, insertDecision } from '../store.ts'

/** A line of the application's own history: who said what, when, with code, words and ground. Words may name people, so they are sealed. */
export async function recordDecision(
  tx: Tx,
  application: ApplicationRow,
  kind: DecisionKind,
  more: { code?: string; words?: string; ground?: string } = {},
): Promise<void> {
  await insertDecision(tx, {
    application_id: application.application_id,
    request_id: application.request_id,
    kind,
    code: more.code ?? null,
    words: more.words ? await tx.kernel.vault.seal(sealKey(application.request_id), more.words) : null,
    ground: more.ground || null,
    decided_by: actorKey(tx.actor),
    channel: tx.channel,
    at: tx.at,
  })
  await tx.live(`desk:${application.office_id}`, {
    kind: 'changed',
    data: { applicationId: application.application_id },
  })
}
