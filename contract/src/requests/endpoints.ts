import { booking } from './booking.ts'
import { reading } from './reading.ts'
import { changes } from './changes.ts'
import { steps } from './steps.ts'
import { formAndPapers } from './form-and-papers.ts'
import { corrections } from './corrections.ts'
import { doubts } from './doubts.ts'
import { limits } from './limits.ts'
import { waiting } from './waiting.ts'

export const requests = {
  ...booking,
  ...reading,
  ...changes,
  ...waiting,
  ...steps,
  ...formAndPapers,
  ...corrections,
  ...limits,
  ...doubts,
}
