import { queue } from './queue.ts'
import { desk } from './desk.ts'
import { till } from './till.ts'

/** Walk-in centres: the queue, the order face to face, the till, the originals, and the finished paper. */
export const centres = { ...queue, ...desk, ...till }
