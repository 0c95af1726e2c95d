import assert from 'node:assert/strict'
import * as rules from '@app/domain/ledger'
import { Refusal } from '../src/kernel/refusal.ts'
import * as ledger from '../src/modules/ledger/index.ts'
import { JournalKeyConflict } from '../src/modules/ledger/post.ts'
import { FACILITATORS, type Random, randomJournal, REQUESTS } from './random-journals.ts'
import { answered, isNo, type Run } from './run.ts'

/** So many journals of its own a writer remembers, to ask them again, to forge and to undo. */
const REMEMBERED = 2_000
const TOGETHER = 64

/** One who posts: each round is something that a use case, a job or an impatient caller would do. */
export async function writer(run: Run, random: Random, id: number): Promise<void> {
  const own: rules.Journal[] = []
  for (let n = 0; !run.stopped && run.operations < run.operationsMax; n++) {
    const roll = random(100)
    const fresh = (count: number) =>
      Array.from({ length: count }, (_, place) => randomJournal(random, `${id}-${n}-${place}`))
    if (roll < 25) await enterAll(run, fresh(TOGETHER), own)
    else if (roll < 31 && own.length) await enterAll(run, pick(own, random, TOGETHER), own)
    else if (roll < 45 && own.length) await again(run, own[random(own.length)]!, random)
    else if (roll < 57) await race(run, fresh(1)[0]!, own)
    else if (roll < 75) await cashVisit(run, random, `${id}-${n}`, own)
    else if (roll < 85 && own.length) await undo(run, own[random(own.length)]!, own)
    else await batch(run, fresh(1 + random(4)), own)
  }
}

const pick = (own: readonly rules.Journal[], random: Random, count: number): rules.Journal[] =>
  Array.from({ length: count }, () => own[random(own.length)]!)

function remember(run: Run, journal: rules.Journal, id: number, own: rules.Journal[]): void {
  run.answers.note(journal, id)
  if (own.length < REMEMBERED) own.push(journal)
  else own[id % REMEMBERED] = journal
}

/** Each by itself through the queue, all at once. */
async function enterAll(run: Run, journals: readonly rules.Journal[], own: rules.Journal[]): Promise<void> {
  run.operations += journals.length
  run.counts.entered += journals.length
  await Promise.all(journals.map((one) => enterOne(run, one, own)))
}

async function enterOne(run: Run, journal: rules.Journal, own: rules.Journal[]): Promise<void> {
  const answer = await answered(run, () => ledger.enter(run.world.kernel, journal, { job: 'soak' }))
  if (answer instanceof JournalKeyConflict) return void run.counts.conflicts++
  if (answer instanceof Refusal) return void run.counts.refused++
  run.counts[answer.replayed ? 'replayed' : 'posted']++
  remember(run, journal, answer.journalId, own)
}

/** In a transaction of its own, as a use case posts. */
async function batch(run: Run, journals: rules.Journal[], own: rules.Journal[]): Promise<void> {
  run.operations += journals.length
  const answer = await answered(run, () => run.world.as((tx) => ledger.decide(tx, journals)))
  assert.ok(Array.isArray(answer))
  answer.forEach((one, place) => {
    if (one.outcome === 'bound') return void run.counts.refused++
    if (one.outcome === 'conflict') return void run.counts.conflicts++
    assert.ok(one.outcome !== 'malformed' && one.journalId !== null, `${one.key} is malformed`)
    run.counts[one.outcome]++
    remember(run, journals[place]!, one.journalId, own)
  })
}

/** The same journal again, or with one paisa more in two of its legs. */
async function again(run: Run, known: rules.Journal, random: Random): Promise<void> {
  run.operations++
  const forged = random(2) === 1
  const legs = known.legs
    .map((leg, place) => ({ ...leg, amountPaisa: leg.amountPaisa + (place === 0 ? 1 : place === 1 ? -1 : 0) }))
    .filter((leg) => leg.amountPaisa !== 0)
  const answer = await answered(run, () => run.world.as((tx) => ledger.post(tx, [forged ? { ...known, legs } : known])))
  run.counts[forged ? 'conflicts' : 'replayed']++
  if (forged) return assert.ok(legs.length < 2 || isNo(answer), `${known.key} was taken with other legs`)
  assert.ok(!isNo(answer) && answer[0]?.replayed, `${known.key} was not recognised`)
  run.answers.note(known, answer[0].journalId)
}

/** Four at once ask the same, two through the queue and two in transactions: one of them posts, if any. */
async function race(run: Run, journal: rules.Journal, own: rules.Journal[]): Promise<void> {
  run.operations += 4
  run.counts.races++
  const entering = () => ledger.enter(run.world.kernel, journal, { job: 'soak' })
  const posting = async () => (await run.world.as((tx) => ledger.post(tx, [journal])))[0]!
  const told = await Promise.all([entering, posting, entering, posting].map((ask) => answered(run, ask)))
  const done = told.flatMap((one) => (isNo(one) ? [] : [one]))
  run.counts.refused += told.length - done.length
  if (!done.length) return
  assert.equal(new Set(done.map((one) => one.journalId)).size, 1, `${journal.key} was posted more than once`)
  // None, where the one that posted it lost its connection before it heard so.
  const first = done.filter((one) => !one.replayed).length
  assert.ok(first <= 1, `${journal.key} was new to ${first} of its callers`)
  run.counts.posted += first
  run.counts.replayed += done.length - first
  remember(run, journal, done[0]!.journalId, own)
}

async function undo(run: Run, known: rules.Journal, own: rules.Journal[]): Promise<void> {
  if (known.reverses !== undefined) return
  run.operations++
  const answer = await answered(run, () => run.world.as((tx) => ledger.reverse(tx, known.key, 'soak')))
  if (isNo(answer)) return void run.counts.refused++
  run.counts.reversals++
  remember(run, rules.reversal(known, 'soak'), answer.journalId, own)
}

async function cashVisit(run: Run, random: Random, n: string, own: rules.Journal[]): Promise<void> {
  const [visitId, facilitatorId, amountPaisa] = [`v${n}`, `f${random(FACILITATORS)}`, 1 + random(400_000)]
  run.operations++
  const promise = await answered(run, () =>
    run.world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId, amountPaisa })),
  )
  if (promise instanceof Refusal) return emptyHand(run, facilitatorId, n, own)
  run.counts.reservations++
  const release = () => {
    run.operations++
    return answered(run, () => run.world.as((tx) => ledger.releaseReservation(tx, visitId)))
  }
  if (random(4) === 0) return void (await release())
  const taken = rules.cashAtDoor({
    receiptId: n,
    facilitatorId,
    visitId,
    shares: [{ requestId: `r${random(REQUESTS)}`, amountPaisa: Math.max(1, amountPaisa - random(50)) }],
  })
  await batch(run, [taken], own)
  assert.ok(run.answers.get(taken.key), `cash within its head-room was refused: ${taken.key}`)
  await release()
}

/** The cap is reached: the cash goes to the bank, as it would. */
async function emptyHand(run: Run, facilitatorId: string, n: string, own: rules.Journal[]): Promise<void> {
  run.counts.refused++
  const held = (account: rules.Account) =>
    answered(run, () => ledger.balance(run.world.kernel.db.side, account)) as Promise<number>
  const fromHandPaisa = await held(rules.cashInHand(facilitatorId))
  const fromOverAuthorityPaisa = await held(rules.cashOverAuthority(facilitatorId))
  if (fromHandPaisa + fromOverAuthorityPaisa > 0)
    await batch(run, [rules.cashDeposited({ depositId: n, facilitatorId, fromHandPaisa, fromOverAuthorityPaisa })], own)
}
