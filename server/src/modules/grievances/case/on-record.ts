import type { RefusalCode } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuseAndKeep } from '../../../kernel/refusal.ts'

/** Says no and leaves a row in the audit trail of who tried; nothing else was written before. */
export async function refuseOnRecord(tx: Tx, code: RefusalCode, subject: string): Promise<never> {
  await tx.audit({ action: 'grievance.refused', subject, details: { refusal: code } })
  refuseAndKeep(code)
}
