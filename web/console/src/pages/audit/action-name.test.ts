import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PATHS } from '@app/contract/paths'
import { DRAFT_STATES } from '@app/domain/administration'
import { STANDINGS, VISIT_ACTIONS } from '@app/domain/dispatch'
import { GRIEVANCE_ACTIONS } from '@app/domain/grievances'
import { RAIL_PAYMENT_STATES } from '@app/domain/payments'
import { ACTIONS } from '@app/domain/requests'
import { APPLICATION_ACTIONS, FACT_KINDS, PROCEEDING_ACTIONS } from '@app/domain/standing'
import { textOf } from '@app/ui'
import { actionName, kindOf } from './action-name.ts'
import { thingWords } from './thing-words.ts'
import { verbWords } from './verb-words.ts'

const server = join(import.meta.dirname, '../../../../../server/src')
const sources = globSync('**/*.ts', { cwd: server, exclude: (path) => path.endsWith('.test.ts') }).map((path) =>
  readFileSync(join(server, path), 'utf8'),
)
const found = (pattern: RegExp): string[] =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, one]) => one!))
const named = (text: string): string[] => [...text.matchAll(/'([a-zA-Z_.]+)'/g)].map(([, name]) => name!)
const each = (thing: string, names: readonly string[]): string[] => names.map((name) => `${thing}.${name}`)
const changes = (thing: string, parts: readonly string[], states: readonly string[]): string[] =>
  parts.flatMap((part) => states.map((state) => `${thing}.${part}_${state}`))

/** What is asked for by one and decided by another: the part of it, and how far the change has come. */
const CHANGES = [
  ...changes('agency', ['found', 'share', 'release', 'account', 'details', 'close'], ['asked', 'approved', 'refused']),
  ...changes('centre', ['make', 'money', 'account', 'close'], ['asked', 'approved', 'refused']),
  ...changes('facilitator', FACT_KINDS, ['asked', 'approved', 'in_force', 'refused', 'withdrawn']),
]

/** Every action that the trail may hold: each command is one, the use cases name others, and the tables of states the rest. */
function everyAction(): string[] {
  const commands = Object.entries(PATHS).flatMap(([id, [method]]) => (method === 'POST' ? [id] : []))
  const written = [
    ...found(/audit\(\{\s*action: ([^`]*?),\s*subject/g).flatMap(named),
    // Through a function of their own, which writes the row.
    ...each('connection', found(/\bwrite\(\s*tx,\s*row,\s*'([a-z_]+)',/g)),
    ...found(/\bchanged\(tx, [\w.]+, '(hours\.[a-z_]+)'/g),
  ]
  const tables = {
    request: ACTIONS,
    visit: VISIT_ACTIONS,
    grievance: GRIEVANCE_ACTIONS,
    proceeding: PROCEEDING_ACTIONS,
    applicant: APPLICATION_ACTIONS,
    draft: DRAFT_STATES,
    standing: STANDINGS,
    rail_payment: RAIL_PAYMENT_STATES,
  }
  const moved = Object.entries(tables).flatMap(([thing, names]) => each(thing, names))
  return [
    ...new Set([
      ...commands,
      ...written,
      ...moved,
      ...CHANGES,
      ...each('hours', ['off_leave', 'off_sick', 'off_other']),
      'centre.details_set',
      'recovery_code.refused.wrong',
      'visit.code_new_tries',
      'visit.code_approved',
      'recovery.recovered',
      'recovery.lost',
      'psid.paid',
      'psid.expired',
      'psid.unknown',
      'safety.acknowledged',
      'safety.noted',
      'safety.closed',
      'standing.refused.not_found',
      'applicant.paper_passed',
      'applicant.paper_failed',
    ]),
  ]
}

test('every action of the trail is said in words, in both languages', () => {
  const actions = everyAction()
  expect(actions.length).toBeGreaterThan(450)
  for (const one of ['connection.turn_on_asked', 'connection.proposed', 'hours.shift_dropped', 'letter.taken'])
    expect(actions).toContain(one)
  for (const language of ['en', 'ur'] as const) {
    const [things, verbs] = [textOf(thingWords, language), textOf(verbWords, language)]
    const said = actions.map((action) => [action, actionName(action, things, verbs)] as const)
    expect(said.filter(([, name]) => !name).map(([action]) => action)).toEqual([])
    if (language === 'ur') expect(said.filter(([, name]) => /[a-z]/i.test(name ?? ''))).toEqual([])
  }
})

test('the kind of every subject of the trail is said in words', () => {
  const kinds = [...new Set(found(/subject: [`']([a-z][a-z_A-Z]*):/g))]
  expect(kinds.length).toBeGreaterThan(15)
  for (const language of ['en', 'ur'] as const) {
    const things = textOf(thingWords, language)
    expect(kinds.filter((kind) => !kindOf(`${kind}:1`, things))).toEqual([])
  }
})

test('a trail reads as words; what nobody named stays as it is', () => {
  const [things, verbs] = [textOf(thingWords, 'en'), textOf(verbWords, 'en')]
  expect(actionName('request.turn_called', things, verbs)).toBe('Request · called by the control room')
  expect(actionName('areaEvents.declare', things, verbs)).toBe('Emergency in the area · declared')
  expect(actionName('request.acknowledge', things, verbs)).toBe('Request · taken by the office')
  expect(actionName('facilitator.cashCap_in_force', things, verbs)).toBe('Representative · cash limit: in effect')
  expect(actionName('centre.close_asked', things, verbs)).toBe('Service centre · closing: approval asked for')
  expect(actionName('signed_in', things, verbs)).toBe('signed in')
  expect(actionName('nobody.knows', things, verbs)).toBeUndefined()
})
