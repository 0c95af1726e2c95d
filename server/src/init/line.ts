/** One thing that was looked at, by an id that scripts may rely on. */
export interface Line {
  id: string
  state: 'ok' | 'warn' | 'fail'
  says: string
  /** What to do about it. */
  todo?: string
}

export const ok = (id: string, says: string): Line => ({ id, state: 'ok', says })
export const warn = (id: string, says: string, todo: string): Line => ({ id, state: 'warn', says, todo })
export const fail = (id: string, says: string, todo: string): Line => ({ id, state: 'fail', says, todo })

export const failed = (lines: readonly Line[]): boolean => lines.some((line) => line.state === 'fail')

const MARKS = { ok: 'ok  ', warn: 'note', fail: 'FAIL' } as const
export const printed = ({ id, state, says, todo }: Line): string =>
  `${MARKS[state]}  ${id.padEnd(20)} ${says}${todo ? `\n      ${''.padEnd(20)} → ${todo}` : ''}`
