import { connectForDemo, type DemoConnection } from '../../src/modules/connections/index.ts'
import type { World } from '../world.ts'

/** Fills the table of connections as two administrators would. For tests only. */
export const fillConnections = (world: World, connections: readonly DemoConnection[]): Promise<void> =>
  world.as(async (tx) => {
    for (const one of connections) await connectForDemo(tx, one)
  })
