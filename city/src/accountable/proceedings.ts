import { newId } from '../ids.ts'
import type { Facilitator } from '../robots/facilitator.ts'
import { after, onDay } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import { mustBeRefused } from './must-refuse.ts'

const GROUND = 'Test words: two households say that more was asked'
const EVIDENCE = [
  { label: 'Call-backs', words: 'Both were called back by different agents and said the same', fileId: null },
]

/** Four facilitators come under due process, each by another road; a review that a machine opened is looked at every day. */
export function accuse(city: AccountableCity): void {
  const { facilitators } = city.people
  const [appeals, silent, warned, paused] = [2, 5, 8, 12].map((n) => facilitators[n])
  if (appeals) overturned(city, appeals)
  if (silent) unanswered(city, silent)
  if (warned) admonished(city, warned)
  if (paused) protectedPause(city, paused)
  readReviews(city)
}

/** One after the other, each planned when the one before is done: what was refused is seen at once. */
function inTurn(city: AccountableCity, name: string, steps: readonly [at: Date, step: () => Promise<unknown>][]): void {
  const [first, ...rest] = steps
  if (first)
    city.accountable.agenda.plan(first[0], `proceeding ${name}`, async () => {
      await first[1]()
      inTurn(city, name, rest)
    })
}

/** What anybody may expect of a proceeding: the steps as the offices take them. */
function hearing(city: AccountableCity, who: Facilitator) {
  const {
    office: { complainer, judge, hearer },
    resting,
    tally,
  } = city.accountable
  const proceedingId = newId()
  const { tryTo } = city
  const never = (what: string, codes: string[], act: () => Promise<unknown>) =>
    mustBeRefused(city, 'due process', what, codes, act)
  return {
    open: () =>
      tryTo('open review', () =>
        complainer.call('proceedings.open', { proceedingId, facilitatorId: who.person.id, ground: GROUND }),
      ),
    serve: () =>
      tryTo('serve notice', () => judge.call('proceedings.serve', { proceedingId, words: GROUND, evidence: EVIDENCE })),
    hastily: (code: string) =>
      never('suspend out of turn', [code], () =>
        judge.call('proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'Enough' }),
      ),
    answer: () =>
      tryTo('answer notice', async () => {
        const notice = await who.voice.call('notices.read', { proceedingId })
        if (!notice.intact)
          city.watch.note({
            invariant: 'due process',
            subject: `proceeding:${proceedingId}`,
            words: 'the notice is not what was served',
          })
        await who.voice.call('notices.answer', { proceedingId, words: 'Test words: it was the parking fee' })
      }),
    async suspend(days: number) {
      const decided = await tryTo('suspend', () =>
        judge.call('proceedings.decide', { proceedingId, outcome: 'suspension', days, reason: 'No slip was shown' }),
      )
      if (!decided) return
      resting.add(who.person.id)
      tally.suspensions++
      await never('pay who is suspended', ['pay_held', 'nothing_due'], () =>
        city.people.finance.call('finance.payout', { batchId: newId(), facilitatorId: who.person.id }),
      )
      await never('a suspended one begins a shift', ['standing_not_active'], () =>
        who.voice.call('shift.start', { at: who.person.town.point }),
      )
    },
    warn: () =>
      tryTo('warn', () =>
        judge.call('proceedings.decide', { proceedingId, outcome: 'warning', reason: 'The slip names no day' }),
      ),
    appeal: () =>
      tryTo('appeal', () =>
        who.voice.call('notices.appeal', { proceedingId, words: 'Test words: the slip is of that day' }),
      ),
    ownAppeal: () =>
      never('hear one’s own decision', ['same_person'], () =>
        judge.call('proceedings.decideAppeal', { proceedingId, verdict: 'uphold', reason: 'As before' }),
      ),
    overturn: () =>
      tryTo('overturn', () =>
        hearer.call('proceedings.decideAppeal', {
          proceedingId,
          verdict: 'overturn',
          reason: 'The stamp is of that day',
        }),
      ),
    protect: () =>
      tryTo('protective pause', () =>
        complainer.call('proceedings.protect', {
          proceedingId,
          facilitatorId: who.person.id,
          fact: 'money',
          verifiedBy: 'The deposit slip of yesterday',
          ground: GROUND,
          evidence: EVIDENCE,
        }),
      ),
    ownReview: () =>
      never('review one’s own pause', ['not_yours', 'same_person'], () =>
        complainer.call('proceedings.reviewPause', { proceedingId, keep: true, reason: 'As before' }),
      ),
    lift: () =>
      tryTo('lift pause', () =>
        judge.call('proceedings.reviewPause', { proceedingId, keep: false, reason: 'The slip was found' }),
      ),
    dismiss: () => tryTo('dismiss', () => judge.call('proceedings.dismiss', { proceedingId, reason: 'Nothing in it' })),
    /** At work again when nothing lies on them any more; else asked again on the next day. */
    async backAtWork(): Promise<void> {
      const notices = await tryTo('notices', () => who.voice.call('notices.list', {}))
      if (notices?.standing === 'active' || notices?.standing === 'warned') return void resting.delete(who.person.id)
      city.accountable.agenda.plan(after(city.now, 24), `proceeding of ${who.person.phone} rests`, () =>
        this.backAtWork(),
      )
    },
    /** Over in every sense: nothing is due, and no pay waits. */
    async ended(): Promise<void> {
      const view = await tryTo('proceeding', () => judge.call('proceedings.get', { proceedingId }))
      if (!view) return
      if (!['final', 'upheld', 'overturned', 'dismissed'].includes(view.state))
        return void city.accountable.agenda.plan(after(city.now, 24), `proceeding of ${who.person.phone} ends`, () =>
          this.ended(),
        )
      if (view.payHeld)
        city.watch.note({
          invariant: 'held pay',
          subject: `proceeding:${proceedingId}`,
          words: `is ${view.state}, and the pay is still held`,
        })
    },
  }
}

/** Review, notice, answer, suspension, appeal, and another who undoes it: at work again, the pay released. */
function overturned(city: AccountableCity, who: Facilitator): void {
  const it = hearing(city, who)
  inTurn(city, 'that is overturned', [
    [onDay(city, 1, 2), it.open],
    [onDay(city, 1, 3), () => it.hastily('notice_not_served')],
    [onDay(city, 1, 5), it.serve],
    [onDay(city, 1, 6), () => it.hastily('answer_awaited')],
    [onDay(city, 3, 2), it.answer],
    [onDay(city, 3, 5), () => it.suspend(20)],
    [onDay(city, 5, 1), it.appeal],
    [onDay(city, 5, 3), it.ownAppeal],
    [onDay(city, 7, 1), it.overturn],
    [onDay(city, 7, 2), () => it.backAtWork()],
    [onDay(city, 7, 3), () => it.ended()],
  ])
}

/** Nobody answers: the days run out, then a person decides. Nobody appeals: it becomes final, and ends by itself. */
function unanswered(city: AccountableCity, who: Facilitator): void {
  const it = hearing(city, who)
  inTurn(city, 'without an answer', [
    [onDay(city, 1, 4), it.open],
    [onDay(city, 1, 8), it.serve],
    [onDay(city, 6, 2), () => it.hastily('answer_awaited')],
    [onDay(city, 9, 2), () => it.suspend(9)],
    [onDay(city, 18, 8), () => it.backAtWork()],
    [onDay(city, 18, 9), () => it.ended()],
  ])
}

function admonished(city: AccountableCity, who: Facilitator): void {
  const it = hearing(city, who)
  inTurn(city, 'with a warning', [
    [onDay(city, 2, 1), it.open],
    [onDay(city, 2, 4), it.serve],
    [onDay(city, 3, 4), it.answer],
    [onDay(city, 4, 4), it.warn],
    [onDay(city, 12, 0), () => it.ended()],
  ])
}

/** Paused at once on a verified fact of money; another looks at it within its hours and lifts it. */
function protectedPause(city: AccountableCity, who: Facilitator): void {
  const it = hearing(city, who)
  const rests = async (): Promise<void> => {
    if (await it.protect()) city.accountable.resting.add(who.person.id)
  }
  inTurn(city, 'that protects', [
    [onDay(city, 4, 1), rests],
    [onDay(city, 4, 2), it.ownReview],
    [onDay(city, 5, 1), it.lift],
    [onDay(city, 5, 2), () => it.backAtWork()],
    [onDay(city, 6, 1), it.answer],
    [onDay(city, 6, 4), it.dismiss],
    [onDay(city, 6, 5), () => it.ended()],
  ])
}

/** Ratings and upheld complaints open reviews by themselves; a person reads each, and finds nothing more in it. */
function readReviews(city: AccountableCity): void {
  const {
    agenda,
    office: { judge, hearer },
  } = city.accountable
  const daily = (day: number): void =>
    agenda.plan(
      onDay(city, day, 3),
      'the reviews',
      async () => {
        const list = await city.tryTo('reviews', () => judge.call('proceedings.list', { state: 'review', limit: 50 }))
        for (const { id, origin } of list?.items ?? [])
          if (origin !== 'hand')
            await city.tryTo('dismiss review', () =>
              hearer.call('proceedings.dismiss', { proceedingId: id, reason: 'Read and spoken about' }),
            )
        daily(day + 1)
      },
      true,
    )
  daily(2)
}
