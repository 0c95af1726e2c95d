import type { Output, ParsedInput } from '@app/contract'
import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isOff } from './intake.ts'
import { priceModes, priceOrderModes } from './price.ts'
import { definitionOf, running } from './versions.ts'

export async function getService(q: Query, input: ParsedInput<'catalogue.get'>): Promise<Output<'catalogue.get'>> {
  const n = q.kernel.territory.notOurs.find((x) => x.id === input.serviceId)
  if (n) {
    const warning = q.kernel.territory.messages.words.notOursWarning ?? { en: '', ur: '' }
    return {
      service: null,
      department: null,
      unverified: n.evidence.status === 'unverified' ? ['fee'] : [],
      taken: true,
      notOurs: {
        id: n.id,
        name: n.name,
        whereToGo: n.whereToGo,
        whatToTake: n.whatToTake,
        fee: n.fee,
        warning,
        source: n.evidence.status === 'sourced' ? n.evidence.source : '',
      },
    }
  }
  const service =
    input.version === undefined
      ? running(q.kernel, input.serviceId, q.at)
      : await definitionOf(q, input.serviceId, input.version)
  if (!service) return refuse('not_found')
  return {
    service,
    notOurs: null,
    department: q.kernel.territory.departments.find((d) => d.id === service.departmentId)?.name ?? null,
    unverified: unverifiedOf(service),
    taken: !(await isOff(q, service.id)),
  }
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

const ITEMS_MAX = 6

/** Asked through the requests' own front door, which knows what the payer still owes. */
export async function quote(
  q: Query,
  input: ParsedInput<'catalogue.quote'>,
  debtPaisa = 0,
): Promise<Output<'catalogue.quote'>> {
  const service = running(q.kernel, input.serviceId, q.at) ?? refuse('not_found')
  return {
    serviceVersion: service.version,
    options: priceModes(
      q,
      { definition: service, caseId: input.caseId, answers: answersIn(read(input.answers, 'answers'), 'answers') },
      undefined,
      debtPaisa,
    ),
  }
}

/** As one order, which our charge is for. */
export async function quoteOrder(
  q: Query,
  input: ParsedInput<'catalogue.quoteOrder'>,
  debtPaisa = 0,
): Promise<Output<'catalogue.quoteOrder'>> {
  const given = read(input.items, 'items')
  if (!Array.isArray(given) || given.length === 0 || given.length > ITEMS_MAX)
    return refuse('form_invalid', { field: 'items' })
  const items = given.map((one: unknown) => {
    const { serviceId, caseId, answers } = (typeof one === 'object' && one !== null ? one : {}) as Record<
      string,
      unknown
    >
    const definition = running(q.kernel, String(serviceId), q.at) ?? refuse('not_found')
    if (!definition.cases.some((found) => found.id === caseId)) refuse('case_unknown')
    return { definition, caseId: String(caseId), answers: answersIn(answers ?? {}, 'items') }
  })
  return { options: await priceOrderModes(q, items, debtPaisa) }
}

function read(json: string, field: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return refuse('form_invalid', { field })
  }
}

const answersIn = (given: unknown, field: string): Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Record<string, unknown>)
    : refuse('form_invalid', { field })
