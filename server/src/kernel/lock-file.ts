import { openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs'

/** When the process began, in clock ticks since boot: tells a live owner from a later process with the same id. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

export interface Lock { release(): void }

/** The id of the live process that holds the file, if any. */
export function holderOf(path: string): number | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  const [pid, start] = text.trim().split(' ')
  return pid && start && startOf(Number(pid)) === start ? Number(pid) : undefined
}

/** Takes the lock, or tells who has it. A lock whose owner died is taken over. */
export function takeLock(path: string): Lock | { heldBy: number } {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o644)
      writeSync(file, `${process.pid} ${startOf(process.pid)}\n`)
      closeSync(file)
      return { release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const heldBy = holderOf(path)
      if (heldBy !== undefined) return { heldBy }
      rmSync(path, { force: true })
    }
  }
  throw new Error(`cannot take the lock ${path}`)
}

/** Waits for the lock. */
export async function waitForLock(path: string, waitMsMax = 60_000): Promise<Lock> {
  const until = Date.now() + waitMsMax
  for (;;) {
    const lock = takeLock(path)
    if ('release' in lock) return lock
    if (Date.now() > until) throw new Error(`process ${lock.heldBy} holds ${path} for too long`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
