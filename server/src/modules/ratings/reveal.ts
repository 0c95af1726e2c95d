import {
  COMMENT_BATCH,
  dispatchMultiplier,
  extraMoneySuspected,
  needsReview,
  published,
  scoreOf,
  shrunkMean,
} from '@app/domain/ratings'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import type { TimerRow } from '../../kernel/module.ts'
import * as workforce from '../workforce/index.ts'
import * as store from './store.ts'

const countedDays = 730

/** The window is over, or both have spoken: what was said counts from now, and never changes. */
export async function reveal(tx: Tx, ask: store.AskRow): Promise<void> {
  await store.lockFacilitator(tx, ask.facilitator_id)
  await store.closeAsk(tx, ask.visit_id, tx.at)
  await tx.cancelTimer('ratings.close', ask.visit_id)
  const given = await store.myRating(tx, ask.visit_id)
  if (given) {
    await store.addToMean(tx, { ...ask, stars: given.stars })
    await rescore(tx, ask.facilitator_id)
    await releaseComments(tx, ask.facilitator_id)
  }
  await tx.announce('rating.revealed', { visitId: ask.visit_id })
}

export async function close(tx: Tx, row: TimerRow<'ratings.close'>): Promise<void> {
  const ask = await store.lockAsk(tx, row.key)
  if (ask?.state === 'open') await reveal(tx, ask)
}

/** Reckons the score anew and writes down what offers and citizens may see of it. Pausing anybody is a human's decision. */
async function rescore(tx: Tx, facilitatorId: string): Promise<void> {
  const rows = await store.revealedOf(tx, facilitatorId, new Date(tx.at.getTime() - countedDays * DAY_MS))
  const score = scoreOf(
    rows.map((row) => ({
      stars: row.stars,
      ageDays: (tx.at.getTime() - row.at.getTime()) / DAY_MS,
      credibility: Number(row.credibility) as 0 | 0.5 | 1,
      pairOrdinal: row.pair_ordinal,
      mean: shrunkMean(row.mean_count, row.mean_stars),
    })),
  )
  const answered = rows.filter((row) => row.asked_extra !== null)
  const yes = answered.filter((row) => row.asked_extra).length
  const before = await store.findScore(tx, facilitatorId)
  const now = { review: needsReview(score), investigate: extraMoneySuspected(yes, answered.length) }
  await store.putScore(tx, {
    facilitator_id: facilitatorId,
    rating: score.rating,
    lower: score.lower,
    upper: score.upper,
    effective: score.effective,
    count: score.count,
    extra_yes: yes,
    extra_of: answered.length,
    ...now,
    at: tx.at,
  })
  await workforce.setRating(tx, facilitatorId, {
    rating: published(score),
    count: score.count,
    multiplier: dispatchMultiplier(score),
  })
  if ((now.review && !before?.review) || (now.investigate && !before?.investigate)) {
    await tx.audit({ action: 'rating.look', subject: `facilitator:${facilitatorId}`, details: { ...now } })
    const facts = {
      rating: round(score.rating),
      upper: round(score.upper),
      effective: round(score.effective),
      ratings: score.count,
      askedExtra: yes,
      answered: answered.length,
    }
    if (now.review && !before?.review)
      await tx.announce('rating.review_due', { facilitatorId, rule: 'low_rating', facts })
    if (now.investigate && !before?.investigate)
      await tx.announce('rating.review_due', { facilitatorId, rule: 'extra_money', facts })
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Five or more at a time, in an order that says nothing of when or where. */
async function releaseComments(tx: Tx, facilitatorId: string): Promise<void> {
  const waiting = await store.waitingComments(tx, facilitatorId)
  if (waiting.length < COMMENT_BATCH) return
  const { vault } = tx.kernel
  const shuffled = waiting
    .map((row) => ({ ...row, rank: vault.blindIndex('comment order', row.visit_id).toString('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const words: Buffer[] = []
  for (const row of shuffled)
    words.push(vault.sealOwn('comment', await vault.open(`request:${row.request_id}`, row.comment)))
  const { batch } = await store.lastBatch(tx, facilitatorId)
  await store.insertBatch(
    tx,
    facilitatorId,
    batch + 1,
    words,
    waiting.map((row) => row.visit_id),
  )
}

/** What citizens wrote of a facilitator, as far as it is out. */
export async function releasedComments(query: Query, facilitatorId: string, limit: number): Promise<string[]> {
  return (await store.comments(query, facilitatorId, Math.min(limit, 100))).map((row) =>
    query.kernel.vault.openOwn('comment', row.words).toString('utf8'),
  )
}
