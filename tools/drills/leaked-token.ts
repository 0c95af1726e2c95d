import assert from 'node:assert/strict'
import { createLine } from '@app/city/line'
import type { Drill, Stage } from './drill.ts'
import { type OwnSystem, startOwnSystem } from './own-system.ts'
import { isAnswered, openPage, peopleOf, sessionsToKeep, within } from './people.ts'

const CLOSE_MS = 15_000

/** An agent's token stands in a message: somebody else works with it. */
export const leakedToken: Drill = {
  name: 'leaked-token',
  page: 'leaked-token.md',
  plants: ['session-stays'],
  async play(stage, planted) {
    const system = await startOwnSystem()
    try {
      await played(stage, system, planted)
    } finally {
      await system.stop()
    }
  },
}

async function played(stage: Stage, system: OwnSystem, planted: string | undefined): Promise<void> {
  const { url } = system
  const { people } = await peopleOf(system)
  const { agent, admin } = people
  const token = await agent.token()
  const { id: accountId } = await agent.call('auth.me', {})
  const page = await openPage(`${url}/api/calls/live`, 'console', token)
  const putBack = planted === 'session-stays' ? await sessionsToKeep(system, accountId) : undefined
  const since = new Date()
  await createLine({ origin: () => url }).send('auth.setProfile', { language: 'ur' }, { token, app: 'console' })
  stage.happens(
    'somebody has an agent’s token, has a page of the console open and has done something in the agent’s name',
  )

  await stage.step(1, async () => {
    const { items } = await admin.call('staff.list', { q: agent.phone })
    assert.deepEqual(
      items.map((one) => one.id),
      [accountId],
      'it is not found whose session it is',
    )
    const { sessions } = await admin.call('staff.get', { accountId })
    stage.noticed()
    stage.say(`${sessions.length} sign-in(s) open`)
  })
  await stage.step(2, async () => {
    await admin.call('staff.endSession', { accountId })
    await putBack?.()
    await within('the page that is open with the token closes', CLOSE_MS, page.closed)
    assert.ok(!(await isAnswered(url, 'console', token)), 'the leaked token is still answered')
    stage.contained()
  })
  await stage.step(3, async () => {
    const { code, output } = await system.command(
      'tools/sql.ts',
      `select at, action, subject from kernel.audit where actor = 'staff:${accountId}' order by at desc limit 20`,
    )
    assert.equal(code, 0, output)
    assert.match(output, /auth\.setProfile/, 'what was done with the token is not in the audit trail')
    stage.say(`asked of what was done since ${since.toISOString().slice(0, 16)}`)
  })
  await stage.step(4, async () => {
    await admin.call('staff.suspend', { accountId, reason: 'A drill: the code may be known' })
    await assert.rejects(agent.call('auth.me', {}), 'a suspended account signs in')
    await admin.call('staff.restore', { accountId, reason: 'A drill: came in person' })
    await agent.call('auth.me', {})
  })
}
