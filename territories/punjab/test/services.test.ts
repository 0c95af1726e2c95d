import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NotOursEntry, ServiceDefinition } from '@app/contract/service-definition'
import {
  type CaseDefinition,
  checklistFor,
  competentOffice,
  type Condition,
  eligibilityOf,
  exampleAnswers,
  type Field,
  fieldsOfAmount,
  fieldsOfCondition,
  quoteModes,
  validateAnswers,
} from '@app/domain/catalogue'
import { isRefused } from '@app/domain/shared'
import { territory } from '../src/index.ts'

const FIRST_TEN = [
  'domicile',
  'e-stamp',
  'birth-certificate',
  'death-certificate',
  'marriage-certificate',
  'divorce-certificate',
  'vehicle-transfer',
  'property-tax',
  'token-tax',
  'vehicle-registration',
]
const TODAY = '2026-11-24'
const cases = territory.services.flatMap((service) =>
  service.cases.map((found) => ({ service, found, title: `${service.id} / ${found.id}` })),
)
const tehsilIds = new Set(territory.areas.tehsils.map((tehsil) => tehsil.id))
const districtIds = new Set(territory.areas.districts.map((district) => district.id))
const world = {
  today: TODAY,
  hasDistrict: (id: string) => districtIds.has(id),
  hasTehsil: (id: string) => tehsilIds.has(id),
}

const allFields = (found: CaseDefinition): Field[] => [
  ...found.eligibility.questions,
  ...found.form.flatMap((section) => section.fields),
]

/** Every name that the case's data refers to, with where. */
function references(found: CaseDefinition): [string, string][] {
  const refs: [string, string][] = []
  const when = (where: string, condition: Condition | undefined) => {
    if (condition) for (const field of fieldsOfCondition(condition)) refs.push([where, field])
  }
  for (const document of found.documents) when(`document ${document.code}`, document.when)
  for (const line of found.feeLines) {
    when(`fee ${line.code}`, line.when)
    for (const waiver of line.waivers ?? []) when(`waiver of ${line.code}`, waiver.when)
    for (const field of fieldsOfAmount(line.amount)) refs.push([`amount of ${line.code}`, field])
  }
  for (const rule of found.eligibility.rules) when('eligibility', rule.when)
  for (const approver of found.approvers) when('approver', approver.when)
  for (const line of found.proofFields) refs.push(['proof', line.field])
  for (const party of found.parties)
    for (const field of [party.nameField, party.identifierField, party.phoneField])
      if (field) refs.push([`party ${party.role}`, field])
  if (found.competence.placeField) refs.push(['competence', found.competence.placeField])
  for (const wait of found.statutoryWaits) {
    when(`wait ${wait.code}`, wait.when)
    if (wait.from === 'notice') refs.push([`wait ${wait.code}`, wait.noticeField ?? 'a noticeField'])
  }
  for (const party of found.parties)
    for (const rule of party.presence) {
      when(`presence of ${party.role}`, rule.when)
      for (const waiver of rule.waivers ?? []) when(`waiver of ${party.role}`, waiver.when)
    }
  if (found.asset) refs.push(['asset', found.asset.keyField])
  return refs
}

test('the first ten services are there, and a dozen that are not ours', () => {
  assert.deepEqual(
    territory.services.map((service) => service.id),
    FIRST_TEN,
  )
  assert.ok(territory.notOurs.length >= 12)
  for (const entry of territory.notOurs) NotOursEntry.parse(entry)
})

for (const service of territory.services) {
  test(`${service.id} fits the schema and survives being stored as JSON`, () => {
    assert.deepEqual(ServiceDefinition.parse(JSON.parse(JSON.stringify(service))), JSON.parse(JSON.stringify(service)))
    const department = territory.departments.find((one) => one.id === service.departmentId)
    assert.ok(department, 'its department exists')
    assert.ok(department.connectors.includes(service.connector.kind), 'the department has that connector')
    for (const related of [...service.prerequisites, ...service.followUps, ...(service.goesWith ?? [])])
      assert.ok(FIRST_TEN.includes(related.serviceId))
    assert.equal(new Set(service.cases.map((one) => one.id)).size, service.cases.length, 'case ids are unique')
  })
}

for (const { service, found, title } of cases) {
  describe(title, () => {
    test('names only what exists', () => {
      const fields = allFields(found)
      const names = fields.map((field) => field.name)
      assert.equal(new Set(names).size, names.length, `a field twice: ${names}`)
      for (const [where, field] of references(found)) assert.ok(names.includes(field), `${where} refers to ${field}`)
      const codes = found.documents.map((document) => document.code)
      assert.equal(new Set(codes).size, codes.length, 'a document twice')
      for (const document of found.documents)
        for (const other of document.substitutes ?? []) assert.ok(codes.includes(other), `substitute ${other}`)
      for (const step of found.thirdPartySteps)
        if (step.feeLine) assert.ok(found.feeLines.some((line) => line.code === step.feeLine))
      for (const line of found.feeLines)
        if ('department' in line.payTo) assert.equal(line.payTo.department, service.departmentId)
      for (const rule of found.eligibility.rules)
        if (rule.instead) {
          const other = territory.services.find((one) => one.id === rule.instead!.serviceId)
          assert.ok(
            other?.cases.some((one) => one.id === rule.instead!.caseId),
            'the other case exists',
          )
        }
    })

    test('a condition looks only at what is asked before it', () => {
      const seen = new Set<string>()
      for (const field of allFields(found)) {
        if (field.when)
          for (const name of fieldsOfCondition(field.when))
            assert.ok(seen.has(name), `${field.name} depends on ${name}`)
        seen.add(field.name)
      }
    })

    test('the price and the office depend on the questions alone, which are sealed at booking', () => {
      const asked = found.eligibility.questions.map((question) => question.name)
      const deciding = [
        ...found.feeLines.flatMap((line) => [
          ...fieldsOfAmount(line.amount),
          ...(line.when ? fieldsOfCondition(line.when) : []),
        ]),
        ...(found.competence.placeField ? [found.competence.placeField] : []),
      ]
      for (const name of deciding) assert.ok(asked.includes(name), `${name} decides and is not asked before booking`)
    })

    test('no identity card is carried, and what is carried has a way to the counter', () => {
      for (const document of found.documents)
        if (/cnic/.test(document.code))
          assert.ok(document.handling === 'seen' || document.handling === 'scanned', document.code)
      const leaves = found.documents.some(
        (document) => document.handling === 'carried' || document.handling === 'surrendered',
      )
      if (leaves) assert.ok(found.legs.includes('filing'))
    })

    test('every leg has its pay', () => {
      for (const leg of found.legs) assert.ok(found.commission[leg], leg)
      for (const [leg, id] of Object.entries(found.commission)) {
        const rule = territory.commissionRules.find((one) => one.id === id)
        assert.equal(rule?.leg, leg, `${id} pays ${leg}`)
      }
    })

    test('a third-party line has a ceiling', () => {
      for (const line of found.feeLines.filter((one) => one.kind === 'third_party'))
        assert.ok(line.ceilingPaisa !== undefined)
    })

    test('made-up answers pass the form, are eligible, have a price in each mode and an office everywhere', () => {
      for (const tehsil of territory.areas.tehsils) {
        const answers = exampleAnswers(found, {
          seed: 7,
          today: TODAY,
          tehsilId: tehsil.id,
          districtId: tehsil.districtId,
        })
        assert.deepEqual(validateAnswers(found, answers, world, { partial: false }).problems, [])
        assert.equal(eligibilityOf(found, answers, TODAY).verdict, 'eligible')
        const office = competentOffice(
          found,
          service.departmentId,
          { answers },
          { offices: territory.offices, tehsil: (id) => territory.areas.tehsils.find((one) => one.id === id) },
        )
        assert.ok(!isRefused(office), `no office in ${tehsil.id}`)
        assert.equal(office.districtId, tehsil.districtId)
        assert.ok(checklistFor(found, answers, TODAY).length <= found.documents.length)
      }
      const [tehsil] = territory.areas.tehsils
      const answers = exampleAnswers(found, {
        seed: 3,
        today: TODAY,
        tehsilId: tehsil!.id,
        districtId: tehsil!.districtId,
      })
      const name = { en: 'x', ur: 'x' }
      const options = quoteModes(
        { definition: service, caseId: found.id, answers },
        {
          rates: territory.rates[0]!,
          programmeName: name,
          taxName: name,
          chargeName: name,
          departmentName: () => name,
          today: TODAY,
        },
      )
      assert.ok(!isRefused(options))
      assert.equal(options.length, found.modes.filter((offer) => offer.mode !== 'referral').length)
      for (const { quote } of options) {
        assert.equal(
          quote.totalPaisa,
          quote.lines.reduce((sum, line) => sum + line.amountPaisa, 0),
        )
        assert.equal(quote.totalPaisa, quote.governmentFeePaisa + quote.chargePaisa + quote.thirdPartyPaisa)
      }
    })
  })
}
