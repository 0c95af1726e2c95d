import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Book, HandedIn, Message } from './book.ts'
import { documentOf, hashOf } from './document.ts'
import { chance, POISON, REFUSED } from './habits.ts'
import { announceReady, answer, bodyOf, control, listen, openBooks, readOptions } from './process.ts'

/** A department with an interface of its own over HTTP, as a process of its own. */
const options = readOptions()
const books = openBooks(options)
const secrets = new Map(options.departments.map((one) => [one.departmentId, one.secret]))
/** Everything said so far, in order; a reader says how far it has read. A new start begins a new list. */
const said = new Map<string, Message[]>()
const epoch = `${process.pid.toString(36)}${Math.floor(performance.timeOrigin).toString(36)}`

const sign = (secret: string, body: string | Buffer): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

/** A document goes with its message, or lies at an address of this system until it is fetched: some do the one, some the other. */
function wireOf(departmentId: string, { document, ...message }: Message): object {
  if (!document) return message
  const bytes = documentOf({ ...message, document })
  const named = { mediaType: 'application/pdf', sha256: hashOf(bytes) }
  const inside = chance(options.seed, message.messageId, 'inside') < 0.5
  const where = inside
    ? { base64: bytes.toString('base64') }
    : { url: `http://127.0.0.1:${port}/departments/${departmentId}/documents/${encodeURIComponent(message.messageId)}` }
  return { ...message, document: { ...named, ...where } }
}

function handOut(departmentId: string, messageId: string, response: ServerResponse): void {
  const message = (said.get(departmentId) ?? []).find((one) => one.document && one.messageId === messageId)
  if (!message) return answer(response, 404, { code: 'not_found' })
  response.writeHead(200, { 'content-type': 'application/pdf' }).end(documentOf(message))
}

function bringForward(departmentId: string, book: Book, sentAt: string | undefined): void {
  const at = Date.parse(sentAt ?? '')
  const messages = book.release(Number.isNaN(at) ? 0 : at)
  const list = said.get(departmentId) ?? []
  said.set(departmentId, list)
  for (const message of messages) {
    list.push(message)
    if (options.callbackOrigin && chance(options.seed, message.messageId, 'callback') < book.habits.callbackShare)
      void callBack(departmentId, message)
  }
}

/** Tried once; whoever misses it finds it in the list. */
async function callBack(departmentId: string, message: Message): Promise<void> {
  const body = JSON.stringify(wireOf(departmentId, message))
  await fetch(`${options.callbackOrigin}/api/departments/${departmentId}/callback`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-signature': sign(secrets.get(departmentId) ?? '', body) },
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined)
}

async function handIn(
  departmentId: string,
  book: Book,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request)
  if (request.headers['x-signature'] !== sign(secrets.get(departmentId) ?? '', body))
    return answer(response, 401, { code: 'signature_wrong' })
  const text = body.toString('utf8')
  // A try of the connection: answered, and nothing is begun.
  if (request.headers['x-test'] === 'true') return answer(response, 200, { reference: 'TEST' })
  if (text.includes(POISON)) return answer(response, 500, { code: 'internal' })
  if (text.includes(REFUSED))
    return answer(response, 422, { code: 'form_invalid', words: 'A made-up rule refuses this application.' })
  const given = JSON.parse(text) as Omit<HandedIn, 'documents'> & {
    proof: { lines: HandedIn['proofLines'] }
    documents: { name: string }[]
  }
  const sentAt = String(request.headers['x-sent-at'] ?? '')
  const { applicationId, round, kind, trackingNo, serviceId, caseId } = given
  const reference = book.take(
    {
      applicationId,
      round,
      kind,
      trackingNo,
      serviceId,
      caseId,
      proofLines: given.proof.lines,
      documents: given.documents.map(({ name }) => name),
    },
    Date.parse(sentAt) || 0,
  )
  bringForward(departmentId, book, sentAt)
  if (book.isLater(applicationId)) answer(response, 202, {})
  else answer(response, 201, { reference })
}

function list(departmentId: string, book: Book, url: URL, request: IncomingMessage, response: ServerResponse): void {
  bringForward(departmentId, book, String(request.headers['x-sent-at'] ?? ''))
  const [from = '', place = '0'] = (url.searchParams.get('after') ?? '').split('.')
  const all = said.get(departmentId) ?? []
  const start = from === epoch ? Number(place) : 0
  const most = Math.min(500, Number(url.searchParams.get('limit')) || 500)
  answer(response, 200, {
    messages: all.slice(start, start + most).map((message) => wireOf(departmentId, message)),
    next: `${epoch}.${Math.min(all.length, start + most)}`,
  })
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (await control(request, response, { books, options })) return
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [, departmentId = '', what, one] =
    /^\/departments\/([^/]+)\/(applications|messages|documents)(?:\/([^/]+))?$/.exec(url.pathname) ?? []
  const book = books.get(departmentId)
  if (!book) return answer(response, 404, { code: 'not_found' })
  if (book.habits.outage) return answer(response, 503, { code: 'down' })
  if (book.habits.slowMs) await new Promise((resolve) => setTimeout(resolve, book.habits.slowMs))
  if (what === 'applications' && request.method === 'POST') return handIn(departmentId, book, request, response)
  if (what === 'messages' && request.method === 'GET') return list(departmentId, book, url, request, response)
  if (what === 'documents' && one) return handOut(departmentId, decodeURIComponent(one), response)
  answer(response, 405, { code: 'method' })
}

const server = createServer((request, response) => {
  serve(request, response).catch(() => {
    if (!response.headersSent) answer(response, 400, { code: 'unreadable' })
  })
})
const port = await listen(server)
announceReady({ port })
