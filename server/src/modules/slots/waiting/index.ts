export { ask } from './ask.ts'
export { forgetWaits, heldFor, heldHour, leave, waitsOf } from './end.ts'
