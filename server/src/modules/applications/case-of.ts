import type { Answers, CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { definitionOf } from '../catalogue/index.ts'
import { getRequest, type RequestFacts } from '../requests/index.ts'

export interface Known {
  request: RequestFacts
  service: ServiceDefinition
  definition: CaseDefinition
  answers: Answers
  today: string
}

/** A request with its service and case, at the version under which it was booked. */
export async function knownOf(q: Query, requestId: string): Promise<Known> {
  return withCase(q, await getRequest(q, requestId))
}

async function withCase(q: Query, request: RequestFacts): Promise<Known> {
  const service = await definitionOf(q, request.serviceId, request.serviceVersion)
  const definition = service.cases.find((one) => one.id === request.caseId)
  if (!definition) throw new Error(`${service.id} version ${service.version} has no case ${request.caseId}`)
  return {
    request,
    service,
    definition,
    answers: request.answers as Answers,
    today: localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes),
  }
}
