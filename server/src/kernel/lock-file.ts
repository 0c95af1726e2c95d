import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

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

export interface Lock {
  release(): void
}

function ownerIn(text: string): number | undefined {
  const [pid, start] = text.trim().split(' ')
  return pid && start && startOf(Number(pid)) === start ? Number(pid) : undefined
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The id of the live process that holds the file, if any. */
export const holderOf = (path: string): number | undefined => ownerIn(textOf(path) ?? '')

/** Takes the lock, or tells who has it. A lock whose owner died is taken over. */
export function takeLock(path: string): Lock | { heldBy: number } {
  const own = `${path}.${process.pid}`
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}\n`, { mode: 0o644 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      // By a link the file is there with its words at once: one that is empty for a moment would look like nobody's.
      if (linked(own, path)) return { release: () => rmSync(path, { force: true }) }
      const heldBy = holderOf(path) ?? buryDead(path)
      if (heldBy !== undefined) return { heldBy }
    }
  } finally {
    rmSync(own, { force: true })
  }
  throw new Error(`cannot take the lock ${path}`)
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? '')) throw error
  }
  // A file system without links: a copy that must be new is as near as it gets.
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Takes away what a dead owner left, and returns who is at it already, if another is. Only who holds a lock of its own
 * for this may do it: whether the owner is dead is asked and the file removed while nobody else can have put a living
 * owner's there. Who dies in the middle leaves that lock, which is taken over in the same way.
 */
function buryDead(path: string): number | undefined {
  const right = takeLock(`${path}.burial`)
  if ('heldBy' in right) return right.heldBy
  try {
    const left = textOf(path)
    if (left !== undefined && ownerIn(left) === undefined) rmSync(path, { force: true })
  } finally {
    right.release()
  }
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
