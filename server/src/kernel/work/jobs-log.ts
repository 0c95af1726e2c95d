import { Logger } from 'graphile-worker'

/** For the queue's own migrations: their progress is ours to tell. */
export const quietLogger = new Logger(() => () => undefined)
