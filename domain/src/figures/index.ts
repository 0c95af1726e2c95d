export { breakDown, type Count, type FigureRow, LEAST_SHOWN, type Outcomes, OTHERS, OUTCOMES, tally } from './break-down.ts'
export { canonicalText, type Complaints, type Figures, figuresCsv } from './document.ts'
export { spreadOf } from './spread.ts'
