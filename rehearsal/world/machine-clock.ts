import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const PRELOADED = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
]

/**
 * The clock of the rehearsed machine. A real system has no clock that can be moved, so the machine's own is: whatever is
 * started with `machineEnv` reads the time from libfaketime, which looks at a file. The rehearsal lives on that machine.
 */
export interface MachineClock {
  now(): Date
  /** Lets time pass on the machine; it never goes back. */
  passTo(instant: Date): void
}

/** What keeps the clock from being moved; undefined when nothing does. */
export const clockLacks = (): string | undefined =>
  PRELOADED.some((path) => existsSync(path)) ? undefined : 'the Debian package libfaketime'

/**
 * What a program is started with to live on the machine whose clock that file moves.
 * @throws where libfaketime is not installed
 */
export function machineEnv(file: string): NodeJS.ProcessEnv {
  const library = PRELOADED.find((path) => existsSync(path))
  if (!library) throw new Error('libfaketime is not installed')
  writeFileSync(file, '+0\n')
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
}

/** @throws when this process does not live on the machine */
export function machineClock(file: string | undefined = process.env.FAKETIME_TIMESTAMP_FILE): MachineClock {
  if (file === undefined) throw new Error('this process was not started with machineEnv')
  let aheadSeconds = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return {
    now: () => new Date(),
    passTo(instant) {
      const seconds = Math.ceil((instant.getTime() - Date.now()) / 1_000)
      if (seconds <= 0) return
      aheadSeconds += seconds
      // Whole at once: whoever looks while it is written would read an empty file.
      writeFileSync(`${file}.new`, `+${aheadSeconds}\n`)
      renameSync(`${file}.new`, file)
    },
  }
}
