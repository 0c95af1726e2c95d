import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from 'node:tls'
import type { Certificate } from '@app/server/test/peers/authority'
import { installed, type Peer, run, untilReady } from './peer.ts'

/** The TLS proxy before the server; one port, a name an app. */
export interface ProxyPeer extends Peer {
  port: number
  /** Calls of the demo that came this way and had another answer than 404. */
  demoCalls(): Promise<number>
}

/** What keeps Caddy from being used here; undefined when nothing does. */
export const proxyLacks = (): string | undefined => (installed('caddy') ? undefined : 'the Debian package caddy')

/**
 * Caddy with a certificate of the tests' authority, handing everything on to the server.
 * @throws when it does not listen in time, with what it said.
 */
export async function startProxy(
  dir: string,
  options: { port: number; tls: Certificate; authority: string; names: readonly string[]; serverPort: number },
): Promise<ProxyPeer> {
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'cert.pem'), options.tls.cert)
  writeFileSync(join(dir, 'key.pem'), options.tls.key, { mode: 0o600 })
  const file = join(dir, 'Caddyfile')
  writeFileSync(
    file,
    `{
	admin off
	auto_https disable_redirects
	skip_install_trust
}
${options.names.map((name) => `https://${name}:${options.port}`).join(', ')} {
	bind 127.0.0.1
	tls ${dir}/cert.pem ${dir}/key.pem
	log {
		output file ${dir}/access.log
		format json
	}
	header Strict-Transport-Security "max-age=31536000"
	reverse_proxy 127.0.0.1:${options.serverPort} {
		flush_interval -1
	}
}
`,
  )
  const program = run(installed('caddy') as string, ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: { ...process.env, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir, HOME: dir },
  })
  const name = options.names[0] ?? 'localhost'
  await untilReady(
    'Caddy',
    () =>
      new Promise((resolve) => {
        const socket = connect(
          { host: '127.0.0.1', port: options.port, servername: name, ca: options.authority },
          () => {
            socket.destroy()
            resolve(true)
          },
        )
        socket.once('error', () => resolve(false))
      }),
    program.said,
    program.child,
  )
  return {
    by: 'Caddy',
    whose: 'independent',
    port: options.port,
    demoCalls: async () => countDemoCalls(await readFile(join(dir, 'access.log'), 'utf8').catch(() => '')),
    stop: () => program.stop(),
  }
}

interface Logged {
  status?: number
  request?: { uri?: string }
}
const DEMO = /^\/+api\/+(demo(\/|$|\?)|calls\/demo-switch)/i

/** Of an access log, a line of JSON a call: those of the demo that were not answered by 404. */
export const countDemoCalls = (log: string): number =>
  log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Logged)
    .filter(({ status, request }) => DEMO.test(request?.uri ?? '') && status !== 404).length
