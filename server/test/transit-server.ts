import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** How it misbehaves: for so many calls, or until it is told otherwise. */
export type Trouble = 'slow' | 'busy' | 'sealed' | 'denied' | 'elsewhere' | 'nonsense' | null

export interface TransitServer {
  url: string
  token: string
  key: string
  /** What was asked for: path and namespace. */
  heard: string[]
  trouble(kind: Trouble, calls?: number): void
  /** A new version of the key. */
  rotate(): void
  close(): Promise<void>
}

type Answer = [status: number, body: object]

/** The transit engine as Vault and OpenBao speak it: versions of one key, tokens, namespaces, their statuses and errors. */
export async function startTransit(tls?: { cert: string; key: string }): Promise<TransitServer> {
  const versions = [randomBytes(32)]
  const [token, key] = ['s.made-up-token', 'ours']
  const heard: string[] = []
  let trouble: Trouble = null
  let troubled = 0

  const seal = (plain: Buffer): string => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', versions.at(-1) as Buffer, nonce)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return `vault:v${versions.length}:${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')}`
  }
  const open = (text: string): Buffer => {
    const [, version, body = ''] = /^vault:v(\d+):(.+)$/.exec(text) ?? []
    const bytes = Buffer.from(body, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', versions[Number(version) - 1] as Buffer, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-16))
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
  }
  const act = (verb: string | undefined, body: Record<string, string>): object => {
    if (verb === 'encrypt') return { ciphertext: seal(Buffer.from(body.plaintext as string, 'base64')) }
    const plain = open(body.ciphertext as string)
    return verb === 'rewrap' ? { ciphertext: seal(plain) } : { plaintext: plain.toString('base64') }
  }
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    heard.push([request.url, request.headers['x-vault-namespace']].filter(Boolean).join(' '))
    const body = (await json(request)) as Record<string, string>
    if (request.headers['x-vault-token'] !== token) return [403, { errors: ['permission denied'] }]
    const [, verb, name] = /^\/v1\/transit\/(encrypt|decrypt|rewrap)\/([\w.-]+)$/.exec(request.url ?? '') ?? []
    if (!verb) return [404, { errors: ['no handler for route'] }]
    if (name !== key) return [400, { errors: ['encryption key not found'] }]
    try {
      return [200, { request_id: 'made-up', data: act(verb, body) }]
    } catch {
      return [400, { errors: ['cipher: message authentication failed'] }]
    }
  }
  const amiss = (): Answer | null => {
    if (!trouble || troubled <= 0) return null
    troubled--
    if (trouble === 'busy') return [500, { errors: ['internal error'] }]
    if (trouble === 'sealed') return [503, { errors: ['Vault is sealed'] }]
    if (trouble === 'denied') return [403, { errors: ['permission denied'] }]
    if (trouble === 'nonsense') return [200, { data: { plaintext: 'AAAA' } }]
    return [307, {}]
  }
  const listener: RequestListener = (request, response) => {
    if (trouble === 'slow' && troubled-- > 0) return
    const wrong = amiss()
    void (wrong ? Promise.resolve(wrong) : answer(request)).then(([status, body]) => {
      const place = status === 307 ? { location: 'http://127.0.0.1:1/' } : {}
      response.writeHead(status, { 'content-type': 'application/json', ...place }).end(JSON.stringify(body))
    })
  }
  const server = tls ? createHttps(tls, listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    key,
    heard,
    trouble(kind, calls = Infinity) {
      trouble = kind
      troubled = calls
    },
    rotate: () => void versions.push(randomBytes(32)),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
