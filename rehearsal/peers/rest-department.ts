import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Certificate } from '@app/server/test/peers/authority'
import type { Peer } from './peer.ts'
import { type Department, type HandedIn, isSigned, readSheet } from './department.ts'

export interface RestDepartment extends Department, Peer {
  url: string
  tokenUrl: string
}
export const CLIENT = { clientId: 'programme', clientSecret: 'the-secret-of-the-client' }

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/**
 * A department with an interface of its own over HTTPS, whose authority gives tokens (OAuth 2, client credentials). There is
 * none to install: each department's is its own.
 */
export async function startRestDepartment(given: { tls: Certificate; secret: string }): Promise<RestDepartment> {
  const tokens = new Set<string>()
  const handedIn: HandedIn[] = []
  const wrong: string[] = []
  const said: object[] = []
  const server = createServer(given.tls, (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    serve(request, answer).catch((error: Error) => {
      wrong.push(error.message)
      answer(500, {})
    })
  })

  async function serve(request: IncomingMessage, answer: (status: number, body: object) => void): Promise<void> {
    const path = request.url ?? ''
    const body = await bodyOf(request)
    if (path === '/token') return token(request, body, answer)
    if (!tokens.has(String(request.headers.authorization ?? '').replace('Bearer ', ''))) return answer(401, {})
    if (!isSigned(given.secret, body || path, String(request.headers['x-signature'] ?? ''))) {
      wrong.push('the signature')
      return answer(401, {})
    }
    if (path.startsWith('/messages')) {
      const url = new URL(path, 'https://localhost')
      const from = Number(url.searchParams.get('after') ?? 0)
      const messages = said.slice(from, from + Number(url.searchParams.get('limit') ?? 100))
      return answer(200, { messages, next: String(from + messages.length) })
    }
    if (request.headers['x-test'] === 'true') return answer(200, { reference: 'TEST' })
    const { documents } = JSON.parse(body) as { documents: { name: string }[] }
    const taken = readSheet(
      body,
      documents.map((one) => one.name),
    )
    if (!handedIn.some((one) => one.applicationId === taken.applicationId)) handedIn.push(taken)
    answer(201, { reference: `BOR-${handedIn.length}` })
  }

  function token(request: IncomingMessage, body: string, answer: (status: number, body: object) => void): void {
    const form = new URLSearchParams(body)
    const basic = Buffer.from(String(request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    const inForm = `${form.get('client_id')}:${form.get('client_secret')}`
    const right = [basic, inForm].includes(`${CLIENT.clientId}:${CLIENT.clientSecret}`)
    if (!right || form.get('grant_type') !== 'client_credentials') return answer(401, { error: 'invalid_client' })
    const made = randomBytes(24).toString('base64url')
    tokens.add(made)
    answer(200, { access_token: made, token_type: 'Bearer', expires_in: 3_600 })
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `https://localhost:${(server.address() as AddressInfo).port}`
  return {
    by: 'our department with an interface of its own (OAuth 2, signed calls): each department’s is its own',
    whose: 'ours',
    url,
    tokenUrl: `${url}/token`,
    handedIn: () => handedIn,
    wrong: () => wrong,
    async answer(message, paper) {
      said.push({
        ...message,
        ...(paper && {
          document: { mediaType: 'application/pdf', sha256: paper.sha256, base64: paper.bytes.toString('base64') },
        }),
      })
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
