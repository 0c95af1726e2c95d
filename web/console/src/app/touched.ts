import type { EndpointId } from '@app/contract/calls'

type Capability<Id> = Id extends `${infer Name}.${string}` ? Name : never
type Asked = EndpointId | Capability<EndpointId>

/**
 * Questions, one by one or a whole capability's, whose answers only these capabilities' commands change. Where anything
 * else may change an answer, or it is not certain, it is not here, and is asked anew after every command.
 */
const CHANGED_ONLY_BY: Partial<Record<Asked, readonly Capability<EndpointId>[]>> = {
  'programme.get': ['drafts'],
  places: ['drafts', 'offices', 'places'],
  'catalogue.get': ['drafts'],
  'catalogue.search': ['drafts'],
  'catalogue.knowledge': ['drafts'],
  'recruit.programme': ['drafts'],
  drafts: ['drafts', 'offices', 'places'],
  settings: ['drafts', 'offices', 'places'],
  offices: ['drafts', 'offices', 'places'],
  'facts.unverified': ['drafts', 'offices', 'places'],
  staff: ['staff', 'auth'],
  // Processes and what waits for them: no command of a desk changes them.
  system: [],
  travel: ['travel'],
  agency: ['agency', 'agencies'],
}

const capabilityOf = <Id extends EndpointId>(id: Id) => id.slice(0, id.indexOf('.')) as Capability<Id>

/** Whether what was asked may be answered otherwise after that command. */
export function touches(command: EndpointId, asked: EndpointId): boolean {
  const only = CHANGED_ONLY_BY[asked] ?? CHANGED_ONLY_BY[capabilityOf(asked)]
  return only === undefined || only.includes(capabilityOf(command))
}
