import type { MessageTemplates } from '@app/domain/territory'
import { administrationRefusals } from './administration.ts'
import { agencyRefusals } from './agencies.ts'
import { connectionRefusals, connectionWords } from './connections.ts'
import { gatewayWords } from './gateways.ts'
import { hoursRefusals } from './hours.ts'
import { consentRefusals } from './consents.ts'
import { operationsRefusals } from './operations.ts'
import { numberRefusals } from './numbers.ts'
import { ownRecordRefusals } from './own-record.ts'
import { pushRefusals, pushWords } from './push.ts'
import { refundRefusals, refundSpoken } from './refunds.ts'
import { refusals } from './refusals.ts'
import { sms } from './sms.ts'
import { standingRefusals } from './standing.ts'
import { spoken } from './spoken.ts'
import { statusSpoken, statusWords } from './status.ts'
import { states } from './states.ts'
import { words } from './words.ts'

export const messages: MessageTemplates = {
  version: 1,
  refusals: {
    ...refusals,
    ...standingRefusals,
    ...hoursRefusals,
    ...operationsRefusals,
    ...ownRecordRefusals,
    ...numberRefusals,
    ...administrationRefusals,
    ...agencyRefusals,
    ...connectionRefusals,
    ...consentRefusals,
    ...pushRefusals,
    ...refundRefusals,
  },
  sms,
  states,
  spoken: { ...spoken, ...statusSpoken, ...refundSpoken },
  words: { ...words, ...statusWords, ...connectionWords, ...gatewayWords, ...pushWords },
}
