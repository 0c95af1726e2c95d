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

export interface LegPay {
  ruleId: string
  ruleVersion: string
  amountPaisa: number
  kind: 'done' | 'call_out' | 'wasted_leg'
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
    if (!rule) return undefined
    const amountPaisa = leg.further ? rule.furtherPaisa : rule.amountPaisa
    return amountPaisa > 0
      ? {
          ruleId: rule.id,
          ruleVersion: rule.effectiveFrom,
          amountPaisa,
          kind: 'done',
          chargedTo: leg.repeat ? (leg.cause ?? 'platform') : null,
        }
      : undefined
  }
  if (leg.cause === 'facilitator' || reasonPay === 'none') return undefined
  const chargedTo = leg.cause ?? 'platform'
  if (reasonPay === 'leg' && rule) {
    const amountPaisa = leg.further ? rule.furtherPaisa : rule.amountPaisa
    return amountPaisa > 0
      ? { ruleId: rule.id, ruleVersion: rule.effectiveFrom, amountPaisa, kind: 'wasted_leg', chargedTo }
      : undefined
  }
  return leg.calledOut || callOutPaisa === 0
    ? undefined
    : {
        ruleId: 'call-out',
        ruleVersion: rule?.effectiveFrom ?? '',
        amountPaisa: callOutPaisa,
        kind: 'call_out',
        chargedTo,
      }
}
