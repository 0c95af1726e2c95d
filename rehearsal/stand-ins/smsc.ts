import { randomInt } from 'node:crypto'
import type { AddressInfo, Server } from 'node:net'
import smpp, { type Pdu, type Session } from 'smpp'
import type { SmscPeer, TakenText } from '../peers/smsc.ts'

const LONG = 0x40
const RECEIPT = 0x04
const UCS2 = 8

/** A text centre by the library that we speak to text centres with: it proves less than one that is not ours. */
export async function standInSmsc(login: { systemId: string; password: string }): Promise<SmscPeer> {
  const taken: TakenText[] = []
  const sessions = new Set<Session>()
  const parts = new Map<string, string[]>()
  // No number is given twice, by whichever centre.
  const life = randomInt(1_000, 1_000_000)
  let [count, swallows, port] = [0, false, 0]
  let server: Server

  function whole({ short_message, esm_class = 0, destination_addr = '', data_coding }: Pdu): string | undefined {
    const { message, udh } =
      typeof short_message === 'object' && 'message' in short_message ? short_message : { message: '', udh: undefined }
    // The library has read the letters already where it knows their alphabet.
    const words = Buffer.isBuffer(message)
      ? smpp.encodings[data_coding === UCS2 ? 'UCS2' : 'ASCII'].decode(message)
      : (message ?? '')
    const head = udh?.[0]
    if (!(esm_class & LONG) || !head) return words
    const [ref = 0, total = 1, no = 1] = head.subarray(-3)
    const key = `${destination_addr} ${ref}`
    const have = parts.get(key) ?? []
    have[no - 1] = words
    parts.set(key, have)
    if (Object.keys(have).length < total) return undefined
    parts.delete(key)
    return have.join('')
  }

  function take(session: Session, pdu: Pdu): void {
    const id = `${life}${String(++count).padStart(5, '0')}`
    session.send(pdu.response({ message_id: id }))
    if (swallows) return
    const text = whole(pdu)
    const { source_addr: from = '', destination_addr: to = '' } = pdu
    if (text !== undefined) taken.push({ id, to, from, text })
    if (pdu.registered_delivery)
      session.deliver_sm({
        esm_class: RECEIPT,
        source_addr: to,
        destination_addr: from,
        short_message: `id:${id} sub:001 dlvrd:001 stat:DELIVRD err:000 text:`,
      })
  }

  async function listen(): Promise<void> {
    server = smpp.createServer((session) => {
      session.on('error', () => undefined)
      session.on('close', () => sessions.delete(session))
      session.on('bind_transceiver', (pdu: Pdu) => {
        const right = pdu.system_id === login.systemId && pdu.password === login.password
        session.send(pdu.response(right ? {} : { command_status: 0x0e }))
        if (right) sessions.add(session)
      })
      session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
      session.on('unbind', (pdu: Pdu) => session.send(pdu.response()))
      session.on('submit_sm', (pdu: Pdu) => take(session, pdu))
    })
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
    port = (server.address() as AddressInfo).port
  }
  await listen()
  return {
    by: 'our text centre (npm smpp)',
    whose: 'standIn',
    port,
    taken: () => taken,
    send: ({ from, to, text }) =>
      [...sessions][0]?.deliver_sm({ source_addr: from, destination_addr: to, short_message: text }),
    swallow(on) {
      swallows = on
    },
    startAgain: listen,
    async stop() {
      for (const session of sessions) session.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
