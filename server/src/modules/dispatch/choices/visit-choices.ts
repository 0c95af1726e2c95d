import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import { placed } from '../visit/placed.ts'
import * as store from '../store.ts'
import { type Considered, toFiveMinutes, toKilometer } from '../visit/considered.ts'
import { decisionsOf } from '../visit/store.ts'
import { areaName } from '../visit/visit-view.ts'
import { plansOf, type PlanFacts } from './store.ts'

type Choices = Output<'operations.choices'>
type Choice = Choices['items'][number]

/** Each time somebody was chosen to be asked for a visit, with all who were thought of. */
export async function visitChoices(q: Query, input: ParsedInput<'operations.choices'>): Promise<Choices> {
  const visit = await placed(q, await store.findVisit(q, input.visitId))
  const [decisions, offers] = await Promise.all([decisionsOf(q, visit.id), store.offersOfVisit(q, visit.id)])
  const plans = await plansOf(q, [...new Set(decisions.flatMap((one) => one.plan_id ?? []))])
  const holder = visit.facilitator_id ? await workforce.getFacilitator(q, visit.facilitator_id) : null
  return {
    state: visit.state,
    areaName: areaName(q, visit),
    startsAt: visit.starts_at.toISOString(),
    endsAt: visit.ends_at.toISOString(),
    facilitatorName: holder?.name ?? null,
    byHand:
      holder !== null && !offers.some((offer) => offer.facilitator_id === holder.id && offer.state === 'accepted'),
    items: decisions.map((decision) => {
      const answers = new Map(
        offers.filter((offer) => offer.round === decision.round).map((offer) => [offer.facilitator_id, offer.state]),
      )
      const plan = plans.find((one) => one.id === decision.plan_id)
      return {
        id: decision.id,
        round: decision.round,
        at: decision.at.toISOString(),
        plan: plan ? planOf(plan) : null,
        candidates: decision.candidates.map((one) =>
          candidateOf(one, decision.asked, answers.get(one.facilitatorId) ?? null),
        ),
      }
    }),
  }
}

const planOf = (plan: PlanFacts): NonNullable<Choice['plan']> => ({
  id: plan.id,
  version: plan.version,
  seed: plan.seed,
  planner: plan.planner,
  madeAt: plan.made_at.toISOString(),
  inputDigest: plan.input_digest,
  digest: plan.digest,
  inputKept: plan.input_kept,
})

const candidateOf = (
  one: Considered,
  asked: readonly string[],
  answer: Choice['candidates'][number]['answer'],
): Choice['candidates'][number] => ({
  facilitatorId: one.facilitatorId,
  name: one.name,
  asked: asked.includes(one.facilitatorId),
  answer,
  score: toFiveMinutes(one.score),
  distanceMeters: toKilometer(one.meters),
  roadMinutes: Math.round(one.features.roadSeconds / 300) * 5,
  visitsToday: one.features.visitsToday,
  ratingMultiplier: one.features.ratingMultiplier,
  ratingCounted: !one.features.blind && !one.features.protectedWork,
  preferred: one.features.preferred,
  against: one.against,
  because: one.because,
})
