import {
  breaksFor,
  checkHolidays,
  checkOffice,
  checkRates,
  checkReason,
  checkService,
  checkTemplate,
  checkTimes,
  type DraftKind,
  type DraftProblem,
  type InUse,
  type ServiceWorld,
} from '@app/domain/administration'
import type { Holiday } from '@app/domain/calendar'
import type { Rates, ServiceDefinition } from '@app/domain/catalogue'
import type { Office } from '@app/domain/places'
import type { TemplateText } from '@app/domain/shared'
import { type Reason, SMS_VALUES, type SmsTemplate, type Times } from '@app/domain/territory'
import { DRAFT_VALUES } from '@app/contract/settings-values'
import type { Query } from '../../kernel/context.ts'
import { allRunning, definitionOf } from '../catalogue/index.ts'
import { allOffices, districtOpenings } from '../places/index.ts'
import { lists } from '../requests/index.ts'
import { runningValue, type Value } from './kinds.ts'

const SCHEMA_SHOWN = 20
const LOST_SHOWN = 10
const KEY_OF: Record<DraftKind, string | null> = {
  service: 'id',
  template: null,
  reason: 'code',
  rates: null,
  times: null,
  commission: 'id',
  holidays: null,
  office: 'id',
}

/** Everything that stands against publishing this value. A value of the wrong shape is not judged further. */
export async function problemsOf(q: Query, kind: DraftKind, key: string, value: Value): Promise<DraftProblem[]> {
  const parsed = DRAFT_VALUES[kind].safeParse(value)
  if (!parsed.success)
    return parsed.error.issues
      .slice(0, SCHEMA_SHOWN)
      .map((issue) => ({ path: issue.path.join('.'), code: 'schema', what: issue.message }))
  const own = KEY_OF[kind]
  if (own && value[own] !== key) return [{ path: own, code: 'id_changed', what: key }]
  switch (kind) {
    case 'service': {
      const next = parsed.data as ServiceDefinition
      return [...checkService(next, await serviceWorld(q)), ...breaksFor(next, await inUse(q, key))]
    }
    case 'template':
      return checkTemplate(SMS_VALUES[key as SmsTemplate], parsed.data as TemplateText)
    case 'reason':
      return checkReason(parsed.data as Reason)
    case 'rates':
      return checkRates(parsed.data as Rates)
    case 'times':
      return checkTimes(parsed.data as Times)
    // Work that is done is paid by the rule of its day: the day is given when it is handed on, and never lies behind.
    case 'commission':
      return []
    case 'holidays':
      return checkHolidays((parsed.data as { holidays: Holiday[] }).holidays, places(q))
    case 'office':
      return [
        ...checkOffice(
          parsed.data as Office,
          runningValue(q, kind, key) as Office | undefined,
          places(q),
          q.kernel.territory.departments,
          await lists.countAtOffice(q, key),
        ),
        ...leftWithout(q, parsed.data as Office),
      ]
  }
}

/** The cases that open requests were booked under. */
async function inUse(q: Query, serviceId: string): Promise<InUse[]> {
  const rows = await lists.countByVersion(q, serviceId)
  const found: InUse[] = []
  for (const row of rows) {
    const definition = (await definitionOf(q, serviceId, row.service_version)).cases.find(
      (one) => one.id === row.case_id,
    )
    if (definition) found.push({ version: row.service_version, definition, count: row.count })
  }
  return found
}

const places = (q: Query) => ({
  districts: new Set(q.kernel.territory.areas.districts.map((one) => one.id)),
  offices: new Set(allOffices(q.kernel).map((one) => one.id)),
  tehsilDistrict: new Map(q.kernel.territory.areas.tehsils.map((one) => [one.id, one.districtId])),
})

/** Places that would have nobody for a service that runs, once this office is what the draft says. */
function leftWithout(q: Query, next: Office): DraftProblem[] {
  const now = allOffices(q.kernel)
  const then = [...now.filter((one) => one.id !== next.id), next]
  const lost = new Map<string, string>()
  for (const service of allRunning(q.kernel, q.at))
    for (const { competence } of service.cases) {
      const before = new Set(districtsWithout(q, now, service.departmentId, competence.officeKind, competence.level))
      for (const district of districtsWithout(q, then, service.departmentId, competence.officeKind, competence.level))
        if (!before.has(district)) lost.set(`${service.id} ${district}`, `${service.id}: ${district}`)
    }
  return [...lost.values()].slice(0, LOST_SHOWN).map((what) => ({ path: 'serves', code: 'no_office', what }))
}

function districtsWithout(
  q: Query,
  offices: readonly Office[],
  departmentId: string,
  officeKind: string,
  level: 'tehsil' | 'district' | 'province',
): string[] {
  const { territory } = q.kernel
  const kin = offices.filter((office) => office.departmentId === departmentId && office.kind === officeKind)
  if (level === 'province') return kin.some((office) => office.serves === 'territory') ? [] : [territory.id]
  const whole = new Set(kin.filter((office) => office.serves === 'district').map((office) => office.districtId))
  const parts = new Set(kin.filter((office) => office.serves === 'tehsil').map((office) => office.tehsilId))
  const served = (district: string) =>
    whole.has(district) ||
    (level === 'tehsil' &&
      territory.areas.tehsils
        .filter((tehsil) => tehsil.districtId === district)
        .every((tehsil) => parts.has(tehsil.id)))
  return territory.areas.districts.flatMap((district) => (served(district.id) ? [] : [district.id]))
}

/** A district that has no opening day has no offices yet either, and need not: a programme begins in one or two. */
async function serviceWorld(q: Query): Promise<ServiceWorld> {
  const { territory } = q.kernel
  const offices = allOffices(q.kernel)
  const closed = new Set(
    (await districtOpenings(q)).filter((one) => !one.open && one.opensOn === null).map((one) => one.districtId),
  )
  return {
    departments: territory.departments,
    commissionRules: territory.commissionRules,
    serviceIds: [...allRunning(q.kernel, q.at).map((one) => one.id), ...territory.notOurs.map((one) => one.id)],
    districtsWithout: (departmentId, officeKind, level) =>
      districtsWithout(q, offices, departmentId, officeKind, level).filter((district) => !closed.has(district)),
  }
}
