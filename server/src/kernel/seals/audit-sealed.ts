import { AUDIT } from '../secrets/audit-chain.ts'
import { lastAudit } from '../secrets/audit-seal.ts'
import { verifyAudit } from '../secrets/audit-verify.ts'
import type { Kernel } from '../context.ts'
import type { SealedChain } from '../secrets/sealed-chain.ts'

/** The audit trail as one of the things that are sealed. */
export const auditChain: SealedChain<Kernel> = {
  name: AUDIT,
  head: (kernel) => lastAudit(kernel.db.side),
  async verify(kernel, told) {
    const { sealed, closed, heads, keyed, unsealed, leftOut, faults } = await verifyAudit(kernel, told)
    if (sealed && !keyed) faults.push('the audit chain has no key yet: it gets one when this version has served')
    if (sealed && !heads) faults.push('there is no signed head of the audit trail')
    if (leftOut) faults.push(`${leftOut} rows were put in beside the chain: nobody sealed them`)
    return {
      checked: sealed,
      faults,
      notes: [`${closed} rows gone with their months, ${heads} signed heads, ${unsealed} not sealed yet`],
    }
  },
}
