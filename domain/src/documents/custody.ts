import type { Handling } from '../catalogue/index.ts'
import type { Refused } from '../shared/index.ts'

/** Who can hold a paper. A lost or stolen one is held by nobody, and that is said in so many words. */
export const HOLDER_KINDS = ['citizen', 'facilitator', 'office', 'centre', 'lost'] as const
export type HolderKind = (typeof HOLDER_KINDS)[number]

/** `id`: the request of a citizen, the facilitator's, the office's or the centre's id; the report number of what was lost. */
export interface Holder {
  kind: HolderKind
  id: string
}

/**
 * What can be done with a paper. `seen` and `scanned` leave it where it is; the rest hands it over.
 * `collected`: the citizen fetched it at the counter. `returned`: a facilitator brought it back to the office.
 */
export const CUSTODY_ACTS = [
  'seen',
  'scanned',
  'taken',
  'given_back',
  'surrendered',
  'delivered',
  'collected',
  'returned',
  'lost',
] as const
export type CustodyAct = (typeof CUSTODY_ACTS)[number]

/** Where a paper comes from: the citizen's own, or made by the office (a certificate). */
export type PaperOrigin = 'citizen' | 'office'

export interface PaperFacts {
  handling: Handling | 'issued'
  origin: PaperOrigin
  /** An original identity card: it never leaves its owner. */
  identityCard: boolean
  holder: Holder
}

export interface HandOver {
  act: CustodyAct
  to: Holder
  bagNo: string
  /** The other side's signature; the one who records signs by being signed in. */
  countersignedBy: 'citizen' | 'clerk' | 'facilitator' | null
  /** Number of the police report or of the programme's own. */
  report: string
}

interface Rule {
  from: readonly HolderKind[]
  to: readonly HolderKind[]
  bag?: true
  /** Who countersigns, by who gives or receives it on the other side. */
  countersign?: (from: HolderKind, to: HolderKind) => HandOver['countersignedBy']
}

const otherSide = (from: HolderKind, to: HolderKind): HandOver['countersignedBy'] => {
  // A centre that gives a paper home has the citizen on its other side, like a facilitator.
  const other = from === 'facilitator' || (from === 'centre' && to === 'citizen') ? to : from
  return other === 'citizen' ? 'citizen' : other === 'facilitator' ? 'facilitator' : 'clerk'
}

const RULES: { readonly [A in CustodyAct]: Rule } = {
  seen: { from: ['citizen'], to: ['citizen'] },
  scanned: { from: ['citizen'], to: ['citizen'] },
  taken: {
    from: ['citizen', 'office', 'centre', 'facilitator'],
    to: ['facilitator', 'centre'],
    bag: true,
    countersign: otherSide,
  },
  given_back: { from: ['facilitator', 'centre'], to: ['citizen'], countersign: otherSide },
  surrendered: { from: ['facilitator', 'centre'], to: ['office'], countersign: otherSide },
  delivered: { from: ['facilitator', 'centre'], to: ['citizen'], countersign: otherSide },
  collected: { from: ['office', 'centre'], to: ['citizen'], countersign: () => 'citizen' },
  returned: { from: ['facilitator', 'centre'], to: ['office'], countersign: otherSide },
  lost: { from: ['citizen', 'facilitator', 'office', 'centre'], to: ['lost'] },
}

/** The number on a sealed bag. */
export const isBagNo = (text: string): boolean => /^[A-Za-z0-9-]{4,30}$/.test(text)

export const sameHolder = (a: Holder, b: Holder): boolean => a.kind === b.kind && a.id === b.id

export type HandOverRefusal = 'not_holder' | 'never_carried' | 'bag_needed' | 'countersign_needed' | 'report_needed'

/** May this hand-over happen? `null` is yes. The paper's own row says who holds it; nobody else can give it. */
export function refusalOfHandOver(
  paper: PaperFacts,
  given: HandOver,
  by: Holder | null,
): Refused<HandOverRefusal> | null {
  const rule = RULES[given.act]
  if (!rule.from.includes(paper.holder.kind) || !rule.to.includes(given.to.kind)) return { refusal: 'not_holder' }
  if (given.act === 'taken' && sameHolder(paper.holder, given.to)) return { refusal: 'not_holder' }
  // A facilitator gives and loses only what they hold themselves, and takes only into their own bag.
  if (
    by?.kind === 'facilitator' &&
    (given.act === 'lost' || (paper.holder.kind === 'facilitator' && given.act !== 'taken')) &&
    !sameHolder(paper.holder, by)
  )
    return { refusal: 'not_holder' }
  if (by?.kind === 'facilitator' && given.to.kind === 'facilitator' && !sameHolder(given.to, by))
    return { refusal: 'not_holder' }
  if (leaves(given) && paper.holder.kind === 'citizen' && paper.origin === 'citizen') {
    if (paper.identityCard || paper.handling === 'seen' || paper.handling === 'scanned')
      return { refusal: 'never_carried' }
  }
  if (rule.bag && !isBagNo(given.bagNo)) return { refusal: 'bag_needed' }
  const needed = rule.countersign?.(paper.holder.kind, given.to.kind)
  if (needed && given.countersignedBy !== needed) return { refusal: 'countersign_needed', details: { by: needed } }
  if (given.act === 'lost' && given.report.trim().length < 4) return { refusal: 'report_needed' }
  return null
}

const leaves = (given: HandOver): boolean => given.to.kind === 'facilitator' || given.to.kind === 'centre'

/** Where a paper belongs in the end: with its citizen, or with the office that keeps it. A lost one is settled by its report. */
export function isHome(paper: PaperFacts): boolean {
  if (paper.holder.kind === 'citizen' || paper.holder.kind === 'lost') return true
  return paper.holder.kind === 'office' && paper.handling === 'surrendered'
}

/** Must somebody still bring it home? A paper that the office made and keeps is at its origin, not out. */
export function isOut(paper: PaperFacts): boolean {
  return !isHome(paper) && !(paper.origin === 'office' && paper.holder.kind === 'office')
}
