import { createInterface, type Interface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { OperatorError } from '../kernel/refusal.ts'

export interface Asking {
  /** Somebody sits there and can be asked once more. */
  readonly atTerminal: boolean
  /** The flag's value where it was given; else the answer at the terminal. */
  ask(question: Question): Promise<string>
  /** Something to be read before the next question. */
  say(line: string): void
  /** Throws where it was stopped since the last question. */
  assertGoing(): void
  close(): void
}
export interface Question {
  /** As it is written behind `--`; what stands behind a blank says which one of several. */
  flag: string
  given: string | undefined
  words: string
  /** Taken when nothing is said. Without one the question has to be answered. */
  otherwise?: string
  /** Stands in the brackets, where that is not {@link otherwise} itself. */
  shown?: string
  /** Not shown while it is typed. */
  hidden?: boolean
  /** What is wrong with the answer, or the answer as it is meant. */
  read?: (said: string) => { value: string } | { wrong: string }
}

/** Ctrl-C or Ctrl-D at the terminal. */
export class Stopped extends OperatorError {
  constructor(sentence = 'Stopped. Nothing was changed.') {
    super(sentence)
    this.name = 'Stopped'
  }
}

const asItIs = (said: string): { value: string } => ({ value: said })

/** Asks at the terminal, on standard error, so that standard output stays the result's. Without one every answer is a flag's. */
export const openAsking = (silent: boolean): Asking => (silent || !process.stdin.isTTY ? byFlags : openTerminal())

const byFlags: Asking = {
  atTerminal: false,
  async ask({ flag, given, words, otherwise, read = asItIs }) {
    const said = given ?? otherwise
    if (said === undefined) throw new OperatorError(`${words}: say it with --${flag}.`)
    const answer = read(said)
    if ('wrong' in answer) throw new OperatorError(`--${flag.split(' ')[0]}: ${answer.wrong}`)
    return answer.value
  },
  say: () => undefined,
  assertGoing: () => undefined,
  close: () => undefined,
}

/** Standard error, for readline: with the terminal's width, and silent while something hidden is typed. */
class Echo extends Writable {
  mute = false
  get columns(): number | undefined {
    return process.stderr.columns
  }
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    if (!this.mute) process.stderr.write(chunk as Buffer)
    done()
  }
}

function openTerminal(): Asking {
  const echo = new Echo()
  let stopped = false
  // Input that ends (Ctrl-D) leaves readline's own question open for ever.
  const { promise: gone, resolve: leave } = Promise.withResolvers<void>()
  let opened: Interface | undefined
  // Only with the first question: until then Ctrl-C ends the process, as anywhere.
  const terminal = (): Interface => {
    if (opened) return opened
    opened = createInterface({ input: process.stdin, output: echo, terminal: true })
    opened.once('close', () => {
      stopped = true
      leave()
    })
    return opened
  }
  const assertGoing = () => {
    if (stopped) throw new Stopped()
  }
  async function answered(prompt: string, hidden: boolean): Promise<string> {
    const at = terminal()
    assertGoing()
    // The question is readline's own: what stood on the line before it, readline wipes.
    const asked = at.question(prompt)
    echo.mute = hidden
    try {
      const said = await Promise.race([asked, gone])
      if (said !== undefined) return said.trim()
      throw new Stopped()
    } catch {
      // Ctrl-C is an AbortError of readline's, and means the same.
      process.stderr.write('\n')
      throw new Stopped()
    } finally {
      echo.mute = false
      if (hidden && !stopped) process.stderr.write('\n')
    }
  }
  return {
    atTerminal: true,
    async ask({ given, words, otherwise, shown = otherwise, hidden = false, read = asItIs }) {
      for (let said = given; ; said = undefined) {
        said ??= (await answered(`${words}${shown ? ` [${shown}]` : ''}: `, hidden)) || otherwise || ''
        const answer = said === '' && otherwise === undefined ? { wrong: 'This has to be answered.' } : read(said)
        if ('value' in answer) return answer.value
        process.stderr.write(`${answer.wrong}\n`)
      }
    },
    say: (line) => void process.stderr.write(`${line}\n`),
    assertGoing,
    close: () => opened?.close(),
  }
}
