import assert from 'node:assert/strict'
import { eventually } from '@app/server/test/eventually'
import { SMSC } from '../world/surroundings.ts'
import type { Rehearsal } from '../world/rehearsal.ts'
import { ADMINISTRATORS } from './begin.ts'
import { connect, tryConnection } from './connections.ts'

const FAILOVER_MS = 30_000
const [{ phone }] = ADMINISTRATORS

/** The gateway is tried from the console; another company's is entered, and takes over when the first is down. */
export async function tryGateways(r: Rehearsal): Promise<void> {
  await r.steps.play('gateway', async () => {
    const { smsc, otherSmsc } = r.machine
    const first = r.desk('first')
    const { items } = await first.call('connections.list', {})
    const gateway = items.find((one) => one.purpose === 'text')
    assert.ok(gateway, 'the gateway of init is not there')
    await tryConnection(r, gateway.connectionId)
    if (r.plant === 'gateway') smsc.swallow(true)
    await testText(r, smsc, 'the gateway took the test text, and no phone got it')
    r.say('   a test text from the set-up page: it is on the administrator’s phone')
    await connect(r, {
      kind: 'text-smpp',
      name: 'The other company',
      position: 1,
      settings: {
        host: '127.0.0.1',
        port: otherSmsc.port,
        tls: false,
        systemId: SMSC.systemId,
        sender: r.territory.programme.helpline.short,
        pricePaisa: 300,
      },
      secrets: { password: SMSC.password },
    })
    await smsc.stop()
    const begun = performance.now()
    await testText(r, otherSmsc, 'the first gateway is down, and the other sent nothing')
    const tookMs = performance.now() - begun
    assert.ok(tookMs < FAILOVER_MS, `the other gateway took over after ${tookMs} ms`)
    r.say(`   the first gateway is stopped: the next test text comes by the other, ${Math.round(tookMs)} ms after`)
    await smsc.startAgain()
  })
}

interface Centre {
  taken(): readonly { to: string; text: string }[]
}
/** One test text, which comes once, and by that text centre. */
async function testText(r: Rehearsal, by: Centre, otherwise: string): Promise<void> {
  const { phones, line } = r.machine
  const tests = () => phones.texts(phone, 100).filter((one) => one.template === 'test_text').length
  const came = () => by.taken().filter((one) => one.to.replace(/\D/g, '') === phone.slice(1)).length
  const before = { tests: tests(), came: came() }
  await r.desk('first').call('setup.sendTestText', {})
  await eventually(otherwise, () => tests() > before.tests)
  await line.send('demo.settle', {})
  assert.equal(tests(), before.tests + 1, 'it came more than once')
  assert.ok(came() > before.came, 'it came by another gateway')
}
