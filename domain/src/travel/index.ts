export { AREA_CLASSES, type AreaClass, AreaMap } from './area-class.ts'
export { fitTravel, judge, quantile, type Trip } from './fit.ts'
export { type Band, bandAt, bandOf, BANDS } from './hour.ts'
export {
  type AreaTimes,
  arrivalBetween,
  type Range,
  rangeOf,
  routedSeconds,
  START_MODEL,
  travelSeconds,
  type TravelModel,
} from './model.ts'
export { type River, Rivers } from './rivers.ts'
export {
  type Cell,
  modelTable,
  modelTableByRows,
  modelWaysTo,
  type Roads,
  type TravelTable,
  type WaysToCell,
} from './table.ts'
