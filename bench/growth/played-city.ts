import { settle } from '../../city/src/settle.ts'
import { livePast } from '../../city/src/habits/past.ts'
import { play } from '../../city/src/play.ts'
import { startSystem } from '../../city/src/system.ts'

const SEED = 7
/** Lived to their ends, with complaints, proceedings and nights of figures; then some more days, whose requests are under way. */
const ENDED = 60
const UNDER_WAY = { requests: 30, days: 4, hoursOfToday: 3 }

/** A city lives in that folder, on a system of its own which is stopped at the end: what is copied from is what it leaves. */
export async function playCity(dataDir: string, say: (words: string) => void): Promise<void> {
  const system = await startSystem({ seed: SEED, dataDir })
  try {
    const quiet = (): void => undefined
    await play({
      seed: SEED,
      requests: ENDED,
      faults: false,
      plant: undefined,
      nobodyRefuses: false,
      system,
      known: [],
      say: quiet,
    })
    say(`${ENDED} requests were lived to their ends`)
    const city = await settle({ url: system.url, seed: SEED + 1, faults: false, say: quiet })
    await livePast(city, UNDER_WAY)
    await city.line.send('demo.settle', { withinSeconds: 60 })
    say(`${UNDER_WAY.requests} more are under way`)
  } finally {
    await system.stop()
  }
}
