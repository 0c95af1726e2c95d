import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Rates, ServiceDefinition } from '@app/domain/catalogue'
import { addDays, localDateOf } from '@app/domain/shared'
import { ratesAt, type Times, timesOf } from '@app/domain/territory'
import { unverifiedIn } from '@app/domain/administration'
import { eventually } from '../../../test/eventually.ts'
import { newId } from '../../kernel/id.ts'
import { running } from '../catalogue/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { officeOf, officesWithDesk } from '../places/index.ts'
import { administrationModule, applySettings } from './index.ts'
import { problemsOf } from './check.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([administrationModule])
  await w.facilitator()
})
after(() => w?.world.close())

const admin = (place: object = { province: true }): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['admin'], jurisdiction: place } as Person['actor'] }
}
const [author, second, third] = [admin(), admin(), admin()]
const refused = (code: string) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, code)
  return true
}
const today = () => localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes)
const audits = (action: string) =>
  w
    .look((tx) => tx.one<{ n: number }>('select count(*)::int as n from kernel.audit where action = $1', [action]))
    .then((row) => row.n)

type Kind = 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
async function draft(kind: Kind, key: string, change: (value: never) => void, by = author) {
  const started = await w.act(by, 'drafts.start', { draftId: newId(), kind, key })
  const value = structuredClone(started.value)
  change(value as never)
  return w.act(by, 'drafts.save', { draftId: started.draftId, revision: started.revision, value })
}
const submit = (one: { draftId: string; revision: number }, effectiveFrom = today()) =>
  w.act(author, 'drafts.submit', { draftId: one.draftId, revision: one.revision, effectiveFrom, why: 'A test' })

test('every service of the pack passes the checks that its next version will meet', async () => {
  await w.look(async (tx) => {
    for (const one of tx.kernel.territory.services)
      assert.deepEqual(await problemsOf(tx, 'service', one.id, JSON.parse(JSON.stringify(one))), [], one.id)
  })
  await w.look(async (tx) => {
    for (const [id, text] of Object.entries(tx.kernel.territory.messages.sms))
      assert.deepEqual(await problemsOf(tx, 'template', id, { ...text }), [], id)
  })
})

test('a new version is written by one and published by another; what is booked before keeps the old one', async () => {
  const {
    requestIds: [requestId],
  } = await w.order()
  const { service_id: serviceId, service_version: old } = await w.look((tx) =>
    tx.one<{ service_id: string; service_version: number }>(
      'select service_id, service_version from requests.request where id = $1',
      [requestId],
    ),
  )
  const saved = await draft('service', serviceId, (value: ServiceDefinition) => {
    value.rank = 12_345
    value.cases[0]!.timeLimit.workingDays += 3
  })
  assert.deepEqual(saved.diff.map((one) => one.path.replace(/cases\.[\w-]+\./, '')).sort(), [
    'rank',
    'timeLimit.workingDays',
  ])
  const handed = await submit(saved, addDays(today(), 1))
  await assert.rejects(
    w.act(author, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision }),
    refused('same_person'),
  )
  assert.equal(await audits('draft.refused.same_person'), 1)
  const published = await w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })
  assert.equal(published.state, 'published')
  const { kernel } = w.world
  await w.world.clock.advance(2 * 86_400)
  await eventually('it is in force', () => running(kernel, serviceId, w.world.clock.now())?.version === old + 1)
  assert.equal(running(kernel, serviceId, w.world.clock.now())?.rank, 12_345)
  const after = await w.look((tx) =>
    tx.one<{ service_version: number }>('select service_version from requests.request where id = $1', [requestId]),
  )
  assert.equal(after.service_version, old)
  // Back again: the older one, published anew under a number of its own.
  const back = await w.act(author, 'drafts.start', {
    draftId: newId(),
    kind: 'service',
    key: serviceId,
    fromVersion: old,
  })
  const again = await submit(back)
  await w.act(second, 'drafts.publish', { draftId: again.draftId, revision: again.revision })
  await eventually('it is in force', () => running(kernel, serviceId, w.world.clock.now())?.version === old + 2)
  assert.notEqual(running(kernel, serviceId, w.world.clock.now())?.rank, 12_345)
})

test('the database itself refuses an author who publishes', async () => {
  const one = await draft('reason', 'nobody_home', (value: { waitMinutes: number }) => {
    value.waitMinutes = 12
  })
  await assert.rejects(
    w.look((tx) =>
      tx.run(
        `update administration.draft set state = 'published', version = 1, approver = author,
          effective_from = '2030-01-01', published_at = now() where id = $1`,
        [one.draftId],
      ),
    ),
    /check constraint/,
  )
  await assert.rejects(
    w.look((tx) =>
      tx.run(
        `insert into catalogue.service_version (service_id, version, effective_from, definition, authored_by,
          published_by, published_at) values ('x', 1, '2030-01-01', '{}', array['a'], 'a', now())`,
      ),
    ),
    /two_people/,
  )
  await w.act(author, 'drafts.withdraw', { draftId: one.draftId })
})

test('a version that takes away what an open request stands on is refused, and nothing moves', async () => {
  const {
    requestIds: [requestId],
  } = await w.order()
  const row = await w.look((tx) =>
    tx.one<{ service_id: string; case_id: string }>('select service_id, case_id from requests.request where id = $1', [
      requestId,
    ]),
  )
  const saved = await draft('service', row.service_id, (value: ServiceDefinition) => {
    const found = value.cases.find((one) => one.id === row.case_id)!
    found.documents = found.documents.slice(1)
  })
  assert.ok(saved.problems.some((one) => one.code === 'breaks_document'))
  await assert.rejects(submit(saved), refused('breaks_running'))
  assert.ok((await audits('draft.refused.breaks_running')) > 0)
  assert.equal((await w.act(author, 'drafts.get', { draftId: saved.draftId })).state, 'open')
  await w.act(author, 'drafts.withdraw', { draftId: saved.draftId })
})

test('two approvers at once: one publishes, the other is told; two drafts of one thing are not begun', async () => {
  const saved = await draft('reason', 'address_wrong', (value: { waitMinutes: number }) => {
    value.waitMinutes = 17
  })
  await assert.rejects(
    w.act(second, 'drafts.start', { draftId: newId(), kind: 'reason', key: 'address_wrong' }),
    refused('draft_open'),
  )
  const handed = await submit(saved)
  const outcomes = await Promise.allSettled(
    [second, third].map((who) => w.act(who, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })),
  )
  assert.deepEqual(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  refused('draft_closed')((outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason)
  await eventually(
    'it is in force',
    () => w.world.kernel.territory.reasons.find((one) => one.code === 'address_wrong')?.waitMinutes === 17,
  )
})

test('who helped to write does not approve; who writes over another is told', async () => {
  const saved = await draft('reason', 'vehicle', (value: { waitMinutes: number }) => {
    value.waitMinutes = 5
  })
  const helped = await w.act(second, 'drafts.save', {
    draftId: saved.draftId,
    revision: saved.revision,
    value: { ...saved.value, waitMinutes: 6 },
  })
  await assert.rejects(
    w.act(author, 'drafts.save', { draftId: saved.draftId, revision: saved.revision, value: saved.value }),
    refused('draft_changed'),
  )
  const handed = await submit(helped)
  await assert.rejects(
    w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision }),
    refused('same_person'),
  )
  const back = await w.act(third, 'drafts.sendBack', { draftId: handed.draftId, reason: 'Say why it is six' })
  assert.deepEqual([back.state, back.sentBack], ['open', 'Say why it is six'])
})

test('a message with a hole, an unknown value or an assumed gender is refused; a whole one goes out from its day', async () => {
  const table: [string, (text: { ur: string; en: string }) => void][] = [
    [
      'value_missing',
      (text) => {
        text.en = '{programme}: somebody comes at {when}.'
      },
    ],
    [
      'value_unknown',
      (text) => {
        text.en += ' {colour}'
      },
    ],
    [
      'gender_assumed',
      (text) => {
        text.ur = '{facilitator} {when} آئے گا۔ {badge}'
      },
    ],
    [
      'gender_assumed',
      (text) => {
        text.en = '{facilitator} ({badge}) comes at {when}, he brings the form.'
      },
    ],
    [
      'sex_form_missing',
      (text) => {
        text.ur = '{facilitator} {facilitator|female:آئیں گی|male:آئیں گے} {when} {badge}'
      },
    ],
  ]
  for (const [code, change] of table) {
    const saved = await draft('template', 'assigned', change as never)
    assert.ok(
      saved.problems.some((one) => one.code === code && one.words.ur),
      `${code}: ${JSON.stringify(saved.problems)}`,
    )
    await assert.rejects(submit(saved), refused('template_unfit'))
    await w.act(author, 'drafts.withdraw', { draftId: saved.draftId })
  }
  const { items } = await w.act(author, 'settings.list', { kind: 'template', q: 'delivered' })
  assert.deepEqual(
    items.find((one) => one.key === 'delivered')?.name,
    w.world.kernel.territory.messages.words['message.delivered'],
    'a message is listed by what it is for',
  )
  const saved = await draft('template', 'delivered', (text: { en: string }) => {
    text.en = `${text.en} Thank you.`
  })
  const handed = await submit(saved, addDays(today(), 1))
  await w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })
  assert.doesNotMatch(w.world.kernel.territory.messages.sms.delivered!.en, /Thank you\.$/)
  await w.world.clock.advance(86_400)
  await eventually('it is in force', () => /Thank you\.$/.test(w.world.kernel.territory.messages.sms.delivered!.en))
})

test('charges and taxes begin on their day, and a rate that the law would not know is no draft to hand on', async () => {
  const running = ratesAt(w.world.kernel.territory, today())
  const wrong = await draft('rates', 'rates', (value: Rates) => {
    value.withholding.inactiveBasisPoints = value.withholding.activeBasisPoints - 1
  })
  assert.deepEqual(
    wrong.problems.map((one) => one.code),
    ['tax_rates_swapped'],
  )
  await assert.rejects(submit(wrong), refused('draft_unfit'))
  const value = structuredClone(running)
  value.charges.doorstep.perOrderPaisa += 10_000
  const saved = await w.act(author, 'drafts.save', {
    draftId: wrong.draftId,
    revision: wrong.revision,
    value: { ...value },
  })
  const handed = await submit(saved, addDays(today(), 1))
  await w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })
  const chargeOf = (day: string) => ratesAt(w.world.kernel.territory, day).charges.doorstep.perOrderPaisa
  await eventually(
    'it is laid over the pack',
    () => chargeOf(addDays(today(), 1)) === value.charges.doorstep.perOrderPaisa,
  )
  assert.equal(chargeOf(today()), running.charges.doorstep.perOrderPaisa, 'until its day the old ones hold')
})

test('hours of the desk and waiting times are a draft; a desk that never opens is none to hand on', async () => {
  const pack = timesOf(w.world.kernel.territory.settings)
  const wrong = await draft('times', 'times', (value: Times) => {
    value.callDesk.closes = value.callDesk.opens
    value.alarmMinutes.unsafe = value.alarmMinutes.cash_over + 1
  })
  assert.deepEqual(
    wrong.problems.map((one) => `${one.path} ${one.code}`),
    [
      'callDesk desk_never_open',
      'alarmMinutes.cash_over unsafe_not_first',
      'alarmMinutes.callback_missed unsafe_not_first',
      'alarmMinutes.codes_misused unsafe_not_first',
    ],
  )
  const value = {
    ...pack,
    quietHours: { from: '22:00', to: '07:00' },
    callDesk: { ...pack.callDesk, closedOn: ['sun'] },
  }
  const saved = await w.act(author, 'drafts.save', { draftId: wrong.draftId, revision: wrong.revision, value })
  const handed = await submit(saved)
  await w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })
  await eventually('it is in force', () => w.world.kernel.territory.settings.quietHours.from === '22:00')
  const { settings } = w.world.kernel.territory
  assert.deepEqual([settings.callDesk?.week.sun, settings.callDesk?.week.mon?.open], [null, pack.callDesk.opens])
  assert.equal(settings.codeTries, 5, 'what is not on the screen stays the pack’s')
})

test('pay begins on its day and never backwards; holidays and offices name real places', async () => {
  const pay = await draft('commission', 'collection', (value: { amountPaisa: number }) => {
    value.amountPaisa = 40_000
  })
  assert.deepEqual(pay.problems, [], 'its day is given when it is handed on, as the screen asks for it')
  await assert.rejects(submit(pay, addDays(today(), -1)), refused('effective_day_invalid'))
  const handed = await submit(pay, addDays(today(), 1))
  await w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })
  await eventually('it is in force', () =>
    w.world.kernel.territory.commissionRules.some(
      (one) => one.amountPaisa === 40_000 && one.effectiveFrom === addDays(today(), 1),
    ),
  )
  const days = await draft('holidays', 'holidays', (value: { holidays: object[] }) => {
    value.holidays.push({
      date: '2027-05-01',
      name: { en: 'A day', ur: 'ایک دن' },
      scope: { kind: 'districts', ids: ['nowhere'] },
      evidence: { status: 'unverified' },
    })
  })
  assert.deepEqual(
    days.problems.map((one) => one.code),
    ['place_unknown'],
  )
  const office = await draft('office', 'dc-office-lahore', (value: { kind: string }) => {
    value.kind = 'no-such-kind'
  })
  assert.ok(office.problems.some((one) => one.code === 'office_kind_unknown'))
  await w.act(author, 'offices.correct', {
    key: 'dc-office-lahore',
    address: { en: 'Another street', ur: 'دوسری گلی' },
    phone: '042 99000000',
    point: { lat: 31.5, lon: 74.3 },
  })
  await eventually(
    'it is in force',
    () => officeOf(w.world.kernel, 'dc-office-lahore')?.address.en === 'Another street',
  )
  const before = await w.act(author, 'offices.get', { key: 'dc-office-lahore' })
  assert.deepEqual([before.phone, before.centre], ['042 99000000', null])
  const right = {
    key: 'dc-office-lahore',
    name: { en: 'Test Counter', ur: 'آزمائشی دفتر' },
    address: before.address,
    phone: '',
    point: before.point,
    week: 'fiveDay' as const,
  }
  await assert.rejects(
    w.act(author, 'offices.correct', { ...right, point: { lat: 33.6, lon: 73.05 } }),
    refused('point_elsewhere'),
  )
  await assert.rejects(
    w.act(author, 'offices.correct', { ...right, hours: { opens: '09:00', closes: '17:00' } }),
    refused('hours_wrong'),
  )
  await w.act(author, 'offices.correct', right)
  await eventually('it is in force', () => officeOf(w.world.kernel, 'dc-office-lahore')?.name.en === 'Test Counter')
  const after = await w.act(author, 'offices.get', { key: 'dc-office-lahore' })
  assert.deepEqual([after.week, after.phone], ['fiveDay', ''])
  const centre = officesWithDesk(w.world.kernel)[0]!
  const hours = { key: centre.id, address: centre.address, phone: centre.phone ?? '', point: centre.point }
  await assert.rejects(
    w.act(author, 'offices.correct', { ...hours, hours: { opens: '17:00', closes: '09:00' } }),
    refused('hours_wrong'),
  )
  await w.act(author, 'offices.correct', { ...hours, hours: { opens: '08:30', closes: '18:00' } })
  await eventually('it is in force', () => officeOf(w.world.kernel, centre.id)?.centre?.opens === '08:30')
  assert.equal(officeOf(w.world.kernel, centre.id)?.centre?.counters, centre.centre?.counters)
})

test('which office for this place is answered by the rules that run; a district’s administrator changes nothing of the whole', async () => {
  const lahore = await w.act(author, 'competence.preview', {
    serviceId: 'domicile',
    caseId: 'adult',
    tehsilId: 'pb-lahore.lahore-city',
  })
  assert.equal(lahore.office?.id, 'dc-office-lahore')
  await assert.rejects(
    w.act(admin({ districts: ['pb-lahore'] }), 'drafts.start', { draftId: newId(), kind: 'service', key: 'domicile' }),
    refused('not_yours'),
  )
  await assert.rejects(
    w.act(author, 'drafts.start', { draftId: newId(), kind: 'service', key: 'unicorn' }),
    refused('setting_unknown'),
  )
})

test('what no source gives is listed for every service and part of the pack, each with the source it would have', async () => {
  const all = await w.act(author, 'facts.unverified', {})
  assert.equal(
    all.total,
    all.groups.reduce((sum, group) => sum + group.count, 0),
  )
  assert.ok(all.groups.some((group) => group.kind === 'part' && group.id === 'retention' && group.count > 5))
  assert.deepEqual(all.items, [])
  // What `init` counts from the whole pack, an administrator finds in the list.
  const { services: _, ...parts } = w.world.kernel.territory
  for (const [id, part] of Object.entries(parts))
    if (unverifiedIn(part).length > 0)
      assert.ok(
        all.groups.some((group) => group.id === id),
        id,
      )
  const one = await w.act(author, 'facts.unverified', {
    of: all.groups.find((group) => group.kind === 'service' && group.count > 0)!.id,
  })
  assert.ok(one.items.length > 0 && one.ask?.ur && one.items.every((item) => !item.path.endsWith('evidence')))
  assert.ok(
    (await w.act(author, 'facts.unverified', { of: 'retention' })).items.every(
      (item) => item.note !== '' && item.label?.ur,
    ),
  )
  await assert.rejects(w.act(author, 'facts.unverified', { of: 'unicorn' }), refused('setting_unknown'))
  await assert.rejects(w.act(admin({ districts: ['pb-lahore'] }), 'facts.unverified', {}), refused('not_yours'))
})

test('words that were published under an earlier version and no longer fit give way to the pack’s, which do', async () => {
  const { kernel } = w.world
  const own = kernel.territory.messages.sms.cancelled!.en
  await w.look((tx) =>
    tx.run(
      `insert into administration.draft (id, kind, key, base, version, value, state, author, authors, why,
        effective_from, approver, made_at, updated_at, published_at)
    values ($1, 'template', 'cancelled', 0, 1, $2, 'published', 'a', array['a'], 'x', '2020-01-01', 'b', $3, $3, $3)`,
      [newId(), JSON.stringify({ ur: '{gone}', en: '{gone}', 'ur-Latn': '{gone}' }), w.world.clock.now()],
    ),
  )
  await applySettings(kernel)
  assert.equal(kernel.territory.messages.sms.cancelled!.en, own)
})

test('what runs is found by a word, and long lists say how much more there is', async () => {
  const all = await w.act(author, 'settings.list', { kind: 'office' })
  assert.ok(all.items.length <= 200 && all.total > 200, `${all.items.length} of ${all.total}`)
  const found = await w.act(author, 'settings.list', { kind: 'office', q: 'dc-office-lahore' })
  assert.ok(found.total >= 1 && found.items.every((one) => one.key.includes('dc-office-lahore')))
})
