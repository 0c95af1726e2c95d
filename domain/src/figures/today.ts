/** What operations look at through the day, beside the day before. `cash`: taken at the door, in paisa; the others are counts. */
export const TODAY_MEASURES = [
  'ordered',
  'arrived',
  'on_time',
  'visited',
  'failed',
  'filed',
  'decided',
  'delivered',
  'complaints',
  'cash',
] as const
export type TodayMeasure = (typeof TODAY_MEASURES)[number]
