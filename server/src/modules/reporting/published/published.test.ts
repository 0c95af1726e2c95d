import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { canonicalText, OUTCOMES } from '@app/domain/figures'
import { addDays } from '@app/domain/shared'
import { after, before, test } from 'node:test'
import { read } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import { forgetTyped } from '../../../kernel/secrets/own-traces.ts'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { paymentsModule } from '../../payments/index.ts'
import { forgetRequests } from '../../requests/index.ts'
import { reportingModule } from '../index.ts'
import { countFigures } from './count.ts'
import { dayOf } from './day.ts'
import { figuresPurpose, sha256 } from './publish.ts'
import { findPublication, insertPublication } from './store.ts'
import { verifyFigures, verifyNewest } from './verify.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([paymentsModule, reportingModule])
  for (let i = 0; i < 4; i++) await w.facilitator({ shift: false })
  const free = await w.slots()
  for (let i = 0; i < 12; i++) await w.order({ slotId: free[i]!.id })
  await w.world.settle()
})
after(() => w?.world.close())

const call = () => w.world.call
const check = () => read(w.world.kernel, { kind: 'system', id: 'test' }, verifyFigures)
const checkNewest = () => read(w.world.kernel, { kind: 'system', id: 'test' }, verifyNewest)

test(
  'every night a day is published, signed, adding up, and counted again it is the same',
  { timeout: 60_000 },
  async () => {
    await w.world.clock.advance(3 * 86_400)
    await w.world.settle({ failuresExpected: true })
    const { figures, text, signature, keyId } = await call()('figures.published', {})
    assert.equal(figures.total.received, 12)
    assert.equal(
      figures.total.received,
      OUTCOMES.reduce((sum, one) => sum + figures.total[one], 0),
    )
    assert.ok(figures.byMode.every((row) => row.received >= 10))
    const { keys } = await call()('verify.keys', {})
    const key = keys.find((one) => one.id === keyId)
    assert.ok(key, 'the public key is published')
    const spki = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(key.publicKey, 'base64url'),
    ])
    assert.ok(
      verify(
        null,
        Buffer.from(text),
        createPublicKey({ key: spki, format: 'der', type: 'spki' }),
        Buffer.from(signature, 'base64url'),
      ),
      'anyone can check it',
    )
    const days = (await call()('figures.days', { limit: 100 })).items
    assert.ok(days.length >= 3)
    assert.equal(JSON.parse(text).previous, days[1]!.sha256)
    const verdict = await check()
    assert.deepEqual(verdict.faults, [])
    assert.equal(verdict.published, days.length)
  },
)

test('at this moment too nobody outside is told of a few: they are one row, and the sum stays', async () => {
  const citizen = await w.citizen()
  const seen = await w.act(citizen, 'figures.outcomes', {})
  const staff = await w.act(
    { id: newId(), actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { province: true } } },
    'figures.outcomes',
    {},
  )
  assert.ok(staff.rows.length >= 1 && seen.rows.every((row) => row.received >= 10))
  const sum = (rows: { received: number }[]) => rows.reduce((all, row) => all + row.received, 0)
  assert.equal(sum(seen.rows), sum(staff.rows))
})

test('a format of before is verified as it was made, and what is forgotten of people changes no figure', async () => {
  await w.look(async (tx) => {
    const before = (await findPublication(tx, null))!
    const [figures] = await countFigures(tx, [dayOf(tx, addDays(before.as_of, 1), before.sha256, 1)])
    assert.equal(figures!.timeBy, undefined)
    const text = canonicalText(figures)
    const { keyId, signature } = await tx.kernel.vault.sign(figuresPurpose, text)
    await insertPublication(tx, {
      as_of: figures!.asOf,
      text,
      sha256: sha256(text),
      key_id: keyId,
      signature,
      published_at: tx.at,
    })
    await forgetRequests(
      tx,
      (await tx.many<{ id: string }>('select id from requests.request')).map((row) => row.id),
    )
    await forgetTyped(
      tx,
      (await tx.many<{ id: string }>('select id from requests.request')).map((row) => row.id),
    )
  })
  assert.deepEqual((await check()).faults, [])
  assert.deepEqual((await checkNewest()).faults, [])
})

test('many days are counted in one reading as each by itself, whatever the order in which things were written down', async () => {
  const offset = w.world.kernel.territory.calendar.utcOffsetMinutes
  const first = Date.UTC(2031, 0, 1) - offset * 60_000
  const states = ['booked', 'scheduled', 'ready', 'submitted', 'delivered', 'closed', 'rejected'] as const
  let seed = 7
  const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n
  const written: { id: string; at: number; to: (typeof states)[number]; serviceId: string; mode: string }[] = []
  for (let n = 0; n < 400; n++)
    written.push({
      id: `00000000-0000-7000-8000-0000000000${10 + random(60)}`,
      at: first + random(6 * 86_400) * 1_000,
      to: states[random(states.length)]!,
      serviceId: `s${random(3)}`,
      mode: ['doorstep', 'remote'][random(2)]!,
    })
  await w.look(async (tx) => {
    const before = await countFigures(tx, [dayOf(tx, '2030-12-31', null)])
    for (const { id, at, to, serviceId, mode } of written)
      await tx.run(`insert into kernel.event (id, type, payload, actor, at) values ($1, $2, $3, 'test', $4)`, [
        newId(),
        `request.${to}`,
        JSON.stringify({ requestId: id, to, serviceId, mode, districtId: 'd' }),
        new Date(at),
      ])
    const days = [...Array(6)].map((_, n) => addDays('2031-01-01', n))
    const counted = await countFigures(
      tx,
      days.map((asOf) => dayOf(tx, asOf, null)),
    )
    days.forEach((asOf, n) => {
      const last = new Map<string, (typeof written)[number]>()
      for (const one of written) if (one.at < first + (n + 1) * 86_400_000) last.set(one.id, one)
      const all = [...last.values()]
      const figures = counted[n]!
      assert.equal(figures.total.received - before[0]!.total.received, all.length, asOf)
      assert.equal(
        figures.total.delivered - before[0]!.total.delivered,
        all.filter((one) => one.to === 'delivered' || one.to === 'closed').length,
        asOf,
      )
      for (const row of figures.byService.filter((one) => /^s\d$/.test(one.id)))
        assert.equal(row.received, all.filter((one) => one.serviceId === row.id).length, `${asOf} ${row.id}`)
    })
    for (const [n, asOf] of days.entries())
      assert.deepEqual((await countFigures(tx, [dayOf(tx, asOf, null)]))[0], counted[n], asOf)
  })
})

test('a complaint counts where its request stood when it was filed, as what it was found to be about, and by how it stands', async () => {
  const at = (hours: number) => new Date(Date.UTC(2032, 0, 2) + hours * 3_600_000)
  await w.look(async (tx) => {
    const before = (await countFigures(tx, [dayOf(tx, '2032-01-01', null)]))[0]!
    const say = (type: string, payload: object, hours: number) =>
      tx.run(`insert into kernel.event (id, type, payload, actor, at) values ($1, $2, $3, 'test', $4)`, [
        newId(),
        type,
        JSON.stringify(payload),
        at(hours),
      ])
    for (let n = 0; n < 24; n++) {
      const [requestId, grievanceId] = [newId(), newId()]
      const district = n < 12 ? 'd-one' : 'd-two'
      await say('request.booked', { requestId, to: 'booked', serviceId: 's', mode: 'remote', districtId: district }, 0)
      await say('grievance.opened', { grievanceId, requestId, kind: 'other', state: 'open' }, 1)
      // Moved afterwards: the complaint stays where it was made.
      await say(
        'request.scheduled',
        { requestId, to: 'scheduled', serviceId: 's', mode: 'doorstep', districtId: 'd-three' },
        2,
      )
      if (n === 0) await say('grievance.kind_changed', { grievanceId, requestId, kind: 'overcharge', state: 'open' }, 2)
      if (n < 3)
        await say(
          'grievance.decided',
          { grievanceId, requestId, kind: n === 0 ? 'overcharge' : 'other', state: 'decided', upheld: n !== 2 },
          3,
        )
      if (n === 1)
        await say('grievance.climbed', { grievanceId, requestId, kind: 'other', state: 'open', by: 'reopen' }, 4)
      if (n === 3 || n === 4)
        await say(
          'grievance.ended',
          { grievanceId, requestId, kind: 'other', state: n === 3 ? 'withdrawn' : 'referred' },
          4,
        )
    }
    const [figures, next] = await countFigures(tx, [dayOf(tx, '2032-01-02', null), dayOf(tx, '2032-01-03', null)])
    const { filed, upheld, notUpheld, withdrawn, referred, open, overcharges } = figures!.complaints
    const b = before.complaints
    assert.deepEqual(
      [
        filed - b.filed,
        upheld - b.upheld,
        notUpheld - b.notUpheld,
        withdrawn! - b.withdrawn!,
        referred! - b.referred!,
        open - b.open,
        overcharges - b.overcharges,
      ],
      [24, 1, 1, 1, 1, 20, 1],
    )
    assert.equal(filed, upheld + notUpheld + withdrawn! + referred! + open)
    const byDistrict = figures!.complaintsBy!.district
    assert.deepEqual(
      byDistrict.filter((row) => row.id.startsWith('d-')).map((row) => [row.id, row.filed]),
      [
        ['d-one', 12],
        ['d-two', 12],
      ],
    )
    assert.deepEqual(
      figures!.complaintsBy!.mode.filter((row) => row.id === 'doorstep'),
      [],
    )
    assert.deepEqual(next!.complaints, figures!.complaints)
  })
})

test('a day that was not published is refused in words', async () => {
  await assert.rejects(call()('figures.published', { asOf: '2020-01-01' }), { code: 'nothing_published' })
})

test('a publication cannot be changed, and a changed event is found', async () => {
  const { db } = w.world.kernel
  assert.deepEqual((await checkNewest()).faults, [])
  await assert.rejects(db.run(`update reporting.publication set text = '{}'`), /never changed/)
  await db.run(
    `update kernel.event set payload = jsonb_set(payload, '{to}', '"cancelled"')
      where seq = (select min(seq) from kernel.event where type = 'request.scheduled')`,
  )
  await db.run(
    `delete from kernel.event where type like 'request.%'
      and payload->>'requestId' = (
        select payload->>'requestId' from kernel.event where payload->>'to' = 'cancelled' limit 1)
      and payload->>'to' <> 'cancelled'`,
  )
  assert.match(
    (await checkNewest()).faults.join('\n'),
    /total was published as .* the events say/,
    'by the check that runs all the time too',
  )
  assert.match((await check()).faults.join('\n'), /total was published as .* the events say/)
})
