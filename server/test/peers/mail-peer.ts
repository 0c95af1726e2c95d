import { createServer as createPlain, type Server, type Socket } from 'node:net'
import { createServer as createSecure, TLSSocket, createSecureContext } from 'node:tls'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './authority.ts'

/**
 * A mail server of the tests over real sockets: as much of SMTP (RFC 5321, STARTTLS, AUTH PLAIN) and of IMAP (RFC 3501) as
 * a client of ours asks. What arrived by SMTP is in `taken`; what lies in the box is what a test puts there.
 */
export interface MailPeer {
  smtpPort: number
  imapPort: number
  taken: { secure: boolean; user: string; data: string }[]
  /** The box's mails, oldest first; their numbers begin with 1. */
  box: string[]
  /** Uids whose whole text was fetched. */
  fetched: number[]
  close(): Promise<void>
}

type Say = (line: string) => void

/** Lines of a socket, one at a time; a handler may ask for so many raw bytes instead. */
function eachLine(socket: Socket, onLine: (line: string) => void): void {
  let text = ''
  socket.setEncoding('latin1')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: string) => {
    text += chunk
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n')) {
      const line = text.slice(0, at)
      text = text.slice(at + 2)
      onLine(line)
    }
  })
}

export async function mailPeer(given: {
  certificate: Certificate
  user: string
  password: string
  refuses?: string
}): Promise<MailPeer> {
  const peer: Pick<MailPeer, 'taken' | 'box' | 'fetched'> = { taken: [], box: [], fetched: [] }
  const sockets = new Set<Socket>()
  const kept = (socket: Socket) => void (sockets.add(socket), socket.on('close', () => sockets.delete(socket)))
  const smtp = createPlain((socket) => {
    kept(socket)
    speakSmtp(socket, false, peer, given)
    socket.write('220 peer ready\r\n')
  })
  const imap = createSecure({ cert: given.certificate.cert, key: given.certificate.key }, (socket) => {
    kept(socket)
    speakImap(socket, peer, given)
  })
  const [smtpPort, imapPort] = await Promise.all([listen(smtp), listen(imap)])
  return {
    ...peer,
    smtpPort,
    imapPort,
    async close() {
      for (const socket of sockets) socket.destroy()
      await Promise.all([smtp, imap].map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

function speakSmtp(
  socket: Socket,
  secure: boolean,
  peer: Pick<MailPeer, 'taken'>,
  given: { certificate: Certificate; user: string; password: string; refuses?: string },
): void {
  let data: string[] | null = null
  let user = ''
  const say: Say = (line) => void socket.write(`${line}\r\n`)
  eachLine(socket, (line) => {
    if (data) {
      if (line !== '.') return void data.push(line.startsWith('..') ? line.slice(1) : line)
      peer.taken.push({ secure, user, data: data.join('\r\n') })
      data = null
      return say('250 2.0.0 taken')
    }
    const verb = line.slice(0, 8).toUpperCase()
    if (verb.startsWith('EHLO')) return say(`250-peer\r\n${secure ? '250 AUTH PLAIN' : '250 STARTTLS'}`)
    if (verb === 'STARTTLS' && !secure) {
      say('220 go ahead')
      socket.removeAllListeners('data')
      const { cert, key } = given.certificate
      const inner = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ cert, key }) })
      return speakSmtp(inner, true, peer, given)
    }
    if (verb.startsWith('AUTH')) {
      const [, name = '', word = ''] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0')
      if (name !== given.user || word !== given.password) return say('535 5.7.8 not known')
      user = name
      return say('235 2.7.0 welcome')
    }
    if (verb.startsWith('MAIL') && !user) return say('530 5.7.0 sign in first')
    if (verb.startsWith('RCPT') && given.refuses && line.includes(given.refuses)) return say('550 5.1.1 nobody here')
    if (verb.startsWith('DATA')) {
      data = []
      return say('354 go ahead')
    }
    if (verb.startsWith('QUIT')) return void socket.end('221 2.0.0 bye\r\n')
    say('250 2.0.0 ok')
  })
}

function speakImap(
  socket: Socket,
  peer: Pick<MailPeer, 'box' | 'fetched'>,
  given: { user: string; password: string },
): void {
  const say: Say = (line) => void socket.write(`${line}\r\n`, 'latin1')
  const capabilities = 'IMAP4rev1'
  say(`* OK [CAPABILITY ${capabilities}] ready`)
  const range = (text: string): number[] => {
    const [from = '1', to = from] = text.split(':')
    const last = to === '*' ? Math.max(peer.box.length, Number(from)) : Number(to)
    return peer.box.map((_, index) => index + 1).filter((uid) => uid >= Number(from) && uid <= last)
  }
  eachLine(socket, (line) => {
    const [tag = '', ...words] = line.split(' ')
    const verb = words.join(' ').toUpperCase()
    const done = (said = 'done') => say(`${tag} OK ${said}`)
    if (verb.startsWith('CAPABILITY')) {
      say(`* CAPABILITY ${capabilities}`)
      return done()
    }
    if (verb.startsWith('LOGIN')) {
      const proof = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2]).slice(2)
      const right = proof[0] === given.user && proof[1] === given.password
      return right ? done('welcome') : say(`${tag} NO [AUTHENTICATIONFAILED] not known`)
    }
    if (verb.startsWith('SELECT')) {
      for (const said of [`${peer.box.length} EXISTS`, '0 RECENT', 'FLAGS (\\Seen)', 'OK [UIDVALIDITY 7] numbers hold'])
        say(`* ${said}`)
      say(`* OK [UIDNEXT ${peer.box.length + 1}] next`)
      return done('[READ-WRITE] selected')
    }
    if (verb.startsWith('UID FETCH')) {
      const whole = verb.includes('BODY')
      for (const uid of range(words[2] ?? '1')) {
        const text = peer.box[uid - 1]!
        if (whole) peer.fetched.push(uid)
        const body = whole ? ` BODY[] {${Buffer.byteLength(text, 'latin1')}}\r\n${text}` : ''
        say(`* ${uid} FETCH (UID ${uid} RFC822.SIZE ${sizeOf(text)}${body})`)
      }
      return done()
    }
    if (verb.startsWith('LOGOUT')) {
      say('* BYE')
      return done()
    }
    if (verb.startsWith('LIST')) say('* LIST () "/" INBOX')
    if (verb.startsWith('NAMESPACE')) say('* NAMESPACE (("" "/")) NIL NIL')
    done()
  })
}

/** A mail may say that it is larger than what a test wants to hold in memory. */
const sizeOf = (text: string): number =>
  Number(/^X-Claimed-Size: (\d+)/m.exec(text)?.[1] ?? Buffer.byteLength(text, 'latin1'))
