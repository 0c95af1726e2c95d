import type { Output } from '@app/contract'
import type { Household } from '../household.ts'
import type { Course } from './courses.ts'

/** A complaint as the city follows it. */
export interface Case {
  id: string
  home: Household
  course: Course
  rulings: number
  cameBack: boolean
  climbed: boolean
}
export type CaseView = Output<'grievances.get'>
