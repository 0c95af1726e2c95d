/** Where a facilitator stands with the programme. Only `active` is offered work. */
export const STANDINGS = [
  'applied',
  'vetting',
  'training',
  'approved',
  'active',
  'paused',
  'warned',
  'suspended',
  'ended',
] as const
export type Standing = (typeof STANDINGS)[number]

/** From → to. A warning keeps its bearer at work; a suspension is lifted by another person than the one who set it. */
const STEPS: { readonly [S in Standing]: readonly Standing[] } = {
  applied: ['vetting', 'ended'],
  // Back to `applied`: a paper was asked for again, or the applicant was refused and may come another time.
  vetting: ['training', 'applied', 'ended'],
  training: ['approved', 'applied', 'ended'],
  approved: ['active', 'applied', 'ended'],
  active: ['paused', 'warned', 'suspended', 'ended'],
  paused: ['active', 'warned', 'suspended', 'ended'],
  warned: ['active', 'paused', 'suspended', 'ended'],
  suspended: ['active', 'paused', 'warned', 'ended'],
  ended: [],
}

/** Nobody comes to stand so without a decision that was reached by due process. */
export const needsDecision = (standing: Standing): boolean => standing === 'warned' || standing === 'suspended'
export const mayWork = (standing: Standing): boolean => standing === 'active' || standing === 'warned'
export const mayBecome = (from: Standing, to: Standing): boolean => STEPS[from].includes(to)
