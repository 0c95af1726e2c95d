import { createHmac } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Book, HandedIn, Message } from './book.ts'
import { documentOf, hashOf } from './document.ts'
import { POISON, REFUSED } from './habits.ts'
import { announceReady, controlServer, listen, openBooks, readOptions } from './process.ts'

/** Departments that take applications by mail and reply into a Maildir, as a process of its own. */
const options = readOptions()
const books = openBooks(options)
const secrets = new Map(options.departments.map((one) => [one.departmentId, one.secret]))
const maildirOf = (departmentId: string, part: string): string => join(options.folder, departmentId, 'maildir', part)
let serial = 0

async function deliver(
  departmentId: string,
  sheet: Record<string, unknown>,
  messageId: string,
  inReplyTo: string,
  document?: Buffer,
): Promise<void> {
  const text = JSON.stringify(sheet)
  const mail = await new MailComposer({
    from: `${departmentId}@departments.test`,
    to: 'applications@programme.test',
    subject: `Re: ${String(sheet.reference ?? '')} ${String(sheet.kind)}`,
    messageId: `<${messageId}@departments.test>`,
    ...(inReplyTo && { inReplyTo }),
    headers: {
      'X-Signature': `sha256=${createHmac('sha256', secrets.get(departmentId) ?? '')
        .update(text)
        .digest('hex')}`,
    },
    attachments: [
      { filename: 'answer.json', contentType: 'application/json', content: Buffer.from(text) },
      ...(document ? [{ filename: 'document.pdf', contentType: 'application/pdf', content: document }] : []),
    ],
  })
    .compile()
    .build()
  const name = `${String(++serial).padStart(8, '0')}.${process.pid}.departments`
  writeFileSync(maildirOf(departmentId, `tmp/${name}`), mail)
  renameSync(maildirOf(departmentId, `tmp/${name}`), maildirOf(departmentId, `new/${name}`))
}

function reply(departmentId: string, { document, ...message }: Message): Promise<void> {
  const bytes = document && documentOf({ ...message, document })
  const sheet = { ...message, ...(bytes && { document: { mediaType: 'application/pdf', sha256: hashOf(bytes) } }) }
  return deliver(departmentId, sheet, message.messageId, `<${message.applicationId}@applications>`, bytes)
}

/** The answer to the data of a mail: `250` when it is taken. */
async function take(departmentId: string, book: Book, data: string): Promise<string> {
  const { headers, attachments, date } = await simpleParser(data)
  const at = Date.parse(String(headers.get('x-sent-at') ?? '')) || date?.getTime() || 0
  const sheet = attachments.find((part) => part.filename === 'application.json')?.content.toString('utf8')
  if (sheet !== undefined && !headers.has('x-test')) {
    if (sheet.includes(POISON)) return '554 5.6.0 the attachment cannot be processed'
    const given = JSON.parse(sheet) as HandedIn & { proof: { lines: HandedIn['proofLines'] } }
    if (sheet.includes(REFUSED))
      await deliver(
        departmentId,
        {
          kind: 'refused',
          applicationId: given.applicationId,
          code: 'form_invalid',
          words: 'A made-up rule refuses this application.',
        },
        `${given.applicationId}-refused`,
        '',
      )
    else
      book.take(
        {
          ...given,
          proofLines: given.proof.lines,
          documents: attachments.flatMap((part) =>
            part.contentType.startsWith('image/') && part.filename ? [part.filename] : [],
          ),
        },
        at,
      )
  }
  for (const message of book.release(at)) await reply(departmentId, message)
  return '250 2.0.0 taken'
}

/** One dialogue of RFC 5321, as far as a sender of applications needs it. */
function talk(socket: Socket): void {
  let text = ''
  let data: string[] | null = null
  let departmentId = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const down = [...books.values()].every((book) => book.habits.outage)
  say(down ? '421 4.3.2 not available' : '220 departments.test ready')
  if (down) return void socket.end()

  const onData = async (line: string): Promise<void> => {
    if (line !== '.') return void data!.push(line.startsWith('..') ? line.slice(1) : line)
    const book = books.get(departmentId)!
    const whole = data!.join('\r\n')
    data = null
    if (book.habits.slowMs) await new Promise((resolve) => setTimeout(resolve, book.habits.slowMs))
    try {
      say(await take(departmentId, book, whole))
    } catch {
      say('554 5.6.0 the mail cannot be read')
    }
  }
  const onCommand = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') return void say('250-departments.test\r\n250 8BITMIME')
    if (verb === 'MAIL') return void say('250 2.1.0 ok')
    if (verb === 'RCPT') {
      departmentId = /<([^@>]+)@/.exec(line)?.[1] ?? ''
      const book = books.get(departmentId)
      return void say(
        !book ? '550 5.1.1 nobody here' : book.habits.outage ? '451 4.3.0 try again later' : '250 2.1.5 ok',
      )
    }
    if (verb === 'DATA') {
      data = []
      return void say('354 go ahead')
    }
    if (verb === 'QUIT') return void socket.end('221 2.0.0 bye\r\n')
    say('502 5.5.1 not known here')
  }
  socket.setEncoding('utf8')
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: string) => {
    text += chunk
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n')) {
      const line = text.slice(0, at)
      text = text.slice(at + 2)
      if (data) void onData(line)
      else onCommand(line)
    }
  })
}

for (const departmentId of books.keys())
  for (const part of ['tmp', 'new', 'cur']) mkdirSync(maildirOf(departmentId, part), { recursive: true })
const port = await listen(createServer(talk))
announceReady({ port, control: await controlServer({ books, options }) })
