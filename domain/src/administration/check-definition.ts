import {
  type Amount,
  type CaseDefinition,
  type Field,
  fieldOfOperand,
  fieldsOfCondition,
  type ServiceDefinition,
} from '../catalogue/index.ts'
import type { DraftProblem } from './problem.ts'

/** What a definition is checked against beside itself. */
export interface ServiceWorld {
  departments: readonly { id: string; officeKinds: readonly { kind: string }[] }[]
  commissionRules: readonly { id: string }[]
  serviceIds: readonly string[]
  /** Districts that no office of the department and kind serves; empty where every place has one. */
  districtsWithout(
    departmentId: string,
    officeKind: string,
    level: 'tehsil' | 'district' | 'province',
  ): readonly string[]
}

/** What open requests stand on: their case as it was defined when they were booked. */
export interface InUse {
  version: number
  definition: CaseDefinition
  count: number
}

const DISTRICTS_SHOWN = 5

export function checkService(next: ServiceDefinition, world: ServiceWorld): DraftProblem[] {
  const problems: DraftProblem[] = []
  const department = world.departments.find((one) => one.id === next.departmentId)
  if (!department) problems.push({ path: 'departmentId', code: 'department_unknown', what: next.departmentId })
  if (!world.departments.some((one) => one.id === next.connector.departmentId))
    problems.push({ path: 'connector.departmentId', code: 'department_unknown', what: next.connector.departmentId })
  for (const link of [...next.prerequisites, ...next.followUps, ...(next.goesWith ?? [])])
    if (!world.serviceIds.includes(link.serviceId))
      problems.push({ path: 'prerequisites', code: 'service_link_unknown', what: link.serviceId })
  for (const definition of next.cases)
    problems.push(
      ...checkCase(next, definition, department, world).map((one) => ({
        ...one,
        path: `cases.${definition.id}.${one.path}`,
      })),
    )
  return problems
}

function checkCase(
  next: ServiceDefinition,
  definition: CaseDefinition,
  department: ServiceWorld['departments'][number] | undefined,
  world: ServiceWorld,
): DraftProblem[] {
  const asked = fieldsOf(definition)
  const names = new Set(asked.map((field) => field.name))
  const { competence } = definition
  return [
    ...twice(asked.map((field) => field.name)).map((what) => ({ path: 'form', code: 'field_twice' as const, what })),
    ...competenceProblems(next.departmentId, competence, department, names, world),
    ...namedFields(definition)
      .filter((name) => !names.has(name))
      .map((what) => ({ path: 'form', code: 'field_unknown' as const, what })),
    ...Object.entries(definition.commission)
      .filter(([, rule]) => !world.commissionRules.some((one) => one.id === rule))
      .map(([leg, rule]) => ({ path: `commission.${leg}`, code: 'commission_unknown' as const, what: rule })),
    ...definition.legs
      .filter((leg) => !definition.commission[leg])
      .map((leg) => ({ path: `commission.${leg}`, code: 'commission_unknown' as const, what: leg })),
    ...definition.thirdPartySteps
      .filter((step) => step.feeLine && !definition.feeLines.some((line) => line.code === step.feeLine))
      .map((step) => ({
        path: `thirdPartySteps.${step.code}`,
        code: 'fee_line_unknown' as const,
        what: step.feeLine!,
      })),
    ...definition.documents.flatMap((paper) =>
      (paper.substitutes ?? [])
        .filter((code) => !definition.documents.some((one) => one.code === code))
        .map((what) => ({ path: `documents.${paper.code}`, code: 'document_unknown' as const, what })),
    ),
    ...definition.feeLines.flatMap((line) =>
      'department' in line.payTo &&
      !world.departments.some((one) => 'department' in line.payTo && one.id === line.payTo.department)
        ? [{ path: `feeLines.${line.code}.payTo`, code: 'department_unknown' as const, what: line.payTo.department }]
        : [],
    ),
  ]
}

function competenceProblems(
  departmentId: string,
  rule: CaseDefinition['competence'],
  department: ServiceWorld['departments'][number] | undefined,
  names: ReadonlySet<string>,
  world: ServiceWorld,
): DraftProblem[] {
  if (department && !department.officeKinds.some((one) => one.kind === rule.officeKind))
    return [{ path: 'competence.officeKind', code: 'office_kind_unknown', what: rule.officeKind }]
  if (rule.placeField && !names.has(rule.placeField))
    return [{ path: 'competence.placeField', code: 'place_field_unknown', what: rule.placeField }]
  const without = department ? world.districtsWithout(departmentId, rule.officeKind, rule.level) : []
  return without.length
    ? [
        {
          path: 'competence',
          code: 'no_office',
          what: [
            without.slice(0, DISTRICTS_SHOWN).join(', '),
            ...(without.length > DISTRICTS_SHOWN ? [`+${without.length - DISTRICTS_SHOWN}`] : []),
          ].join(' '),
        },
      ]
    : []
}

/** Every field that the case asks, those of repeated groups among them. */
function fieldsOf(definition: CaseDefinition): Field[] {
  const deep = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => (field.type === 'repeat' ? [field, ...deep(field.fields)] : [field]))
  return deep([...definition.eligibility.questions, ...definition.form.flatMap((section) => section.fields)])
}

/** Fields that something else in the case speaks of by name. */
function namedFields(definition: CaseDefinition): string[] {
  const conditions = [
    ...definition.form.map((section) => section.when),
    ...fieldsOf(definition).map((field) => field.when),
    ...definition.formRules.map((rule) => rule.when),
    ...definition.eligibility.rules.map((rule) => rule.when),
    ...definition.documents.map((paper) => paper.when),
    ...definition.parties.map((party) => party.when),
    ...definition.feeLines.flatMap((line) => [line.when, ...(line.waivers ?? []).map((waiver) => waiver.when)]),
    ...definition.modes.map((mode) => mode.when),
  ].flatMap((when) => (when ? fieldsOfCondition(when) : []))
  const direct = [
    ...definition.proofFields.map((proof) => proof.field),
    ...definition.formRules.map((rule) => rule.field),
    definition.asset?.keyField,
    ...definition.parties.flatMap((party) => [party.nameField, party.identifierField, party.phoneField]),
    ...definition.statutoryWaits.map((wait) => wait.noticeField),
  ]
  return [
    ...new Set([
      ...conditions,
      ...direct.flatMap((name) => name ?? []),
      ...definition.feeLines.flatMap((line) => namesInAmount(line.amount)),
    ]),
  ]
}

function namesInAmount(amount: Amount): string[] {
  switch (amount.kind) {
    case 'flat':
      return []
    case 'share':
    case 'stated':
      return [amount.of]
    case 'each':
      return [fieldOfOperand(amount.of)]
    case 'bands':
      return [fieldOfOperand(amount.of), ...amount.bands.flatMap((band) => namesInAmount(band.amount))]
    case 'table':
      return [amount.of, ...Object.values(amount.rows).flatMap(namesInAmount), ...namesInAmount(amount.otherwise)]
    case 'sum':
      return amount.parts.flatMap(namesInAmount)
  }
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
]

/**
 * What running requests would lose. They keep their own version, but what takes them up beside it (a department's file, a
 * free correction, a request that is opened again, the desk) finds case, field and paper by name in the newest one. So a
 * thing that somebody's open request stands on stays until that request has ended: first stop asking it, later take it out.
 */
export function breaksFor(next: ServiceDefinition, inUse: readonly InUse[]): DraftProblem[] {
  return inUse.flatMap(({ definition: old, count, version }): DraftProblem[] => {
    const now = next.cases.find((one) => one.id === old.id)
    const who = `v${version}: ${count}`
    if (!now) return [{ path: `cases.${old.id}`, code: 'breaks_case', what: who }]
    const fields = new Map(fieldsOf(now).map((field) => [field.name, field.type]))
    const papers = new Set(now.documents.map((paper) => paper.code))
    return [
      ...fieldsOf(old)
        .filter((field) => fields.get(field.name) !== field.type)
        .map((field) => ({ path: `cases.${old.id}.form.${field.name}`, code: 'breaks_field' as const, what: who })),
      ...old.documents
        .filter((paper) => !papers.has(paper.code))
        .map((paper) => ({
          path: `cases.${old.id}.documents.${paper.code}`,
          code: 'breaks_document' as const,
          what: who,
        })),
    ]
  })
}
