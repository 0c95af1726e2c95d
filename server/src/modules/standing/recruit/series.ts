import type { Query } from '../../../kernel/context.ts'
import { retrainingsOf } from '../proceedings/store.ts'
import type { ApplicationRow } from './store.ts'

export type Trainee = Pick<ApplicationRow, 'applicant_id' | 'round' | 'state'>
/** Somebody who came in before there were applications. */
export const traineeOf = (facilitatorId: string): Trainee => ({
  applicant_id: facilitatorId,
  round: 0,
  state: 'admitted',
})

/** Tries count anew with each application and each retraining. */
export const seriesOf = async (q: Query, row: Trainee): Promise<number> =>
  row.round * 100 + (await retrainingsOf(q, row.applicant_id)).count
