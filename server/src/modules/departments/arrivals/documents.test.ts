import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { api, type EndpointId, type Input, type Output } from '@app/contract'
import type { Endpoint } from '@app/contract/endpoint'
import { ISSUED_BYTES_MAX } from '@app/domain/documents'
import { say } from '../../../../test/cups.ts'
import { eventually } from '../../../../test/eventually.ts'
import { plainTerritory } from '../../../../test/plain-territory.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { fillConnections } from '../../../../test/worlds/connections-world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { read } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import type { Module } from '../../../kernel/module.ts'
import { documentsModule, markIssued, readScan } from '../../documents/index.ts'
import { madeUpPdf, madeUpScan } from '../../documents/made-up-scans.ts'
import { endlessTable } from '../../documents/poisonous.ts'
import { departmentsModule, messageOf, queue } from '../index.ts'
import { signatureOf } from '../signature.ts'

const SECRET = 'what-both-sides-sign-with'
const DEPARTMENT = { rest: 'revenue', csv: 'councils', email: 'records' } as const
type Way = keyof typeof DEPARTMENT
const territory = {
  ...plainTerritory,
  departments: Object.values(DEPARTMENT).map((id) => ({ id, name: { en: id, ur: id }, connectors: ['rest'] })),
} as typeof plainTerritory

const heard: { applicationId: string; messageId: string; kind: string; departmentId: string }[] = []
const listener: Module = {
  name: 'listener',
  handlers: {},
  reactions: { 'department.answered': { hear: async (_tx, event) => void heard.push(event) } },
}
const admin: Actor = { kind: 'staff', id: newId(), roles: ['admin'], jurisdiction: { province: true } }

let world: World
let pdf: Buffer
let drop: string
let maildir: string
/** The department's own server: its list of messages, and the files that it has under `/files`. */
const peer = { url: '', messages: [] as object[], files: new Map<string, Buffer>(), status: 200, asked: [] as string[] }
const server = createServer((request, response) => {
  const path = request.url ?? ''
  peer.asked.push(path)
  if (path.startsWith('/files/')) {
    const bytes = peer.files.get(path)
    if (peer.status === 302) return void response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end()
    return void response.writeHead(bytes ? peer.status : 404).end(bytes)
  }
  const limit = Number(/limit=(\d+)/.exec(path)?.[1] ?? 0)
  const from = Number(/after=(\d+)/.exec(path)?.[1] ?? 0)
  const messages = peer.messages.slice(from, from + limit)
  const body = path.startsWith('/messages') ? { messages, next: String(from + messages.length) } : { reference: 'R-1' }
  response.writeHead(path.startsWith('/messages') ? 200 : 201).end(JSON.stringify(body))
})

const ask = <Id extends EndpointId>(endpoint: Id, input: Input<Id>): Promise<Output<Id>> =>
  world.call(endpoint, input, { token: admin.id })
const minutes = async (count: number) => {
  await world.clock.advance(count * 60)
  await world.settle()
}
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pdfOf = async (seed: number, more: Parameters<typeof madeUpPdf>[1] = {}) =>
  madeUpPdf([await madeUpScan('none', seed)], more)

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  peer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  world = await startWorld({
    modules: [documentsModule, departmentsModule, listener],
    territory,
    endpoints: Object.values(api).filter((one) => /^departments\./.test(one.id)) as unknown as Endpoint[],
  })
  world.kernel.sessions.find = async () => ({ actor: admin, expiresAt: new Date('2100-01-01') })
  drop = join(world.kernel.config.dataDir, 'exchange', 'councils')
  maildir = join(world.kernel.config.dataDir, 'exchange', 'records')
  for (const part of ['to-department', 'from-department']) mkdirSync(join(drop, part), { recursive: true })
  for (const part of ['tmp', 'new', 'cur']) mkdirSync(join(maildir, part), { recursive: true })
  const mail = {
    from: 'us@programme.test',
    to: 'them@departments.test',
    host: '127.0.0.1',
    security: 'none',
    incoming: 'maildir',
    maildir,
  }
  const connection = (kind: string, subjectId: string, settings: Record<string, string>) => ({
    kind,
    subjectId,
    name: subjectId,
    settings: {
      ...settings,
      pollMinutes: 5,
    },
    secrets: kind === 'departmentFolder' ? {} : ({ secret: SECRET } as Record<string, string>),
  })
  await fillConnections(world, [
    connection('departmentRest', 'revenue', { url: peer.url, auth: 'secret' }),
    connection('departmentFolder', 'councils', { folder: drop }),
    connection('departmentMail', 'records', mail),
  ])
  pdf = await pdfOf(1)
})
after(async () => {
  await world?.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  peer.status = 200
  for (const { letterId } of (await ask('departments.letters', {})).items)
    await ask('departments.dropLetter', { letterId, why: 'between tests' })
})

interface Filed {
  applicationId: string
  requestId: string
}
async function file(way: Way): Promise<Filed> {
  const [applicationId, requestId] = [newId(), newId()]
  await world.as((tx) =>
    queue(tx, {
      applicationId,
      requestId,
      trackingNo: 'TST-1',
      kind: 'application',
      connector: way,
      departmentId: DEPARTMENT[way],
      officeId: null,
      districtId: null,
      tehsilId: null,
      serviceId: 'test-service',
      caseId: 'plain',
      answers: {},
      proof: {
        hash: 'abc',
        lines: [],
      },
      documents: [],
      note: '',
    }),
  )
  await world.settle()
  return { applicationId, requestId }
}
let serial = 0
const issuedOf = ({ applicationId }: Filed, document: object | null, more: object = {}) => ({
  messageId: `m-${++serial}`,
  applicationId,
  kind: 'issued',
  sequence: serial,
  documentNo: 'D-1',
  ...(document && { document }),
  ...more,
})
const inBase64 = (bytes: Buffer, more: object = {}) => ({ base64: bytes.toString('base64'), ...more })
async function list(...messages: object[]): Promise<void> {
  peer.messages.push(...messages)
  await minutes(6)
}
const answersOf = ({ applicationId }: Filed) => heard.filter((one) => one.applicationId === applicationId)
const letters = async () => (await ask('departments.letters', {})).items
const reasons = async () => (await letters()).map((one) => one.reason)
const waiting = () => world.kernel.db.many<{ tries: number; last_error: string }>('select * from departments.arrival')

/** The bytes that were kept with the one answer that was taken. */
async function keptOf(filed: Filed): Promise<Buffer> {
  const [answer, ...more] = answersOf(filed)
  assert.deepEqual([answer?.kind, more.length], ['issued', 0], await reasons().then(String))
  const message = await world.as((tx) => messageOf(tx, answer!.departmentId, answer!.messageId))
  assert.equal(message.document?.base64, '', 'the bytes lie in the file store and not beside the message')
  const { fileId } = message.file!
  return (await read(world.kernel, admin, (q) => readScan(q, { requestId: filed.requestId, fileId, why: 'test' })))
    .bytes
}

test('REST: the document comes in the message, or from the department’s own address, and is kept byte by byte', async () => {
  const [inside, outside, picture] = [await file('rest'), await file('rest'), await file('rest')]
  const scan = await madeUpScan('none', 2)
  const elsewhere = await pdfOf(7)
  peer.files.set('/files/7', elsewhere)
  await list(
    issuedOf(inside, inBase64(pdf, { mediaType: 'application/pdf', sha256: hashOf(pdf) })),
    issuedOf(outside, { url: `${peer.url}/files/7`, sha256: hashOf(elsewhere) }),
    issuedOf(picture, inBase64(scan)),
  )
  assert.ok((await keptOf(inside)).equals(pdf))
  assert.ok((await keptOf(outside)).equals(elsewhere))
  assert.ok((await keptOf(picture)).equals(scan))
  assert.deepEqual(await waiting(), [])
})

test('what is not what it says, acts, is locked, too large, too long or cut off is set aside, and the next is taken', async () => {
  const sheet = await madeUpScan()
  const cases: [string, object][] = [
    ['file_kind_wrong', inBase64(Buffer.from('PK\u0003\u0004 not a document'.padEnd(400, 'x')))],
    ['file_kind_wrong', inBase64(sheet, { mediaType: 'application/pdf' })],
    ['file_kind_wrong', inBase64(Buffer.concat([Buffer.from('%PDF-1.7\n'), sheet]))],
    ['file_kind_wrong', inBase64(sheet.subarray(0, 9_000))],
    ['file_hash_wrong', inBase64(pdf, { sha256: hashOf(sheet) })],
    ['pdf_active', inBase64(await pdfOf(1, { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }))],
    ['pdf_active', inBase64(await pdfOf(1, { catalog: '/OpenAction << /S /Launch /F (x) >>' }))],
    ['pdf_active', inBase64(await pdfOf(1, { catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }))],
    // Hidden behind what looks like the beginning of a picture, and packed so that nobody here can look into it.
    [
      'pdf_active',
      inBase64(await pdfOf(1, { catalog: '/X (stream\n) /AA << /O << /S /JavaScript >> >> /Y (endstream)' })),
    ],
    [
      'pdf_active',
      inBase64(
        await pdfOf(1, { trailer: '>>\n9 0 obj\n<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nabc\nendstream <<' }),
      ),
    ],
    ['pdf_locked', inBase64(await pdfOf(1, { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 >>' }))],
    ['file_too_long', inBase64(madeUpPdf(Array.from({ length: 61 }, () => Buffer.from([0xff, 0xd8]))))],
    ['file_too_large', inBase64(Buffer.concat([pdf, Buffer.alloc(ISSUED_BYTES_MAX)]))],
    ['file_missing', { mediaType: 'application/pdf' }],
    ['file_elsewhere', { url: 'http://169.254.169.254/latest/meta-data' }],
    ['file_elsewhere', { url: 'file:///etc/passwd' }],
  ]
  const filed: Filed[] = []
  for (const _ of cases) filed.push(await file('rest'))
  const last = await file('rest')
  await list(
    ...cases.map(([, document], at) => issuedOf(filed[at]!, document)),
    issuedOf(last, inBase64(await pdfOf(3))),
  )
  for (let rounds = 0; rounds < 6 && (await waiting()).length; rounds++) await minutes(2)
  assert.deepEqual((await reasons()).sort(), cases.map(([reason]) => reason).sort())
  for (const one of filed) assert.deepEqual(answersOf(one), [], 'its message waits for a person')
  assert.equal(answersOf(last).length, 1)
  const active = (await letters()).find((one) => one.reason === 'pdf_active')!
  const shown = await ask('departments.letter', { letterId: active.letterId })
  assert.deepEqual([shown.file?.mediaType, shown.file?.canOpen], ['application/pdf', false])
  await assert.rejects(ask('departments.letterFile', { letterId: active.letterId }), { message: 'not_found' })
})

test('a document that cannot be fetched is asked for again, said to be awaited, and in the end set aside', async () => {
  const [late, never] = [await file('rest'), await file('rest')]
  const bytes = await pdfOf(4)
  await list(issuedOf(late, { url: `${peer.url}/files/late` }), issuedOf(never, { url: `${peer.url}/files/never` }))
  assert.equal((await waiting()).length, 2)
  const { items } = await ask('departments.queue', {})
  assert.match(items.find((one) => one.applicationId === late.applicationId)?.lastError ?? '', /document.*404/)
  peer.files.set('/files/late', bytes)
  await minutes(15)
  assert.ok((await keptOf(late)).equals(bytes))
  await minutes(6 * 60)
  assert.deepEqual([await reasons(), await waiting()], [['file_unreachable'], []])
  // A person takes it when the department’s system has it again.
  peer.files.set('/files/never', await pdfOf(5))
  const [{ letterId } = { letterId: '' }] = await letters()
  const { text } = await ask('departments.letter', { letterId })
  await ask('departments.takeLetter', { letterId, text, why: 'their server is up again' })
  await world.settle()
  assert.equal(answersOf(never).length, 1)
})

test('a redirect is not followed', async () => {
  const filed = await file('rest')
  peer.files.set('/files/moved', pdf)
  peer.status = 302
  await list(issuedOf(filed, { url: `${peer.url}/files/moved` }))
  assert.equal(
    (await waiting())[0]?.last_error.includes('302') || (await waiting())[0]?.last_error.includes('redirect'),
    true,
  )
  await minutes(6 * 60)
  assert.deepEqual(await reasons(), ['file_unreachable'])
})

test('twice, by list and by call-back at once, it is one document and one answer', async () => {
  const filed = await file('rest')
  const message = issuedOf(filed, inBase64(await pdfOf(6)))
  const body = JSON.stringify(message)
  const post = () =>
    say(world, 'POST', `/departments/revenue/callback`, {
      body: message,
      headers: { 'x-signature': signatureOf(SECRET, body) },
    })
  const answers = await Promise.all(
    [post(), post(), post(), post(), list(message)].map((one) => one as Promise<unknown>),
  )
  for (const answer of answers.slice(0, 4)) assert.equal((answer as { status: number }).status, 200)
  await list({ ...message, messageId: 'another-id', sequence: ++serial })
  await world.settle()
  assert.equal(new Set(answersOf(filed).map((one) => one.messageId)).size, answersOf(filed).length)
  const kept = await world.kernel.db.many('select file_id from documents.file where request_id = $1', [filed.requestId])
  assert.equal(kept.length, 1, 'the same bytes are the same file')
})

test('another department’s application, and a file that was issued to somebody else, are set aside with their document', async () => {
  const [own, foreign, first] = [await file('rest'), await file('csv'), await file('rest')]
  const [theirs, wandering] = [await pdfOf(8), await pdfOf(9)]
  await list(issuedOf(first, inBase64(theirs)))
  const { file: kept } = await world.as((tx) => messageOf(tx, 'revenue', answersOf(first)[0]!.messageId))
  await world.as((tx) => markIssued(tx, { ...kept!, requestId: first.requestId, code: 'DOC2|…' }))
  await list(issuedOf(own, inBase64(theirs)), issuedOf(foreign, inBase64(wandering)))
  assert.deepEqual((await reasons()).sort(), ['application_unknown', 'file_of_another'])
  assert.deepEqual([answersOf(own), answersOf(foreign)], [[], []])
  // The number was wrong, not the document: whoever puts it right takes both.
  const { letterId } = (await letters()).find((one) => one.reason === 'application_unknown')!
  const letter = await ask('departments.letter', { letterId })
  assert.deepEqual([letter.file?.sha256, letter.file?.canOpen], [hashOf(wandering), true])
  assert.ok(!letter.text.includes(wandering.toString('base64').slice(0, 60)))
  const text = letter.text.replace(foreign.applicationId, own.applicationId)
  await ask('departments.takeLetter', { letterId, text, why: 'they mixed two numbers up' })
  await world.settle()
  assert.ok((await keptOf(own)).equals(wandering))
})

/** A file is there only when it is whole, and its document before the sheet that names it. */
function dropSheet(message: ReturnType<typeof issuedOf>, name: string, sha256 = ''): void {
  const { messageId, applicationId, kind, sequence, documentNo } = message
  const head = 'message_id,application_id,kind,sequence,document_no,document_file,document_sha256'
  const row = [messageId, applicationId, kind, sequence, documentNo, name, sha256].join(',')
  writeFileSync(join(drop, 'from-department', `answer-${serial}.csv`), `${head}\r\n${row}\r\n`)
}

test('folder: the file beside the sheet comes with it; one that is not there, is a link or lies elsewhere is said', async () => {
  const [right, absent, linked, outside, changed] = [
    await file('csv'),
    await file('csv'),
    await file('csv'),
    await file('csv'),
    await file('csv'),
  ]
  const bytes = await pdfOf(10)
  const incoming = join(drop, 'from-department')
  writeFileSync(join(incoming, 'deed 10.pdf'), bytes)
  writeFileSync(join(world.kernel.config.dataDir, 'private.pdf'), pdf)
  symlinkSync(join(world.kernel.config.dataDir, 'private.pdf'), join(incoming, 'link.pdf'))
  writeFileSync(join(incoming, 'other.pdf'), await pdfOf(11))
  dropSheet(issuedOf(right!, null), 'deed 10.pdf', hashOf(bytes))
  dropSheet(issuedOf(absent!, null), 'nowhere.pdf')
  dropSheet(issuedOf(linked!, null), 'link.pdf')
  dropSheet(issuedOf(outside!, null), '../../../private.pdf')
  dropSheet(issuedOf(changed!, null), 'other.pdf', hashOf(bytes))
  await minutes(6)
  assert.ok((await keptOf(right!)).equals(bytes))
  assert.deepEqual((await reasons()).sort(), ['file_hash_wrong', 'file_missing', 'file_missing', 'file_missing'])
  assert.ok(readdirSync(join(incoming, 'read')).includes('deed 10.pdf'), 'put away with its sheet')
})

function mailOf(message: object, parts: { name: string; type: string; bytes: Buffer }[]): string {
  const sheet = JSON.stringify(message)
  const part = (type: string, name: string, bytes: Buffer) => [
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ]
  return [
    'From: records@departments.test',
    'Subject: Re',
    `X-Signature: ${signatureOf(SECRET, sheet)}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...part('application/json', 'answer.json', Buffer.from(sheet)),
    ...parts.flatMap(({ name, type, bytes }) => part(type, name, bytes)),
    '--b--',
    '',
  ].join('\r\n')
}

test('mail: the attachment whose hash the signed sheet names, whatever it is called; others are no document', async () => {
  const [right, unnamed, missing, packed] = [
    await file('email'),
    await file('email'),
    await file('email'),
    await file('email'),
  ]
  const [bytes, other] = [await pdfOf(12), await pdfOf(13)]
  const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(600, 1)])
  const attached = (one: Buffer, name = 'scan.exe', type = 'application/octet-stream') => ({ name, type, bytes: one })
  const mails = [
    mailOf(issuedOf(right!, { sha256: hashOf(bytes) }), [
      attached(other, 'deed.pdf', 'application/pdf'),
      attached(bytes),
    ]),
    mailOf(issuedOf(unnamed!, null), [attached(other)]),
    mailOf(issuedOf(missing!, { sha256: hashOf(pdf) }), [attached(other)]),
    mailOf(issuedOf(packed!, { sha256: hashOf(zip) }), [attached(zip, 'deed.pdf', 'application/pdf')]),
  ]
  for (const [at, mail] of mails.entries()) writeFileSync(join(maildir, 'new', `${at}.test`), mail)
  await world.as((tx) => tx.timer('departments.poll', 'records email', tx.at))
  await minutes(6)
  assert.ok((await keptOf(right!)).equals(bytes))
  assert.deepEqual((await reasons()).sort(), ['file_kind_wrong', 'file_missing', 'file_unnamed'])
})

/** The next reader stands still from its first moment on, as if its file took it for ever, until it is let go. */
function stopNextReader(): { stopped: Promise<() => void> } {
  const { promise, resolve } = Promise.withResolvers<() => void>()
  const made = (event: unknown) => {
    const child = (event as { process: ChildProcess }).process
    // Announced before it is started: it has its number a moment later.
    queueMicrotask(() => {
      if (!child.pid || !child.spawnargs.some((one) => one.endsWith('reader-process.ts'))) return
      child.kill('SIGSTOP')
      unsubscribe('child_process', made)
      resolve(() => void child.kill('SIGCONT'))
    })
  }
  subscribe('child_process', made)
  return { stopped: promise }
}
/** While a reader stands still, every transaction comes to its end. */
async function heldByNobody(work: () => Promise<unknown>): Promise<void> {
  const { stopped } = stopNextReader()
  const done = work()
  // Looked at below; until then it is nobody's to catch.
  done.catch(() => undefined)
  const letGo = await stopped
  try {
    await eventually(
      'no transaction waits for the reader',
      async () => {
        const [row] = await world.kernel.db.many<{ held: number }>(
          `select count(*)::int as held from pg_stat_activity where datname = current_database()
            and state like 'idle in transaction%'`,
        )
        return row?.held === 0
      },
      25_000,
    )
  } finally {
    letGo()
  }
  await done
}

test('a document without an end holds no transaction, and is set aside with its reason, also when it is taken by hand', async () => {
  const poison = endlessTable()
  const [listed, posted, mailed] = [await file('rest'), await file('rest'), await file('email')]
  await heldByNobody(() => list(issuedOf(listed, inBase64(poison))))
  const message = issuedOf(posted, inBase64(poison))
  await heldByNobody(async () => {
    const headers = { 'x-signature': signatureOf(SECRET, JSON.stringify(message)) }
    assert.equal((await say(world, 'POST', '/departments/revenue/callback', { body: message, headers })).status, 200)
    await world.settle()
  })
  const named = { sha256: hashOf(poison), mediaType: 'application/pdf' }
  const attached = [{ name: 'deed.pdf', type: 'application/pdf', bytes: poison }]
  writeFileSync(join(maildir, 'new', 'poison.test'), mailOf(issuedOf(mailed, named), attached))
  await world.as((tx) => tx.timer('departments.poll', 'records email', tx.at))
  await heldByNobody(() => minutes(6))
  for (let rounds = 0; rounds < 6 && (await waiting()).length; rounds++) await minutes(2)
  assert.deepEqual(await reasons(), Array(3).fill('file_too_demanding'))
  assert.deepEqual([listed, posted, mailed].flatMap(answersOf), [], 'their messages wait for a person')

  const letterId = (await letters()).find((one) => one.departmentId === 'records')!.letterId
  const text = JSON.stringify(issuedOf(mailed, named))
  const take = () => ask('departments.takeLetter', { letterId, text, why: 'a test' })
  await heldByNobody(() => assert.rejects(take(), { message: 'file_too_demanding' }))
  assert.equal((await letters()).length, 3, 'it waits still')
})
