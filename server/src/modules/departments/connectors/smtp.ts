import { connect, type Socket } from 'node:net'

/** The server said no for this mail alone; trying again later will not help. */
export class MailRefused extends Error {}

/** Lines of the server's answers, one reply at a time: `250-…` goes on, `250 …` ends. */
class Replies {
  #text = ''
  #waiting: { give(reply: { code: number; text: string }): void; fail(error: Error): void } | undefined
  #lines: string[] = []
  #ready: { code: number; text: string }[] = []
  #broken: Error | undefined

  feed(chunk: string): void {
    this.#text += chunk
    for (let at = this.#text.indexOf('\r\n'); at >= 0; at = this.#text.indexOf('\r\n')) {
      const line = this.#text.slice(0, at)
      this.#text = this.#text.slice(at + 2)
      this.#lines.push(line)
      if (line[3] === '-') continue
      this.#ready.push({ code: Number(line.slice(0, 3)), text: this.#lines.join(' ').slice(0, 300) })
      this.#lines = []
    }
    this.#give()
  }

  fail(error: Error): void {
    this.#broken ??= error
    this.#waiting?.fail(this.#broken)
    this.#waiting = undefined
  }

  next(): Promise<{ code: number; text: string }> {
    return new Promise((give, fail) => {
      if (this.#broken && this.#ready.length === 0) return fail(this.#broken)
      this.#waiting = { give, fail }
      this.#give()
    })
  }

  #give(): void {
    const reply = this.#waiting && this.#ready.shift()
    if (!reply) return
    this.#waiting!.give(reply)
    this.#waiting = undefined
  }
}

/** Hands one mail to a server (RFC 5321). Throws {@link MailRefused} on a lasting no, anything else when it is to be tried again. */
export async function sendMail(
  server: { host: string; port: number },
  mail: { from: string; to: string; data: string },
  patienceMs: number,
): Promise<void> {
  const socket: Socket = connect({ ...server, timeout: patienceMs })
  const replies = new Replies()
  socket.setEncoding('utf8')
  // A dialogue of short lines: each must go at once.
  socket.setNoDelay(true)
  socket.on('data', (chunk: string) => replies.feed(chunk))
  socket.on('error', (error) => replies.fail(error))
  socket.on('timeout', () => socket.destroy(new Error('no answer in time')))
  socket.on('close', () => replies.fail(new Error('the connection was closed')))
  const expect = async (line: string | null, ...codes: number[]) => {
    if (line !== null) socket.write(`${line}\r\n`)
    const reply = await replies.next()
    if (codes.includes(reply.code)) return
    if (reply.code >= 500) throw new MailRefused(reply.text)
    throw new Error(reply.text)
  }
  try {
    await expect(null, 220)
    await expect('EHLO localhost', 250)
    await expect(`MAIL FROM:<${mail.from}>`, 250)
    await expect(`RCPT TO:<${mail.to}>`, 250, 251)
    await expect('DATA', 354)
    // A line that begins with a dot gets another one, so that the end of the data stays unmistakable.
    socket.write(mail.data.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..'))
    await expect('\r\n.', 250)
    socket.write('QUIT\r\n')
  } finally {
    socket.destroy()
  }
}
