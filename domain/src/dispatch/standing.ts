/** Where a facilitator stands with the programme. Only `active` is offered work. */
export const STANDINGS = ['applied', 'vetting', 'training', 'approved', 'active', 'paused', 'warned', 'suspended', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]

/** From → to. A warning keeps its bearer at work; a suspension is lifted by another person than the one who set it. */
const STEPS: { readonly [S in Standing]: readonly Standing[] } = {
  applied: ['vetting', 'ended'],
  vetting: ['training', 'ended'],
  training: ['approved', 'ended'],
  approved: ['active', 'ended'],
  active: ['paused', 'warned', 'suspended', 'ended'],
  paused: ['active', 'suspended', 'ended'],
  warned: ['active', 'paused', 'suspended', 'ended'],
  suspended: ['active', 'ended'],
  ended: [],
}

export const mayWork = (standing: Standing): boolean => standing === 'active' || standing === 'warned'
export const mayBecome = (from: Standing, to: Standing): boolean => STEPS[from].includes(to)
