export {
  type Count,
  type Dimension,
  type FigureRow,
  LEAST_SHOWN,
  type Outcomes,
  outcomesBy,
  OTHERS,
  OUTCOMES,
  tally,
} from './break-down.ts'
export {
  type Case,
  type ComplaintRow,
  type Complaints,
  complaintsBy,
  complaintsOf,
  VERDICTS,
  type Verdict,
  verdictAfter,
} from './complaints.ts'
export { canonicalText, type Figures, figuresCsv, timeBy, timeOf, type Waited } from './document.ts'
export { spreadOf } from './spread.ts'
export { TODAY_MEASURES, type TodayMeasure } from './today.ts'
export { ownerOf, WASTED_BY, type WastedBy } from './wasted.ts'
