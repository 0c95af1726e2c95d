import type { Output } from '@app/contract/calls'
import { drawAndCall, takeOrder } from '@app/city/centre'
import { openDesk } from '@app/city/centre-desk'
import { takeMoney } from '@app/city/centre-till'
import { createFacilitator, type Facilitator } from '@app/city/facilitator'
import { idOf, newId } from '@app/city/ids'
import { settleNewcomers } from '@app/city/newcomers'
import { cityOf, livePast } from '@app/city/past'
import { COLLECTION_IBAN } from '@app/city/system'
import { createVoice, type Voice } from '@app/city/voice'
import { STAFF_ROLES } from '@app/domain/identity'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { csvStatement } from '../../server/test/statement-files.ts'
import type { House } from './house.ts'

/** One person of every desk, so that all of them are seen with one sign-in; what each role may do is the permission matrix's matter. */
export const EVERYBODY = '+923027000950'
// Six days: what was earned is held for three, and the first of them may be days on which nobody works. Finance has not been at its
// desk: on a day on which all has been paid out, nothing would be owed to anybody.
const PAST = { requests: 30, days: 6, hoursOfToday: 6, cashStillCarried: true, financeAway: true }
const AGENCY = idOf('agency of the desks')
const HOUR_MS = 3_600_000

/** A system in which every desk has something true on it: some days of life, and of everything that goes wrong at least one. */
export async function fillDesks(house: House): Promise<void> {
  const { stage } = house
  const [centre] = (await stage.line.send('centres.list', {})).items.filter(
    (one) => one.districtId === stage.home.districtId,
  )
  const everybody = {
    id: idOf('everybody'),
    personId: idOf('person of everybody'),
    name: 'Test Everybody',
    phone: EVERYBODY,
    roles: [...STAFF_ROLES],
    province: true,
    agencies: [AGENCY],
    centres: centre ? [centre.id] : [],
  }
  await stage.line.send('demo.seed', {
    agencies: [{ id: AGENCY, name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' }, shareBasisPoints: 2_000 }],
    staff: [everybody],
  })
  await firmOf(house)
  const city = await cityOf(stage, 29, () => undefined)
  await livePast(city, PAST)
  const me = createVoice(stage.line, EVERYBODY, 'console')
  await complaints(
    house,
    city.households.map((one) => ({ voice: one.citizen.voice, requestId: one.ordered.requestId })),
  )
  await peopleInQuestion(house)
  await robberies(house)
  await operations(house, me)
  await counters(house)
  await firm(house, me)
  await money(house)
  await changes(me)
  const cells = { name: 'Bilal Ahmed', name_ur: 'بلال احمد', phone: '03017990009', tehsil: stage.home.tehsilId }
  await me.call('applicants.takeRows', { rows: [{ row: 2, cells }] })
  await calls(house, me, city.households[0]?.citizen.voice.phone ?? EVERYBODY)
  await stage.settle()
}

/** People under an agency's name, who work beside the others. */
async function firmOf({ stage }: House): Promise<void> {
  const people = [0, 1].map((n) => ({
    id: idOf(`of the agency ${n}`),
    name: `Test ${n ? 'Khalid' : 'Saima'}`,
    phone: `+92301${String(7_900_000 + n)}`,
    badgeNo: `F-${1900 + n}`,
    sex: n ? ('M' as const) : ('F' as const),
    town: stage.home,
    seed: 700 + n,
    agencyId: AGENCY,
  }))
  await stage.line.send('demo.seed', {
    facilitators: people.map(({ town, seed: _, ...one }) => ({
      ...one,
      personId: idOf(`person of ${one.phone}`),
      tehsilIds: [town.tehsilId],
      skills: ['vehicle', 'discretion'],
      equipment: ['biometric-reader', 'receipt-printer'],
      vehicle: `TST-${one.badgeNo.slice(2)}`,
    })),
  })
  for (const person of people) stage.people.facilitators.push(createFacilitator(stage.line, stage.guide, person))
}

type Household = { voice: Voice; requestId: string }
type Kind = Output<'grievances.mine'>['items'][number]['kind']
const WORDS: readonly [Kind, string][] = [
  ['overcharge', 'رسید 1,200 کی تھی، 500 روپے اور مانگے کہ افسر کو دینے ہیں۔'],
  ['conduct', 'He spoke harshly to my mother at the door.'],
  ['delay', 'دو ہفتے ہو گئے، کوئی نہیں بتاتا کہ کاغذ کہاں ہے۔'],
  ['no_show', 'I waited the whole morning and nobody came.'],
  ['other', 'The receipt has my old address on it.'],
]

/** Households complain of different things; one case is spoken about, one is decided. */
async function complaints({ stage }: House, households: readonly Household[]): Promise<void> {
  const { grievanceOfficer: officer } = stage.people
  const filed: { grievanceId: string; home: Household }[] = []
  for (const home of households) {
    const [kind, words] = WORDS[filed.length] ?? []
    if (!kind || !words) break
    const grievanceId = newId()
    // Of a visit can complain only who had one.
    const made = await home.voice
      .call('grievances.file', {
        requestId: home.requestId,
        grievanceId,
        kind,
        words,
        ...(kind === 'overcharge' && { amountAskedPaisa: 500_00 }),
      })
      .catch(() => undefined)
    if (made) filed.push({ grievanceId, home })
  }
  const [first, second] = filed
  if (!first || !second) throw new Error('hardly anybody could complain')
  const { grievanceId } = first
  await officer.call('grievances.say', {
    grievanceId,
    messageId: newId(),
    to: 'complainant',
    words: 'آپ سے کس کام کے لیے پیسے مانگے گئے؟',
  })
  await first.home.voice.call('grievances.say', {
    grievanceId,
    messageId: newId(),
    words: 'کہا کہ دفتر میں جلدی کرانے کے لیے۔',
  })
  const { reasons } = await officer.call('grievances.get', { grievanceId: second.grievanceId })
  const reason = reasons.find((one) => one.upheld)
  if (reason)
    await officer.call('grievances.decide', {
      grievanceId: second.grievanceId,
      upheld: true,
      reasonCode: reason.code,
      words: 'The call was heard again: it was as you say. We are sorry.',
      remedies: [],
    })
}

/** On the way in, and under due process; one of those with a notice calls for help. */
async function peopleInQuestion({ stage }: House): Promise<void> {
  const { recruiting } = await loadTerritory(loadConfig(process.env).territory)
  if (recruiting) await settleNewcomers(stage.line, stage.home, recruiting.questions, stage.people.facilitators)
}

const ACCOUNT = 'رنگ روڈ کے پل کے نیچے دو آدمی موٹر سائیکل پر آئے، پستول دکھایا اور تھیلا لے گئے۔'

/** Cash taken by force: one is booked and one not accepted; one waits for the second approval, one for its report. */
async function robberies({ stage }: House): Promise<void> {
  const { programmeSupervisor: supervisor, finance, facilitators } = stage.people
  const report = async (who: Facilitator, amountPaisa: number, policeReport = ''): Promise<string> => {
    const robberyId = newId()
    await who.voice.call('safety.reportRobbery', { robberyId, amountPaisa, account: ACCOUNT, policeReport })
    return robberyId
  }
  const carrying: { who: Facilitator; paisa: number }[] = []
  for (const who of facilitators) {
    const { inHandPaisa } = await who.voice.call('cash.summary', {})
    if (inHandPaisa >= 100_00) carrying.push({ who, paisa: Math.floor(inHandPaisa / 300) * 100 })
  }
  const [first, second] = carrying
  if (!first || !second) throw new Error(`only ${carrying.length} had cash that could be taken`)
  const booked = await report(first.who, first.paisa, 'FIR 411/26')
  await supervisor.call('safety.approveRobbery', { robberyId: booked })
  await finance.call('safety.approveRobbery', { robberyId: booked })
  const refused = await report(second.who, second.paisa, 'FIR 388/26')
  await supervisor.call('safety.refuseRobbery', {
    robberyId: refused,
    reason: 'The police station knows nothing of this report.',
  })
  await supervisor.call('safety.approveRobbery', { robberyId: await report(first.who, first.paisa, 'FIR 412/26') })
  await report(second.who, second.paisa)
}

async function operations({ stage, system }: House, me: Voice): Promise<void> {
  const {
    people: { operations: one, secondOperations: two, facilitators },
    line,
    home,
    away,
  } = stage
  const now = (await line.now()).getTime()
  const event = (kind: 'flood' | 'heat', tehsilId: string) => ({
    id: newId(),
    kind,
    scope: { tehsilId },
    from: new Date(now).toISOString(),
    to: new Date(now + 24 * HOUR_MS).toISOString(),
    note: kind === 'flood' ? 'نالے کا پانی سڑک پر ہے، راستہ بند ہے۔' : 'Above 46 degrees after noon',
  })
  const declared = event('flood', away.tehsilId)
  await one.call('areaEvents.propose', declared)
  await two.call('areaEvents.declare', { id: declared.id })
  await one.call('areaEvents.propose', event('heat', home.tehsilId))
  const [calling, helped] = facilitators as [Facilitator, Facilitator]
  const closed = newId()
  await helped.voice.call('safety.sos', { alertId: closed, at: helped.person.town.point, note: 'کتے نے کاٹ لیا' })
  await one.call('safety.acknowledge', { alertId: closed })
  await one.call('safety.note', { alertId: closed, note: 'Rung back: on the way to the hospital' })
  await one.call('safety.close', { alertId: closed, outcome: 'helped', note: 'Vaccinated, at home' })
  const taken = newId()
  await calling.voice.call('safety.sos', {
    alertId: taken,
    at: calling.person.town.point,
    note: 'گلی میں کچھ لوگ راستہ روک رہے ہیں',
  })
  await me.call('safety.acknowledge', { alertId: taken })
  // A department that cannot be reached: what is to be filed waits.
  for (const { subjectId } of system.simulators.connections)
    await system.simulators.change({ departmentId: subjectId, habits: { outage: true } })
}

/** A morning at the walk-in centre: some are served, some wait, one order is paid in cash. */
async function counters({ stage }: House): Promise<void> {
  const desk = await openDesk(stage)
  const { centreId, clerk } = desk
  await stage.officeOpens()
  const citizen = stage.citizen('Test Citizen counter')
  await drawAndCall(stage, desk, citizen)
  const refusals: string[] = []
  const ordered = await takeOrder(stage, desk, citizen, refusals)
  await takeMoney(stage, desk, citizen, ordered, refusals)
  for (const purpose of ['order', 'collect', 'question', 'order'] as const)
    await clerk.call('centre.issueTicket', { ticketId: newId(), centreId, purpose })
  await clerk.call('till.deposit', { centreId, depositId: newId(), amountPaisa: 100_00, slipNo: 'SLIP-2211' })
}

async function firm({ stage }: House, manager: Voice): Promise<void> {
  const now = await stage.line.now()
  const { items } = await manager.call('agency.people', { limit: 10 })
  const day = new Date(Math.ceil(now.getTime() / (24 * HOUR_MS)) * 24 * HOUR_MS + 28 * HOUR_MS)
  for (const one of items)
    await manager.call('agency.planShift', {
      shiftId: newId(),
      facilitatorId: one.facilitatorId,
      tehsilId: stage.home.tehsilId,
      startsAt: day.toISOString(),
      endsAt: new Date(day.getTime() + 7 * HOUR_MS).toISOString(),
    })
  await manager.call('agency.askShare', {
    changeId: newId(),
    basisPoints: 1_500,
    from: new Date(now.getTime() + 200 * HOUR_MS).toISOString().slice(0, 10),
    reason: 'Agreed with the people',
  })
  if (items[0])
    await manager.call('agency.askRelease', {
      changeId: newId(),
      facilitatorId: items[0].facilitatorId,
      reason: 'اپنے طور پر کام کرنا چاہتی ہیں',
    })
  await manager.call('agency.invite', { invitationId: newId(), phone: '+923017990001' })
}

async function money({ stage }: House): Promise<void> {
  const { finance, secondFinance, facilitators } = stage.people
  for (const facilitator of facilitators) {
    const { inHandPaisa } = await facilitator.voice.call('cash.summary', {})
    if (inHandPaisa >= 500_00)
      await facilitator.voice.call('cash.deposit', {
        depositId: newId(),
        amountPaisa: 300_00,
        slipNo: `SLIP-${facilitator.person.badgeNo}`,
      })
  }
  await finance.call('finance.recordCredit', {
    creditId: newId(),
    amountPaisa: 1_200_00,
    bankReference: 'BANK-77120',
    sender: 'A Sender, account ending 4410',
  })
  // Of three batches one was withdrawn, one is with the bank, and one waits for its second person, where there is anybody to pay.
  const batches = [newId(), newId(), newId()] as const
  const make = (batchId: string) => finance.call('finance.makeBatch', { batchId })
  await make(batches[0])
  await finance.call('finance.withdrawBatch', { batchId: batches[0], reason: 'غلط دن بنائی گئی' })
  await make(batches[1])
  await secondFinance.call('finance.releaseBatch', { batchId: batches[1] })
  await make(batches[2]).catch(() => undefined)
  const today = (await stage.line.now()).toISOString().slice(0, 10)
  const file = csvStatement({
    iban: COLLECTION_IBAN,
    from: today,
    to: today,
    opening: '50000',
    closing: '51500',
    lines: [
      { rupees: '1200', reference: 'BANK-77120', words: ['A Sender, account ending 4410'] },
      { rupees: '300', reference: 'FT26331Q0091', words: ['Cash deposit slip SLIP-7700'] },
    ],
  })
  await finance.call('finance.importStatement', { statementId: newId(), file: Buffer.from(file).toString('base64') })
  await departmentsMoney(finance, secondFinance)
}

/** One batch to a department waits for its second person; the other departments are still owed theirs. */
async function departmentsMoney(finance: Voice, secondFinance: Voice): Promise<void> {
  const { items } = await finance.call('finance.payables', {})
  const [first, second] = items.filter((one) => one.freePaisa > 0)
  if (!first) throw new Error('no department is owed anything')
  await finance.call('finance.makeSettlement', { batchId: newId(), departmentId: first.departmentId })
  if (!second) return
  const batchId = newId()
  await finance.call('finance.makeSettlement', { batchId, departmentId: second.departmentId })
  await secondFinance.call('finance.releaseSettlement', { batchId })
}

/** A draft that is being written, and one that waits for its second person. */
async function changes(me: Voice): Promise<void> {
  const begin = (kind: 'service' | 'template', key: string) => me.call('drafts.start', { draftId: newId(), kind, key })
  await begin('template', 'assigned')
  await begin('service', 'birth-certificate')
}

/** Somebody rang and gave up, and is owed a call back; somebody is on the line now. */
async function calls({ stage }: House, me: Voice, caller: string): Promise<void> {
  await me.call('calls.sit', { extension: '204', presence: 'ready' })
  const ring = async (callRef: string, phone: string, ...kinds: ('newCall' | 'answer' | 'hangup')[]): Promise<void> => {
    for (const kind of kinds) await me.call('calls.demoSwitch', { kind, callRef, phone })
  }
  await ring('abandoned', '+923041000003', 'newCall', 'hangup')
  await stage.pass(0.05)
  await ring('now', caller, 'newCall', 'answer')
}
