import assert from 'node:assert/strict'
import { doorVisit } from '@app/city/steps'
import { formatRupees } from '@app/domain/shared'
import { eventually } from '@app/server/test/eventually'
import type { Rehearsal } from '../world/rehearsal.ts'

/** Both are visited: the badge is checked at the door, the codes come from the receiver's phone, cash against a receipt. */
export const visitBoth = (r: Rehearsal): Promise<void> =>
  r.steps.play('visit', async () => {
    const stage = r.get('stage')
    for (const which of ['byWeb', 'byCall'] as const) {
      const { citizen, ordered } = r.get(which)
      stage.transcript.watch((requestId) => citizen.view(requestId))
      await doorVisit(stage, ordered, 'collection')
      const view = await citizen.view(ordered.requestId)
      const [paid] = view.money.receipts
      assert.ok(paid, 'there is no receipt')
      assert.equal(view.money.owedPaisa, 0)
      assert.ok(view.scans.length > 0 && view.scans.every((one) => one.ok), 'nothing was scanned')
      const receipt = await citizen.voice.call('receipts.get', { receiptNo: paid.receiptNo })
      const verdict = await r.machine.line.send('verify.code', { qr: receipt.qr })
      assert.ok(verdict.valid && verdict.kind === 'receipt', 'the receipt is not recognised')
      r.say(
        `   receipt ${paid.receiptNo} over ${formatRupees(paid.amountPaisa)}, which anybody can check; ` +
          `${view.scans.length} scans; next: ${view.state}`,
      )
    }
  })

/** Two hours later the one at the door is asked, and answers with a digit. */
export const rateByText = (r: Rehearsal): Promise<void> =>
  r.steps.play('ratingText', async () => {
    const stage = r.get('stage')
    const { phones, smsc } = r.machine
    const { citizen, ordered } = r.get('byWeb')
    const { phone } = citizen.voice
    const has = (template: string) => phones.texts(phone, 100).find((one) => one.template === template)
    for (let quarters = 0; quarters < 96 && !has('rating_ask'); quarters++) {
      await stage.pass(0.25)
      await stage.settle()
    }
    const asked = has('rating_ask')
    assert.ok(asked, 'nobody asked how it was')
    r.say(`   “${asked.text}”`)
    smsc.send({ from: phone.replace('+', ''), to: r.territory.programme.helpline.short, text: '5' })
    await eventually('the answer to the rating comes', () => has('rated') !== undefined)
    const visit = (await citizen.view(ordered.requestId)).visits.find((one) => one.state === 'completed')
    assert.ok(visit)
    const { mine } = await citizen.voice.call('ratings.visit', { visitId: visit.id })
    assert.equal(mine?.stars, 5)
    const { items } = await citizen.voice.call('grievances.mine', {})
    assert.deepEqual(items, [], 'a rating is no complaint')
    r.say(`   replies “5”; “${has('rated')?.text}”`)
  })
