export { carried, type Crew, nearOf, type Promised, ringsOf, roomFor, type Wanted } from './room.ts'
export { isNear, type PlannedHour } from './near.ts'
export {
  firstToTell,
  type FreeHour,
  heldUntil,
  HOUR_HELD_MINUTES,
  type InLine,
  WAIT_STATES,
  WAITS_MAX,
  type WaitState,
} from './waiting.ts'
