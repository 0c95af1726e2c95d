import type { EndpointId, Input, Output } from './calls.generated.ts'
import { type Endpoint, GENERAL_REFUSALS, type ParsedInputOf } from './endpoint.ts'
import { administration } from './administration/endpoints.ts'
import { staff } from './administration/staff.ts'
import { agencies } from './agencies/endpoints.ts'
import { begin } from './beginning/begin.ts'
import { catalogue } from './catalogue.ts'
import { centres } from './centres/endpoints.ts'
import { connections } from './connections.ts'
import { consents } from './consents.ts'
import { consoleApi } from './console/endpoints.ts'
import { demo } from './console/demo.ts'
import { desk } from './desk.ts'
import { grievances } from './grievances/endpoints.ts'
import { finance } from './finance.ts'
import { figures } from './figures.ts'
import { identity } from './identity.ts'
import { told } from './messages/told.ts'
import { lookBack } from './look-back.ts'
import { money } from './money/endpoints.ts'
import { intakes } from './beginning/intakes.ts'
import { numbers } from './numbers/endpoints.ts'
import { openings } from './beginning/openings.ts'
import { signOn } from './beginning/sign-on.ts'
import { operations } from './operations.ts'
import { ownRecord } from './own-record.ts'
import { passkeys } from './passkeys.ts'
import { push } from './messages/push.ts'
import { requests } from './requests/endpoints.ts'
import { safety } from './safety.ts'
import { selfService } from './own-way.ts'
import { setup } from './beginning/setup.ts'
import { standing } from './standing/endpoints.ts'
import { telephony } from './telephony.ts'
import { trips } from './trips.ts'
import { visits } from './visits/endpoints.ts'

/** Every endpoint there is, by id. The server's handlers, its description and the clients all derive from this. */
export const api = {
  ...identity,
  ...passkeys,
  ...told,
  ...numbers,
  ...begin,
  ...catalogue,
  ...openings,
  ...intakes,
  ...requests,
  ...push,
  ...visits,
  ...desk,
  ...money,
  ...grievances,
  ...finance,
  ...standing,
  ...safety,
  ...ownRecord,
  ...consents,
  ...figures,
  ...consoleApi,
  ...telephony,
  ...operations,
  ...administration,
  ...connections,
  ...staff,
  ...signOn,
  ...setup,
  ...agencies,
  ...centres,
  ...selfService,
  ...trips,
  ...demo,
  ...lookBack,
} as const

export type Api = typeof api
export type { EndpointId, Input, Output }
export type ParsedInput<Id extends EndpointId> = ParsedInputOf<Api[Id]>
/** Every "no" that some endpoint declares, and those that any of them may give. */
export type RefusalCode = Api[EndpointId]['refusals'][number] | (typeof GENERAL_REFUSALS)[number]
export const endpoints: readonly Endpoint[] = Object.values(api) as unknown as Endpoint[]
export { GENERAL_REFUSALS, type Caller, type Endpoint, type EndpointKind } from './endpoint.ts'
export type { RefusalBody } from './refusal-body.ts'
