import type { Output, ParsedInput } from '@app/contract'
import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { priceModes } from './price.ts'
import { definitionOf, running } from './versions.ts'

export async function get(q: Query, input: ParsedInput<'catalogue.get'>): Promise<Output<'catalogue.get'>> {
  const n = q.kernel.territory.notOurs.find((x) => x.id === input.serviceId)
  if (n) {
    const warning = q.kernel.territory.messages.words.notOursWarning ?? { en: '', ur: '' }
    return {
      service: null, department: null, unverified: n.evidence.status === 'unverified' ? ['fee'] : [],
      notOurs: { id: n.id, name: n.name, whereToGo: n.whereToGo, whatToTake: n.whatToTake, fee: n.fee, warning, source: n.evidence.status === 'unverified' ? '' : n.evidence.source },
    }
  }
  const service = input.version === undefined ? running(q.kernel, input.serviceId, q.at) : await definitionOf(q, input.serviceId, input.version)
  if (!service) return refuse('not_found')
  return { service, notOurs: null, department: q.kernel.territory.departments.find((d) => d.id === service.departmentId)?.name ?? null, unverified: unverifiedOf(service) }
}

/** Whatever no source gives, by path: an administrator's list of what to find out. */
function unverifiedOf(service: ServiceDefinition): string[] {
  const found: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('status' in value && value.status === 'unverified') found.push(path)
    for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
  }
  walk(service, '')
  return found
}

/** Asked through the requests' own front door, which knows what the payer still owes. */
export async function quote(q: Query, input: ParsedInput<'catalogue.quote'>, debtPaisa = 0): Promise<Output<'catalogue.quote'>> {
  const service = running(q.kernel, input.serviceId, q.at) ?? refuse('not_found')
  let answers: Record<string, unknown>
  try {
    answers = JSON.parse(input.answers) as Record<string, unknown>
  } catch {
    return refuse('form_invalid', { field: 'answers' })
  }
  return { serviceVersion: service.version, options: priceModes(q, { definition: service, caseId: input.caseId, answers }, undefined, debtPaisa) }
}
