import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PATHS } from '@app/contract/paths'
import { DRAFT_STATES } from '@app/domain/administration'
import { STANDINGS, VISIT_ACTIONS } from '@app/domain/dispatch'
import { GRIEVANCE_ACTIONS } from '@app/domain/grievances'
import { ACTIONS } from '@app/domain/requests'
import { APPLICATION_ACTIONS, PROCEEDING_ACTIONS } from '@app/domain/standing'
import { textOf } from '@app/ui'
import { actionName } from './action-name.ts'
import { thingWords } from './thing-words.ts'
import { verbWords } from './verb-words.ts'

/** Every action that the trail may hold: each command is one, the use cases name others, and the tables of states the rest. */
function everyAction(): string[] {
  const commands = Object.entries(PATHS).flatMap(([id, [method]]) => (method === 'POST' ? [id] : []))
  const server = join(import.meta.dirname, '../../../../../server/src')
  const written = globSync('**/*.ts', { cwd: server, exclude: (path) => path.endsWith('.test.ts') }).flatMap((path) =>
    [...readFileSync(join(server, path), 'utf8').matchAll(/audit\(\{ action: (.*?), subject/g)].flatMap((found) =>
      [...found[1]!.matchAll(/'([a-zA-Z_.]+)'/g)].map((name) => name[1]!),
    ),
  )
  const tables = {
    request: ACTIONS,
    visit: VISIT_ACTIONS,
    grievance: GRIEVANCE_ACTIONS,
    proceeding: PROCEEDING_ACTIONS,
    applicant: APPLICATION_ACTIONS,
    draft: DRAFT_STATES,
    standing: STANDINGS,
  }
  const moved = Object.entries(tables).flatMap(([thing, names]) => names.map((name) => `${thing}.${name}`))
  return [
    ...new Set([
      ...commands,
      ...written,
      ...moved,
      'visit.code_new_tries',
      'visit.code_approved',
      'recovery.recovered',
      'recovery.lost',
      'psid.paid',
      'psid.expired',
      'psid.unknown',
      'agency.found_asked',
      'agency.share_approved',
      'agency.release_refused',
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
  expect(actions.length).toBeGreaterThan(250)
  for (const language of ['en', 'ur'] as const) {
    const [things, verbs] = [textOf(thingWords, language), textOf(verbWords, language)]
    const said = actions.map((action) => [action, actionName(action, things, verbs)] as const)
    expect(said.filter(([, name]) => !name).map(([action]) => action)).toEqual([])
    if (language === 'ur') expect(said.filter(([, name]) => /[a-z]/i.test(name ?? ''))).toEqual([])
  }
})

test('a trail reads as words; what nobody named stays as it is', () => {
  const [things, verbs] = [textOf(thingWords, 'en'), textOf(verbWords, 'en')]
  expect(actionName('request.turn_called', things, verbs)).toBe('Request · called by the control room')
  expect(actionName('areaEvents.declare', things, verbs)).toBe('Emergency in the area · declared')
  expect(actionName('request.acknowledge', things, verbs)).toBe('Request · taken by the office')
  expect(actionName('signed_in', things, verbs)).toBe('signed in')
  expect(actionName('nobody.knows', things, verbs)).toBeUndefined()
})
