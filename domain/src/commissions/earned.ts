import type { Blamed, TaskKind } from '../requests/index.ts'

/** What became of one leg of a visit. */
export interface LegEnded {
  kind: TaskKind
  outcome: 'done' | 'wasted'
  cause?: Blamed
  /** An earlier try of the same leg has been paid already. */
  repeat: boolean
  /** Another task of the same kind at the same stop has been paid at the full rate. */
  further: boolean
  /** A call-out for this visit has been paid. */
  calledOut: boolean
}

export interface PayRule {
  id: string
  amountPaisa: number
  furtherPaisa: number
  effectiveFrom: string
}

/** What the closed list says of the reason why it was wasted. */
export type ReasonPay = 'none' | 'callOut' | 'leg'

/** A leg of its own, a further one of its kind at the same stop, or a call-out. */
export type PayRate = 'whole' | 'further' | 'call_out'

export interface LegPay {
  ruleId: string
  ruleVersion: string
  amountPaisa: number
  kind: 'done' | 'call_out' | 'wasted_leg'
  /** Which of the rule's rates it is paid by, and what the rule says of both. */
  rate: PayRate
  rulePaisa: number
  ruleFurtherPaisa: number | null
  /** Who bears it; null for a leg that simply was due. */
  chargedTo: Blamed | null
}

/**
 * What a leg earns whoever did it. A done leg earns its rule, also when it had to be repeated: the repeat is charged to
 * who caused it, not to who rode again. A wasted way is paid as its reason says, unless it was the facilitator's own fault.
 */
export function legPay(
  leg: LegEnded,
  rule: PayRule | undefined,
  reasonPay: ReasonPay,
  callOutPaisa: number,
): LegPay | undefined {
  if (leg.outcome === 'done') {
    return rule && ofRule(leg, rule, 'done', leg.repeat ? (leg.cause ?? 'platform') : null)
  }
  if (leg.cause === 'facilitator' || reasonPay === 'none') return undefined
  const chargedTo = leg.cause ?? 'platform'
  if (reasonPay === 'leg' && rule) return ofRule(leg, rule, 'wasted_leg', chargedTo)
  return leg.calledOut || callOutPaisa === 0
    ? undefined
    : {
        ruleId: 'call-out',
        ruleVersion: rule?.effectiveFrom ?? '',
        amountPaisa: callOutPaisa,
        kind: 'call_out',
        rate: 'call_out',
        rulePaisa: callOutPaisa,
        ruleFurtherPaisa: null,
        chargedTo,
      }
}

function ofRule(
  leg: LegEnded,
  rule: PayRule,
  kind: 'done' | 'wasted_leg',
  chargedTo: Blamed | null,
): LegPay | undefined {
  const amountPaisa = leg.further ? rule.furtherPaisa : rule.amountPaisa
  if (amountPaisa <= 0) return undefined
  return {
    ruleId: rule.id,
    ruleVersion: rule.effectiveFrom,
    amountPaisa,
    kind,
    rate: leg.further ? 'further' : 'whole',
    rulePaisa: rule.amountPaisa,
    ruleFurtherPaisa: rule.furtherPaisa,
    chargedTo,
  }
}
