import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** What a person sees who sits at the terminal: what was wiped is gone. Knows the codes that readline writes. */
export function visibleOf(bytes: string): string {
  const lines: string[] = ['']
  let column = 0
  // oxlint-disable-next-line no-control-regex -- these are the codes of a terminal
  for (const [piece] of bytes.matchAll(/\u001B\[[\d;?]*[a-zA-Z]|[^\u001B]/g)) {
    const line = lines.at(-1) ?? ''
    if (piece === '\r') column = 0
    else if (piece === '\n') {
      lines.push('')
      column = 0
    } else if (piece.length === 1) {
      lines[lines.length - 1] = line.padEnd(column).slice(0, column) + piece + line.slice(column + 1)
      column++
    } else if (piece.endsWith('G')) column = Number(piece.slice(2, -1) || 1) - 1
    else if (piece.endsWith('J') || piece.endsWith('K')) lines[lines.length - 1] = line.slice(0, column)
  }
  return lines.join('\n')
}

export interface AtTerminal {
  /** Waits until that stands on the last line of the screen, and types. */
  answer(question: RegExp, typed: string): Promise<void>
  screen(): string
  ended: Promise<number | null>
}

const ASKED_WITHIN_MS = 60_000

/** Runs the command on a terminal of its own, by util-linux's `script`, which every Debian has. */
export function atTerminal(command: readonly string[], env: Record<string, string>): AtTerminal {
  const line = command.map((part) => `'${part.replaceAll("'", String.raw`'\''`)}'`).join(' ')
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...env, TERM: 'xterm', SHELL: '/bin/sh' },
  })
  let bytes = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    bytes += more
  })
  const screen = () => visibleOf(bytes)
  // Until the answer has been taken the line before still looks like the question.
  let answeredLines = 0
  const asks = (question: RegExp): boolean => {
    const lines = screen().split('\n')
    return lines.length > answeredLines && question.test(lines.at(-1) ?? '')
  }
  return {
    screen,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    }),
    async answer(question, typed) {
      for (const begun = Date.now(); !asks(question); await pause(25))
        if (Date.now() - begun > ASKED_WITHIN_MS || child.exitCode !== null) {
          child.kill()
          throw new Error(`${question} is not asked. On the screen:\n${screen()}`)
        }
      answeredLines = screen().split('\n').length
      child.stdin.write(typed)
    },
  }
}
