import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { UPLOAD_BYTES_MAX } from '@app/server/kernel/http/let-in'
import { isThere } from './deploy-checks.ts'

/** The examples as they are shipped, but for ports and certificates, before a server that tells what reaches it. */
const scratch = mkdtempSync(join(tmpdir(), 'proxies-'))
const LIMIT = 8 * 1024 * 1024
let upstream: Server
let at: number
const seen: { url: string; headers: IncomingHttpHeaders }[] = []

before(async () => {
  upstream = createServer((call, reply) => {
    seen.push({ url: call.url ?? '', headers: call.headers })
    if (call.url === '/stream') {
      reply.writeHead(200, { 'content-type': 'text/event-stream' })
      reply.write('data: first\n\n')
      // The second comes when the test has seen the first; a proxy that gathers would never show it.
      call.socket.on('close', () => reply.end())
      return
    }
    call.resume().on('end', () => reply.end('answered'))
  }).listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  at = portOf(upstream)
})
after(() => {
  upstream.closeAllConnections()
  upstream.close()
  rmSync(scratch, { recursive: true, force: true })
})

const portOf = (server: Server): number => (server.address() as { port: number }).port

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  server.close()
  await once(server, 'close')
  return port
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  first: string
}

/** One call through the proxy; answers with the first bytes, without waiting for the last. */
function ask(
  port: number,
  path: string,
  given: { headers?: Record<string, string>; body?: Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `localhost:${port}`, ...given.headers }
    const method = given.body ? 'POST' : 'GET'
    const call = request({
      host: '127.0.0.1',
      servername: 'localhost',
      port,
      path,
      method,
      headers,
      rejectUnauthorized: false,
    })
    call.on('response', (answer) => {
      const tell = (first: string) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, first })
        call.destroy()
      }
      answer.once('data', (bytes: Buffer) => tell(String(bytes)))
      answer.once('end', () => tell(''))
    })
    call.on('error', reject)
    call.setTimeout(10_000, () => call.destroy(new Error('nothing came in ten seconds')))
    call.end(given.body)
  })
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await ask(port, '/').catch(() => undefined)
    if (answer?.status === 200) return
    if (tries > 100) throw new Error(`the proxy does not answer: ${answer?.status ?? 'no connection'}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function startNginx(): Promise<{ child: ChildProcess; port: number }> {
  const [port, plain] = [await freePort(), await freePort()]
  const [pem, key] = [join(scratch, 'tls.pem'), join(scratch, 'tls.key')]
  const subject = ['-subj', '/CN=localhost', '-keyout', key, '-out', pem]
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject])
  const conf = readFileSync(join(ROOT, 'deploy/proxy/nginx.conf'), 'utf8')
    .replaceAll(/\/etc\/nginx\/tls\/\w+\.pem/g, pem)
    .replaceAll(/\/etc\/nginx\/tls\/\w+\.key/g, key)
    .replace('/run/nginx.pid', join(scratch, 'nginx.pid'))
    .replace(/\/var\/log\/nginx\/\w+\.log/, join(scratch, 'access.log'))
    .replaceAll(/listen (\[::\]:)?443/g, (_, six) => (six ? `listen [::1]:${port}` : `listen 127.0.0.1:${port}`))
    .replaceAll(/listen (\[::\]:)?80 /g, (_, six) => (six ? `listen [::1]:${plain} ` : `listen 127.0.0.1:${plain} `))
    .replace('127.0.0.1:8080', `127.0.0.1:${at}`)
  const path = join(scratch, 'nginx.conf')
  writeFileSync(path, conf)
  const child = spawn('nginx', ['-c', path, '-p', scratch, '-g', 'daemon off;'], { stdio: 'ignore' })
  return { child, port }
}

async function startCaddy(): Promise<{ child: ChildProcess; port: number }> {
  const [port, plain] = [await freePort(), await freePort()]
  // An authority of its own, which it must not put among those that this machine trusts.
  const own = `{\n\tskip_install_trust\n\tadmin off\n\thttp_port ${plain}\n\thttps_port ${port}`
  const path = join(scratch, 'Caddyfile')
  writeFileSync(path, readFileSync(join(ROOT, 'deploy/proxy/Caddyfile'), 'utf8').replace(/^\{$/m, own))
  const site = `https://localhost:${port}`
  const env = {
    PATH: process.env.PATH,
    HOME: scratch,
    XDG_DATA_HOME: scratch,
    XDG_CONFIG_HOME: scratch,
    UPSTREAM: `127.0.0.1:${at}`,
  }
  const addresses = {
    PUBLIC_URL_CITIZEN: site,
    PUBLIC_URL_FACILITATOR: `https://field.localhost:${port}`,
    PUBLIC_URL_CONSOLE: `https://desk.localhost:${port}`,
  }
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', path], {
    stdio: 'ignore',
    env: { ...env, ...addresses },
  })
  return { child, port }
}

function behaves(start: () => Promise<{ child: ChildProcess; port: number }>): void {
  let proxy: { child: ChildProcess; port: number } | undefined
  const portOfProxy = (): number => proxy?.port ?? 0
  before(async () => {
    proxy = await start()
    await answering(portOfProxy())
  })
  after(async () => {
    if (!proxy || proxy.child.exitCode !== null) return
    const ended = once(proxy.child, 'exit')
    proxy.child.kill('SIGTERM')
    // An open stream may hold it: that is ours to cut.
    setTimeout(() => proxy?.child.kill('SIGKILL'), 2_000).unref()
    await ended
  })

  test('a stream is seen while it is still open', async () => {
    const { status, first } = await ask(portOfProxy(), '/stream')
    assert.deepEqual([status, first.startsWith('data: first')], [200, true])
  })

  test('the caller’s address is the one that called, whatever the caller says', async () => {
    await ask(portOfProxy(), '/who', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    const reached = seen.find((one) => one.url === '/who')
    assert.equal(reached?.headers['x-forwarded-for'], '127.0.0.1')
    assert.match(String(reached?.headers.host), /^localhost/)
  })

  test('a browser is told to come by TLS only', async () => {
    const { headers } = await ask(portOfProxy(), '/')
    assert.match(String(headers['strict-transport-security']), /max-age=31536000/)
  })

  test('metrics are not for outside', async () => {
    assert.equal((await ask(portOfProxy(), '/metrics')).status, 404)
    assert.ok(!seen.some((one) => one.url === '/metrics'), 'nobody was asked')
  })

  test('what the server takes goes through, and more does not', async () => {
    assert.equal((await ask(portOfProxy(), '/upload', { body: Buffer.alloc(LIMIT) })).status, 200)
    const more = await ask(portOfProxy(), '/upload-more', { body: Buffer.alloc(LIMIT + 1_000) }).catch(
      (error: Error) => error,
    )
    assert.ok(more instanceof Error || more.status === 413 || more.status === 502, JSON.stringify(more))
  })
}

describe('nginx', { skip: isThere('nginx') ? false : 'nginx is not installed' }, () => behaves(startNginx))
describe('Caddy', { skip: isThere('caddy') ? false : 'caddy is not installed' }, () => behaves(startCaddy))

test('the limit of the examples is the server’s own', () => {
  assert.equal(UPLOAD_BYTES_MAX, 8 * 1024 * 1024)
  for (const [file, said] of [
    ['proxy/nginx.conf', 'client_max_body_size 8m;'],
    ['proxy/Caddyfile', 'max_size 8MiB'],
    ['kubernetes/ingress.yaml', 'proxy-body-size: 8m'],
  ] as const)
    assert.ok(readFileSync(join(ROOT, 'deploy', file), 'utf8').includes(said), file)
})

test('the image is not root, knows its health, and takes no name that moves', () => {
  const image = readFileSync(join(ROOT, 'deploy/Containerfile'), 'utf8')
  assert.match(image, /^USER \d{4,}:\d{4,}$/m)
  assert.match(image, /^HEALTHCHECK .+\n {2}CMD .+\/health/m)
  assert.doesNotMatch(image, /:latest|^FROM [^:\s]+$/m)
  assert.ok(image.lastIndexOf('USER ') < image.indexOf('ENTRYPOINT'))
})
