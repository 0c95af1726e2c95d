import { readFile } from 'node:fs/promises'

const LOOK_MS = 100
/** Of a core's time, so that a busy machine is held against nobody's file; and of the clock, for what waits and does nothing. */
const CPU_SECONDS_MAX = 8
const CLOCK_MS_MAX = 40_000
/** USER_HZ, which Linux has fixed for programs. */
const TICKS_A_SECOND = 100

export type Stopped = 'memory' | 'time'

/** Looks at a process while it reads one file, and says when it takes more than a file may. */
export function watchReading(pid: number, megabytes: number, stop: (why: Stopped) => void): () => void {
  const beganMs = performance.now()
  let before: number | undefined
  const look = async () => {
    const seen = await usage(pid)
    if (performance.now() - beganMs > CLOCK_MS_MAX) return stop('time')
    if (!seen) return
    before ??= seen.cpuSeconds
    if (seen.megabytes > megabytes) stop('memory')
    else if (seen.cpuSeconds - before > CPU_SECONDS_MAX) stop('time')
  }
  void look()
  const timer = setInterval(() => void look(), LOOK_MS)
  return () => clearInterval(timer)
}

/** Nothing where it has ended. */
async function usage(pid: number): Promise<{ cpuSeconds: number; megabytes: number } | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const pages = Number(fields[21])
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
      megabytes: (pages * 4_096) / 1_048_576,
    }
  } catch {
    return undefined
  }
}
