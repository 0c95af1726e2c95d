import { administration } from './administration.ts'
import { queue } from './queue.ts'
import { desk } from './desk.ts'
import { till } from './till.ts'

/** Walk-in centres: how they are made, the queue, the order face to face, the till, the originals, and the finished paper. */
export const centres = { ...administration, ...queue, ...desk, ...till }
