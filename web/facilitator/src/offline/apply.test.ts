import { expect, test } from 'vitest'
import { visitActions, type VisitState } from '@app/domain/dispatch'
import { applyAll, refusalOf, type VisitView } from './apply.ts'
import type { OutboxItem } from './outbox-item.ts'

const words = { en: 'x', ur: 'x' }
const task = (id: string, more: Partial<VisitView['tasks'][number]> = {}): VisitView['tasks'][number] => ({
  id,
  requestId: `r-${id}`,
  trackingNo: 'T-1',
  kind: 'collection',
  state: 'open',
  outcome: null,
  serviceId: 's',
  serviceVersion: 1,
  serviceName: words,
  icon: 'document',
  caseId: 'c',
  subjectName: 'Test Citizen One',
  formVersion: 1,
  answers: {},
  formComplete: false,
  proofDone: false,
  scanned: [],
  papers: [],
  quote: {
    lines: [],
    governmentFeePaisa: 0,
    chargePaisa: 0,
    taxPaisa: 0,
    thirdPartyPaisa: 0,
    totalPaisa: 0,
    dueAtDoorPaisa: 0,
    duePsidPaisa: 0,
    validUntil: '2026-01-05T06:00:00Z',
    signature: '',
  },
  duePaisa: 120_000,
  paidPaisa: 0,
  refundPaisa: 0,
  receiptNo: null,
  officeReference: null,
  officeFileId: null,
  toDo: ['form', 'proof', 'payment'],
  ...more,
})
const visit = (state: VisitState, tasks = [task('a')], kind: VisitView['kind'] = 'household'): VisitView => ({
  id: 'v',
  kind,
  state,
  version: 1,
  startsAt: '2026-01-05T06:00:00Z',
  endsAt: '2026-01-05T08:00:00Z',
  manner: 'soonest',
  areaName: words,
  place: null,
  receiver: null,
  office: null,
  tasks,
  duePaisa: tasks.reduce((sum, one) => sum + one.duePaisa, 0),
  reservedCashPaisa: 0,
  headRoom: null,
  arrivedAt: null,
  startedAt: null,
  minimumDwellSeconds: 0,
  noShowAfter: null,
  netPayPaisa: 0,
  unproven: false,
  actions: visitActions(state, { kind, anyDone: false }),
  reasons: [],
})
const did = (endpoint: OutboxItem['endpoint'], input: object, more: Partial<OutboxItem> = {}) =>
  ({
    commandId: 'c',
    order: 1,
    lane: 'v',
    endpoint,
    input,
    deviceAt: '2026-01-05T06:30:00Z',
    state: 'waiting',
    attempts: 0,
    lastTriedAt: null,
    problem: null,
    awaited: false,
    ...more,
  }) as OutboxItem

test('a whole visit goes forward on the phone alone, by the domain’s table', () => {
  const states = [visit('assigned')]
  const deeds = [
    did('visits.depart', { visitId: 'v' }),
    did('visits.arrive', { visitId: 'v' }),
    did('visits.start', { visitId: 'v', code: '123456' }),
    did('requests.saveAnswers', { requestId: 'r-a', answers: { name: 'x' }, complete: true }),
    did('requests.prove', { requestId: 'r-a', lines: [] }),
    did('payments.collectCash', { visitId: 'v', amountPaisa: 120_000 }),
    did('visits.complete', { visitId: 'v', code: '654321' }),
  ]
  deeds.forEach((_, index) => states.push(applyAll(visit('assigned'), deeds.slice(0, index + 1))))
  expect(states.map((one) => one.state)).toEqual([
    'assigned',
    'en_route',
    'arrived',
    'in_progress',
    'in_progress',
    'in_progress',
    'in_progress',
    'completed',
  ])
  const end = states.at(-1)
  expect(end?.tasks[0]).toMatchObject({
    state: 'done',
    formComplete: true,
    proofDone: true,
    paidPaisa: 120_000,
    duePaisa: 0,
    toDo: [],
  })
  expect(end).toMatchObject({ duePaisa: 0, arrivedAt: '2026-01-05T06:30:00Z', startedAt: '2026-01-05T06:30:00Z' })
})

test('what the table refuses changes nothing', () => {
  expect(applyAll(visit('completed'), [did('visits.depart', { visitId: 'v' })]).state).toBe('completed')
  expect(refusalOf(visit('completed'), 'depart')).toBe('visit_moved_on')
  expect(refusalOf(visit('assigned'), 'depart')).toBeNull()
})

test('a refused or answered item is not laid over what the server says', () => {
  for (const state of ['refused', 'done'] as const)
    expect(applyAll(visit('assigned'), [did('visits.depart', { visitId: 'v' }, { state })]).state).toBe('assigned')
  expect(applyAll(visit('assigned'), [did('visits.depart', { visitId: 'v' }, { state: 'needsUpdate' })]).state).toBe(
    'en_route',
  )
})

test('nothing counts as done while the server’s word is still awaited', () => {
  expect(applyAll(visit('assigned'), [did('visits.depart', { visitId: 'v' }, { awaited: true })]).state).toBe(
    'assigned',
  )
})

test('at a counter the last outcome ends the visit: done if any task was, else failed', () => {
  const two = () => visit('arrived', [task('a', { kind: 'filing' }), task('b', { kind: 'pickUp' })], 'office')
  const taken = did('visits.officeOutcome', { visitId: 'v', taskId: 'a', outcome: 'taken', diaryNo: '77' })
  const closed = (taskId: string) => did('visits.officeOutcome', { visitId: 'v', taskId, outcome: 'counter_closed' })
  expect(applyAll(two(), [taken])).toMatchObject({
    state: 'arrived',
    tasks: [{ state: 'done', officeReference: '77' }, { state: 'open' }],
  })
  expect(applyAll(two(), [taken, closed('b')]).state).toBe('completed')
  expect(applyAll(two(), [closed('a'), closed('b')]).state).toBe('failed')
})

test('a paper has one holder, whoever had it before', () => {
  const handle = (act: string) =>
    did('papers.handle', {
      requestId: 'r-a',
      paperId: 'p',
      itemId: 'affidavit',
      visitId: 'v',
      act,
      bagNo: act === 'taken' ? 'BAG-1' : '',
    })
  const taken = applyAll(visit('in_progress'), [handle('taken')]).tasks[0]?.papers
  expect(taken).toMatchObject([{ id: 'p', holder: { kind: 'facilitator' }, bagNo: 'BAG-1', home: false }])
  expect(applyAll(visit('in_progress'), [handle('taken'), handle('given_back')]).tasks[0]?.papers).toMatchObject([
    { holder: { kind: 'citizen' }, home: true },
  ])
})

test('a photograph that waits counts as taken, once a side', () => {
  const scan = did('requests.upload', { requestId: 'r-a', fileId: 'f', itemId: 'cnic', side: 'front' })
  expect(applyAll(visit('in_progress'), [scan, scan]).tasks[0]?.scanned).toEqual([
    { itemId: 'cnic', side: 'front', ok: true },
  ])
})
