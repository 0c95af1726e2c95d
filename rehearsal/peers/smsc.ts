import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { installed, type Peer, type Program, run, untilReady } from './peer.ts'

/** A text centre, and the phones behind it. */
export interface SmscPeer extends Peer {
  port: number
  /** Every text that it has taken for a phone, the oldest first. */
  taken(): readonly TakenText[]
  /** A text that somebody sends from a phone. */
  send(text: { from: string; to: string; text: string }): void
  /** It takes every message with an OK, and nothing comes of any. */
  swallow(on: boolean): void
  /** Up again where it was, after a stop. */
  startAgain(): Promise<void>
}
export interface TakenText {
  id: string
  to: string
  from: string
  text: string
}

/** What keeps Net::SMPP from being used here; undefined when nothing does. */
export function smscLacks(): string | undefined {
  const perl = installed('perl')
  if (!perl) return 'perl'
  try {
    execFileSync(perl, ['-MNet::SMPP', '-MJSON::PP', '-e', '1'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'the Debian package libnet-smpp-perl'
  }
}

interface Life {
  program: Program
  port: number
  tell(line: object): void
}

/** @throws when it does not listen in time, with what it said. */
export async function startSmsc(login: { systemId: string; password: string }): Promise<SmscPeer> {
  const taken: TakenText[] = []
  let life = await live(login, 0, taken)
  const { port } = life
  return {
    by: 'Net::SMPP',
    whose: 'independent',
    port,
    taken: () => taken,
    send: (text) => life.tell(text),
    swallow: (on) => life.tell({ swallow: on }),
    async startAgain() {
      life = await live(login, port, taken)
    },
    stop: () => life.program.stop(),
  }
}

async function live(login: { systemId: string; password: string }, wanted: number, taken: TakenText[]): Promise<Life> {
  const program = run(installed('perl') as string, [
    join(import.meta.dirname, 'smsc.pl'),
    String(wanted),
    login.systemId,
    login.password,
  ])
  let port = 0
  if (!program.child.stdout || !program.child.stdin) throw new Error('no pipes to the text centre')
  const input = program.child.stdin
  createInterface({ input: program.child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as { ready?: number } | TakenText
    if ('id' in said) taken.push(said)
    else if (said.ready) port = said.ready
  })
  await untilReady('The text centre', () => Promise.resolve(port > 0), program.said, program.child)
  return { program, port, tell: (line) => void input.write(`${JSON.stringify(line)}\n`) }
}
