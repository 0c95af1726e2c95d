import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { RailAnswer } from '@app/domain/payments'
import { eventually } from '../../../../test/eventually.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { createOutgoing } from '../../../kernel/outgoing/outgoing.ts'
import { easypaisa } from './easypaisa.ts'
import { jazzcash } from './jazzcash.ts'
import type { Intent, Rail } from './rail.ts'
import { simulatedEasypaisa } from './simulated-easypaisa.ts'
import { simulatedJazzcash } from './simulated-jazzcash.ts'
import { startSimulator, stopSimulator, turnKnob } from './simulated.ts'

/** Every rail that is spoken: its adapter, its simulator, and wallets that do as they are told. */
const RAILS = [
  {
    name: 'jazzcash',
    adapter: jazzcash,
    connection: simulatedJazzcash,
    signsCalls: true,
    /** Its first answer comes before its holder has decided. */
    answersAtOnce: true,
    refused: 'cancelled',
    pays: '03001234567',
    refuses: '03001234561',
    never: '03001234562',
    poor: '03001234563',
  },
  {
    name: 'easypaisa',
    adapter: easypaisa,
    connection: simulatedEasypaisa,
    signsCalls: false,
    answersAtOnce: false,
    refused: 'failed',
    pays: '03451234567',
    refuses: '03451234561',
    never: '03451234562',
    poor: '03451234563',
  },
] as const

const QUIET = {
  decideMs: 10,
  waitMs: 20,
  ...Object.fromEntries(
    ['twice', 'late', 'reordered', 'forged', 'unsigned', 'lies', 'short', 'silent', 'lost', 'down'].map((name) => [
      `${name}Percent`,
      0,
    ]),
  ),
}

for (const one of RAILS)
  describe(`the rail ${one.name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'rail-'))
    const secret = 'a'.repeat(16) + 'b'.repeat(32)
    const heard: Buffer[] = []
    let listener: Server
    let process: Awaited<ReturnType<typeof startSimulator>>
    let rail: Rail
    let open: OpenConnection

    before(async () => {
      listener = createServer((request, response) => {
        const parts: Buffer[] = []
        request.on('data', (part: Buffer) => parts.push(part))
        request.on('end', () => {
          // One that only names an address says all in it.
          heard.push(parts.length ? Buffer.concat(parts) : Buffer.from(request.url ?? ''))
          response.end('{}')
        })
      })
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
      process = await startSimulator(one.name, folder, secret)
      const filled = one.connection({ url: process.url, secret })
      open = {
        id: 'test',
        kind: one.name,
        purpose: 'rail',
        subjectId: '',
        name: one.name,
        settings: filled.settings,
        secrets: filled.secrets,
        formerSecrets: {},
      }
      rail = one.adapter(createOutgoing({ networks: [], ownMachine: true }), open)
      await turn({})
    })
    after(async () => {
      await stopSimulator(process.child)
      listener.close()
      rmSync(folder, { recursive: true })
    })

    const turn = (some: Record<string, number>) =>
      turnKnob(process.url, secret, '/faults', {
        ...QUIET,
        ...some,
        callbackUrl: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
      })
    let made = 0
    function intent(number: string, amountPaisa = 220_000): Intent {
      const begunAt = new Date('2026-12-01T05:00:00Z')
      return {
        reference: `T2026120110000${String(++made).padStart(6, '0')}`,
        amountPaisa,
        currency: 'PKR',
        description: 'Test order',
        begunAt,
        expiresAt: new Date(begunAt.getTime() + 900_000),
        payer: { number, idDigits: '123456' },
      }
    }
    const settled = async (reference: string): Promise<RailAnswer> => {
      let answer: RailAnswer | undefined
      await eventually('the wallet decides', async () => {
        answer = await rail.inquire(reference)
        return answer.status !== 'waiting'
      })
      return answer!
    }
    const calls = async (reference: string, times: number) => {
      const own = () => heard.filter((body) => body.toString().includes(reference))
      await eventually(`${times} call-backs`, () => Promise.resolve(own().length >= times))
      return own().map((body) => rail.parseCallback(body))
    }

    test('a payment is waited for, paid, told, and answers with its number, sum and currency', async () => {
      const given = intent(one.pays)
      assert.equal((await rail.createIntent(given)).status, one.answersAtOnce ? 'waiting' : 'paid')
      const answer = await settled(given.reference)
      assert.equal(answer.status, 'paid')
      assert.equal(answer.reference, given.reference)
      assert.equal(answer.amountPaisa, 220_000)
      assert.equal(answer.currency, 'PKR')
      assert.ok(answer.transactionId)
      const [call] = await calls(given.reference, 1)
      assert.deepEqual(call, one.signsCalls ? { verified: true, ...answer } : { verified: false })
    })

    test('asked for twice it is one payment; what was never asked for is unknown', async () => {
      const given = intent(one.pays)
      await rail.createIntent(given)
      const answer = await settled(given.reference)
      assert.equal((await rail.createIntent(given)).status, 'paid')
      assert.deepEqual(await rail.inquire(given.reference), answer)
      assert.equal((await rail.inquire(`T${'0'.repeat(19)}`)).status, 'unknown')
    })

    test('who refuses, has nothing or does not answer has not paid', async () => {
      const [refuses, poor, never] = [intent(one.refuses), intent(one.poor), intent(one.never)]
      for (const given of [refuses, poor, never]) await rail.createIntent(given)
      assert.equal((await settled(refuses.reference)).status, one.refused)
      assert.equal((await settled(poor.reference)).status, 'failed')
      assert.equal((await rail.inquire(never.reference)).status, 'waiting')
    })

    test('a call-back that is forged, unsigned, changed or nothing at all is not verified', async () => {
      await turn({ forgedPercent: 100 })
      const forged = intent(one.pays)
      await rail.createIntent(forged)
      assert.deepEqual(await calls(forged.reference, 1), [{ verified: false }])
      await turn({})
      const real = intent(one.pays)
      await rail.createIntent(real)
      await calls(real.reference, 1)
      const body = heard.at(-1)!.toString()
      assert.equal(rail.parseCallback(Buffer.from(body)).verified, one.signsCalls)
      for (const changed of [
        '',
        '{}',
        '{',
        'null',
        body.replace('220000', '2200'),
        body.replace(/"pp_SecureHash":"\w+"/, '"x":""'),
      ])
        assert.deepEqual(rail.parseCallback(Buffer.from(changed)), { verified: false }, changed.slice(0, 20))
    })

    test('signed with the former secret it is believed as long as that is known, with another never', async () => {
      await turn({})
      const given = intent(one.pays)
      await rail.createIntent(given)
      await calls(given.reference, 1)
      const body = heard.at(-1)!
      const another = Object.fromEntries(Object.keys(open.secrets).map((name) => [name, 'another']))
      const outgoing = createOutgoing({ networks: [], ownMachine: true })
      const rotated = one.adapter(outgoing, { ...open, secrets: another, formerSecrets: open.secrets })
      assert.equal(rotated.parseCallback(body).verified, one.signsCalls)
      assert.equal(one.adapter(outgoing, { ...open, secrets: another }).parseCallback(body).verified, false)
      assert.equal(one.adapter(outgoing, { ...open, secrets: {} }).parseCallback(body).verified, false)
    })

    test('twice, late and out of order is told; what is true is asked', async () => {
      await turn({ twicePercent: 100, latePercent: 100, reorderedPercent: 100 })
      const given = intent(one.pays)
      await rail.createIntent(given)
      const told = await calls(given.reference, one.signsCalls ? 3 : 2)
      assert.deepEqual(
        told.map((call) => call.verified && call.status),
        one.signsCalls ? ['paid', 'paid', 'waiting'] : [false, false],
      )
      assert.equal((await rail.inquire(given.reference)).status, 'paid')
    })

    test('a sum that a call-back gets wrong is right when asked; a sum that was really less is told as such', async () => {
      await turn({ liesPercent: 100 })
      const lied = intent(one.pays)
      await rail.createIntent(lied)
      const [call] = await calls(lied.reference, 1)
      assert.equal(call?.verified && call.amountPaisa, one.signsCalls && 110_000)
      assert.equal((await rail.inquire(lied.reference)).amountPaisa, 220_000)
      await turn({ shortPercent: 100 })
      const short = intent(one.pays)
      await rail.createIntent(short)
      assert.equal((await settled(short.reference)).amountPaisa, 110_000)
    })

    test('down, cut off or by an answer that is not theirs nothing is believed, and what was taken is found by asking', async () => {
      await turn({ downPercent: 100 })
      await assert.rejects(rail.createIntent(intent(one.pays)))
      await turn({ lostPercent: 100 })
      const lost = intent(one.pays)
      await assert.rejects(rail.createIntent(lost))
      await turn({})
      assert.equal((await settled(lost.reference)).status, 'paid')
      await turn({ unsignedPercent: 100 })
      await assert.rejects(rail.createIntent(intent(one.pays)))
      await assert.rejects(rail.inquire(lost.reference))
      await turn({})
    })

    test('given back it is what was taken, once, and no more; what it cannot do it says', async () => {
      await turn({})
      const given = intent(one.pays)
      await rail.createIntent(given)
      await settled(given.reference)
      const back = (amountPaisa: number) =>
        rail.refund({ reference: given.reference, amountPaisa, currency: given.currency })
      if (rail.capabilities.refund) {
        assert.equal((await back(220_001)).status, 'refused')
        assert.equal((await back(220_000)).status, 'done')
        assert.equal((await back(220_000)).status, 'refused')
      } else await assert.rejects(back(220_000))
      if (!rail.capabilities.cancel) await assert.rejects(rail.cancel(given.reference))
    })
  })
