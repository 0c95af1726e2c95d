import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOME_VISIT_STAGES, type HomeLeg, type HomeVisitStage } from './home-visit.ts'
import { END_STATES, MODES, type Mode, type RequestState, STATES } from './states.ts'
import { type NeedKind, type Stand, type StandFacts, whoseTurn } from './turn.ts'

const plain: StandFacts = {
  state: 'booked',
  mode: 'doorstep',
  homeVisit: null,
  officeVisit: false,
  needs: [],
  objection: null,
  missing: [],
  outcomeAsked: false,
  cashDue: false,
  psidDue: false,
}
const visit = (stage: HomeVisitStage, leg: HomeLeg = 'collection') => ({ stage, leg, startsAtMs: 0, endsAtMs: 1 })
const said = ({ party, ask, reminders }: Stand): string => [party, ask ?? '-', ...reminders].join(' ')

/** Each state in each way, with nothing else going on. */
const PLAIN: Record<RequestState, string | Record<Mode, string>> = {
  draft: 'nobody -',
  booked: {
    doorstep: 'you choose_time',
    centre: 'you come_to_centre',
    remote: 'you send',
    selfService: 'you file_yourself',
  },
  scheduled: 'us - papers_ready',
  visit_assigned: 'representative - papers_ready',
  visiting: 'representative - papers_ready',
  ready: 'us -',
  submitted: 'office -',
  in_process: 'office -',
  objected: 'you cure',
  approved: 'office -',
  issued: 'us -',
  delivering: 'us -',
  at_office: 'you collect',
  delivered: 'nobody - check_paper',
  closed: 'nobody -',
  rejected: 'nobody -',
  withdrawn: 'nobody -',
  cancelled: 'nobody -',
  failed: 'nobody -',
}

for (const state of STATES)
  for (const mode of MODES) {
    const row = PLAIN[state]
    const wanted = typeof row === 'string' ? row : row[mode]
    test(`${state} by ${mode}: ${wanted}`, () => assert.equal(said(whoseTurn({ ...plain, state, mode })), wanted))
  }

const MORE: [string, Partial<StandFacts>, string][] = [
  [
    'found, and the day is not here',
    { state: 'visit_assigned', homeVisit: visit('promised'), cashDue: true },
    'representative - papers_ready cash_ready',
  ],
  ['nobody yet', { state: 'scheduled', homeVisit: visit('sought'), cashDue: true }, 'us - papers_ready cash_ready'],
  [
    'taken, and the request’s own state not yet',
    { state: 'scheduled', homeVisit: visit('promised') },
    'representative - papers_ready',
  ],
  [
    'a fee that only a PSID pays',
    { state: 'visit_assigned', homeVisit: visit('promised'), psidDue: true },
    'representative - papers_ready pay_by_psid',
  ],
  [
    'on the way',
    { state: 'visiting', homeVisit: visit('on_the_way'), cashDue: true },
    'representative - papers_ready cash_ready',
  ],
  [
    'at the door',
    { state: 'visiting', homeVisit: visit('at_the_door'), cashDue: true },
    'representative - start_code cash_ready',
  ],
  [
    'at work',
    { state: 'visiting', homeVisit: visit('working'), cashDue: true },
    'representative - cash_ready completion_code',
  ],
  ['paid', { state: 'visiting', homeVisit: visit('working') }, 'representative - completion_code'],
  ['remote, nothing done', { mode: 'remote', missing: ['form', 'papers', 'proof', 'payment'] }, 'you fill_form'],
  ['remote, papers', { mode: 'remote', missing: ['papers', 'proof', 'payment'] }, 'you add_papers'],
  ['remote, lines', { mode: 'remote', missing: ['proof', 'payment'] }, 'you check_lines'],
  ['remote, the fee', { mode: 'remote', missing: ['payment'] }, 'you pay'],
  ['carried to the office', { state: 'ready', officeVisit: true }, 'representative -'],
  ['complete, a fee left', { state: 'ready', psidDue: true }, 'you pay'],
  ['the law waits', { state: 'in_process', needs: [{ kind: 'wait', owner: 'law' }] }, 'law -'],
  [
    'to appear while the law waits',
    {
      state: 'in_process',
      needs: [
        { kind: 'wait', owner: 'law' },
        { kind: 'appear', owner: 'citizen' },
      ],
    },
    'you appear',
  ],
  [
    'went oneself, the days are over',
    { state: 'submitted', mode: 'selfService', outcomeAsked: true },
    'you tell_outcome',
  ],
  ['the office’s own mistake', { state: 'objected', objection: { cause: 'department', curable: false } }, 'office -'],
  ['ours to put right', { state: 'objected', objection: { cause: 'platform', curable: false } }, 'us -'],
  [
    'our fault, their choice how',
    { state: 'objected', objection: { cause: 'facilitator', curable: true } },
    'you cure',
  ],
  [
    'a free visit is sought',
    { state: 'objected', objection: { cause: 'citizen', curable: true }, homeVisit: visit('sought', 'correction') },
    'us - papers_ready',
  ],
  [
    'a free visit is promised',
    { state: 'objected', objection: { cause: 'citizen', curable: true }, homeVisit: visit('promised', 'correction') },
    'representative - papers_ready',
  ],
  [
    'somebody asks at the counter',
    { state: 'objected', officeVisit: true, objection: { cause: 'citizen', curable: true } },
    'representative -',
  ],
  ['the paper is fetched', { state: 'issued', officeVisit: true }, 'representative -'],
  ['the paper’s bringer is sought', { state: 'delivering', homeVisit: visit('sought', 'delivery') }, 'us -'],
  ['the paper comes', { state: 'delivering', homeVisit: visit('promised', 'delivery') }, 'representative -'],
  [
    'the paper is at the door',
    { state: 'delivering', homeVisit: visit('at_the_door', 'delivery') },
    'representative - start_code',
  ],
]
for (const [name, facts, wanted] of MORE)
  test(`${name}: ${wanted}`, () => assert.equal(said(whoseTurn({ ...plain, ...facts })), wanted))

const everything = function* (): Generator<StandFacts> {
  for (const state of STATES)
    for (const mode of MODES)
      for (const stage of [null, ...HOME_VISIT_STAGES])
        for (const kind of [null, 'appear', 'pay', 'wait'] as (NeedKind | null)[])
          for (const due of [false, true])
            yield {
              ...plain,
              state,
              mode,
              homeVisit: stage && visit(stage),
              needs: kind ? [{ kind, owner: kind === 'wait' ? 'law' : 'citizen' }] : [],
              cashDue: due,
              psidDue: due,
              missing: due ? ['payment'] : [],
            }
}

test('it is your turn exactly while something is asked of you, and never once it has ended', () => {
  for (const facts of everything()) {
    const stand = whoseTurn(facts)
    assert.equal(stand.party === 'you', stand.ask !== null, JSON.stringify(facts))
    if ((END_STATES as readonly RequestState[]).includes(facts.state)) assert.equal(said(stand), 'nobody -')
  }
})

test('from the promise to the end of the visit it is the representative’s turn, unless a need is open', () => {
  for (const facts of everything()) {
    if (facts.needs.some((need) => need.owner === 'citizen')) continue
    if (facts.state === 'visit_assigned' || facts.state === 'visiting')
      assert.equal(whoseTurn(facts).party, 'representative')
    if (facts.state === 'scheduled' && (facts.homeVisit === null || facts.homeVisit.stage === 'sought'))
      assert.equal(whoseTurn(facts).party, 'us')
  }
})

test('codes are spoken of only where somebody stands there', () => {
  for (const facts of everything()) {
    const { reminders } = whoseTurn(facts)
    if (reminders.includes('start_code')) assert.equal(facts.homeVisit?.stage, 'at_the_door')
    if (reminders.includes('completion_code')) assert.equal(facts.homeVisit?.stage, 'working')
  }
})
