import type { Language } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { publicOrigin } from '../../../kernel/public-origin.ts'

/** The text with the way in; each sending is a text of its own. */
export const sendInvitation = (
  tx: Tx,
  to: { applicantId: string; phone: string; language: Language; sends: number },
): Promise<void> =>
  tx.enqueue('sms.send', {
    phone: to.phone,
    template: 'applicant_invited',
    language: to.language,
    facts: { link: `${publicOrigin(tx.kernel.config, 'facilitator')}/facilitator` },
    key: `applicant_invited ${to.applicantId}${to.sends > 1 ? ` ${to.sends}` : ''}`,
    accountId: to.applicantId,
  })
