import type { Output } from '@app/contract/calls'

export type Applicant = Output<'applicants.get'>

/** A decision about an applicant, or about one of their papers. */
export interface Act {
  kind: 'pass' | 'again' | 'refuse' | 'approve' | 'uphold' | 'overturn'
  requirementId?: string
}
