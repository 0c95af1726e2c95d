import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { HOUSEHOLD_TASKS, type TaskKind } from '@app/domain/requests'
import type { VisitKind } from '@app/domain/dispatch'
import type { Query } from '../../../kernel/context.ts'
import { definitionOf } from '../../catalogue/index.ts'
import type { RequestFacts } from '../../requests/index.ts'

export type Leg = { request: RequestFacts; kind: TaskKind }

export interface Definition {
  service: ServiceDefinition
  found: CaseDefinition
}
export async function caseOf(
  q: Query,
  request: Pick<RequestFacts, 'serviceId' | 'serviceVersion' | 'caseId'>,
): Promise<Definition> {
  const service = await definitionOf(q, request.serviceId, request.serviceVersion)
  const found = service.cases.find((one) => one.id === request.caseId)
  if (!found) throw new Error(`${service.id} version ${service.version} has no case ${request.caseId}`)
  return { service, found }
}

export const visitKindOf = (kind: TaskKind): VisitKind =>
  (HOUSEHOLD_TASKS as readonly TaskKind[]).includes(kind) ? 'household' : 'office'

/** Minutes of a leg that is not the case's own collection; the pack says those. */
const MINUTES: Record<Exclude<TaskKind, 'collection'>, number> = {
  correction: 20,
  delivery: 10,
  filing: 30,
  followUp: 20,
  pickUp: 20,
}
/** Nothing at a door is done in less. */
const DWELL_SECONDS: Partial<Record<TaskKind, number>> = { correction: 120, delivery: 30 }

export const collectionMinutes = ({ visitMinutes }: Pick<CaseDefinition, 'visitMinutes'>): number =>
  Math.max(10, visitMinutes)

export interface Demands {
  minutes: number
  minimumDwellSeconds: number
  skills: string[]
  equipment: string[]
}

/** What a visit with these legs asks for. A second leg at the same stop takes half its time: the way was ridden once. */
export async function demandsOf(q: Query, legs: readonly Leg[]): Promise<Demands> {
  const demands: Demands = { minutes: 0, minimumDwellSeconds: 0, skills: [], equipment: [] }
  for (const [i, leg] of legs.entries()) {
    const { found } = await caseOf(q, leg.request)
    const minutes = leg.kind === 'collection' ? collectionMinutes(found) : MINUTES[leg.kind]
    demands.minutes += i === 0 ? minutes : Math.ceil(minutes / 2)
    const dwell =
      leg.kind === 'collection'
        ? found.minimumDwellSeconds
        : Math.min(found.minimumDwellSeconds, DWELL_SECONDS[leg.kind] ?? 0)
    demands.minimumDwellSeconds = Math.max(demands.minimumDwellSeconds, dwell)
    if (leg.kind !== 'collection' && leg.kind !== 'correction') continue
    demands.skills.push(...found.skills)
    demands.equipment.push(...found.equipment)
  }
  return { ...demands, skills: [...new Set(demands.skills)], equipment: [...new Set(demands.equipment)] }
}
