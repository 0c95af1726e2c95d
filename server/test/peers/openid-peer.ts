import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Told } from './openid-process.ts'

/** Somebody else's sign-in, in a process of its own, and a browser that goes there and comes back. */
export interface OpenIdPeer {
  issuer: string
  secret: string
  tell(told: Partial<Told> & Pick<Told, 'person'>): Promise<void>
  /** From where our page sends the browser to where it is sent back; what came is in its address. */
  visit(url: string): Promise<URL>
  /** The logout token that it would post to us when this person has signed out there. */
  leaves(subject: string): Promise<string>
  stop(): Promise<void>
}

const SECRET = 'a secret of the tests, long enough for anybody'
const HOPS_MAX = 12

export async function openIdPeer(redirect: string): Promise<OpenIdPeer> {
  const child = fork(join(import.meta.dirname, 'openid-process.ts'), [redirect, SECRET], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { issuer } = await heard<{ issuer: string }>(child)
  return {
    issuer,
    secret: SECRET,
    async tell(told) {
      child.send({ slowMs: 0, forge: false, ...told })
      await heard(child)
    },
    async leaves(subject) {
      child.send({ leaves: subject })
      return (await heard<{ logoutToken: string }>(child)).logoutToken
    },
    visit: (url) => follow(url, redirect),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** What it says next; it says nothing more once it is gone. */
const heard = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the provider has ended'))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message as T)
    })
  })

async function follow(begun: string, redirect: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = begun
  for (let hop = 0; hop < HOPS_MAX; hop++) {
    if (url.startsWith(redirect)) return new URL(url)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`the provider answers ${answer.status}: ${(await answer.text()).slice(0, 400)}`)
    url = new URL(next, url).href
  }
  throw new Error('the provider sends the browser around for ever')
}
