import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { codeSentTo, notificationsInbox } from '../../../../test/inbox-module.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { modules } from '../../all.generated.ts'

let world: World
before(async () => {
  world = await startWorld({
    config: { besideRelease: '0.1.0' },
    modules: [...modules.filter(({ name }) => name !== 'notifications'), notificationsInbox],
  })
})
after(() => world.close())

const PHONE = '+923037720001'
async function post(path: string, payload: object) {
  const answer = await world.app.http.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': newId(), 'x-device': newId() },
    payload: { phone: PHONE, app: 'citizen', ...payload },
  })
  return (answer.json() as { refusal?: string }).refusal ?? 'done'
}

test('beside the release before, a code is good at either, once, and wrong ones end it at both', async () => {
  assert.equal(await post('code', {}), 'done')
  await world.settle()
  const code = codeSentTo(world, PHONE)
  const there = await world.kernel.db.one<{ code_index: Buffer; tries: number }>(
    'select code_index, tries from identity.login_code where phone = $1',
    [PHONE],
  )
  // What that release asks of the row is there; and what it leaves there opens here, in whichever browser.
  await world.kernel.db.run('delete from identity.sign_in_code where phone = $1', [PHONE])
  const wrong = code === '000000' ? '000001' : '000000'
  assert.equal(there.tries, 0)
  assert.equal(await post('verify', { code: wrong }), 'code_wrong')
  assert.equal(
    (await world.kernel.db.one<{ tries: number }>('select tries from identity.login_code where phone = $1', [PHONE]))
      .tries,
    1,
  )
  assert.equal(await post('verify', { code }), 'done')
  assert.equal(await post('verify', { code }), 'code_expired')
})
