/** When the call desk is open, and when it promises to call somebody back. */
export { CALL_DESK, type CallDesk, openingsOf } from './desk.ts'
export { AGAIN_MINUTES, type Load, promiseWindow, stillStands } from './promise.ts'
