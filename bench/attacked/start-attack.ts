import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Attack, AttackOver, AttackSays } from './attack-process.ts'

const PROCESS = fileURLToPath(new URL('attack-process.ts', import.meta.url))
/** Linux weighs sessions against each other before it looks at niceness within one: the session is told as well. */
const LAST = 'echo 5 2>/dev/null > /proc/self/autogroup; exec nice -n 5 "$@"'

interface ReadyAttack {
  begin(): Promise<AttackOver>
  end(): void
}

/**
 * Attackers bring machines of their own. Here they share the server's cores, so they are a process that comes after it:
 * what is measured is what they do to the server, more than what sending costs them. With 19 they came too late to harm anybody.
 */
export async function readyAttack(attack: Attack): Promise<ReadyAttack> {
  const child = fork(PROCESS, {
    serialization: 'advanced',
    detached: true,
    execPath: '/bin/sh',
    execArgv: ['-c', LAST, 'attack', process.execPath],
  })
  child.send(attack)
  await heard(child)
  return {
    begin: async () => {
      child.send('begin')
      const over = await heard(child)
      if (over === 'ready') throw new Error('the attack began twice')
      return over
    },
    end: () => void child.kill('SIGKILL'),
  }
}

const heard = (child: ChildProcess): Promise<AttackSays> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`the attack ended with ${code}`))
    child.once('error', reject).once('exit', gone)
    child.once('message', (said: AttackSays) => {
      child.off('error', reject).off('exit', gone)
      resolve(said)
    })
  })
