import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { OperatorError } from '../kernel/refusal.ts'

export interface Asking {
  /** The flag's value where it was given; else the answer at the terminal. */
  ask(question: Question): Promise<string>
  close(): void
}
export interface Question {
  flag: string
  given: string | undefined
  words: string
  /** Taken when nothing is said. Without one the question has to be answered. */
  otherwise?: string
  /** Not shown while it is typed. */
  hidden?: boolean
  /** What is wrong with the answer, or the answer as it is meant. */
  read?: (said: string) => { value: string } | { wrong: string }
}

const asItIs = (said: string): { value: string } => ({ value: said })

/** Asks at the terminal, on standard error, so that standard output stays the result's. Without one every answer is a flag's. */
export function openAsking(silent: boolean): Asking {
  if (silent || !process.stdin.isTTY)
    return {
      async ask({ flag, given, words, otherwise, read = asItIs }) {
        const said = given ?? otherwise
        if (said === undefined) throw new OperatorError(`${words}: say it with --${flag}.`)
        const answer = read(said)
        if ('wrong' in answer) throw new OperatorError(`--${flag}: ${answer.wrong}`)
        return answer.value
      },
      close: () => undefined,
    }
  let mute = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!mute) process.stderr.write(chunk as Buffer)
      done()
    },
  })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  return {
    async ask({ given, words, otherwise, hidden = false, read = asItIs }) {
      for (let said = given; ; said = undefined) {
        if (said === undefined) {
          process.stderr.write(`${words}${otherwise ? ` [${otherwise}]` : ''}: `)
          mute = hidden
          said = (await terminal.question('')).trim() || otherwise || ''
          mute = false
          if (hidden) process.stderr.write('\n')
        }
        const answer = said === '' && otherwise === undefined ? { wrong: 'This has to be answered.' } : read(said)
        if ('value' in answer) return answer.value
        process.stderr.write(`${answer.wrong}\n`)
      }
    },
    close: () => terminal.close(),
  }
}
