import { isIP } from 'node:net'
import smpp, { type Pdu, type Session } from 'smpp'
import type { Kernel } from '../../../kernel/context.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { asOutgoing, OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'

const ANSWER_MS = 10_000
const BIND_MS = 8_000
const ENQUIRE_EVERY_MS = 20_000
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000]

/** The line has gone while an answer was awaited: nobody knows whether the centre has it. */
export class LineLost extends Error {}

export interface Line {
  /** Waits for its turn in the window. Throws {@link LineLost}, or an OutgoingError where nothing has been sent. */
  submit(options: Record<string, unknown>): Promise<Pdu>
  /** Whoever it was opened for has changed. */
  fits(open: OpenConnection): boolean
  stop(): Promise<void>
}
/** Handles what the centre brings; it is thanked after this has been written down. */
export type Heard = (pdu: Pdu) => Promise<void>

/** Bind failed, wrong password, wrong system id: centres tell them apart as they like. */
const NOT_KNOWN = new Set([0x0d, 0x0e, 0x0f])
function bindRefused(status: number): OutgoingError {
  const said = `bind: 0x${status.toString(16).toUpperCase().padStart(2, '0')}`
  return new OutgoingError(NOT_KNOWN.has(status) ? 'bind_refused' : 'sign_in_failed', said)
}

/** Binds a session, or says why it cannot. */
export async function bound(kernel: Kernel, open: OpenConnection, heard: Heard): Promise<Session> {
  const host = String(open.settings.host)
  const tls = open.settings.tls === true
  const authority = String(open.settings.authority ?? '')
  const address = await kernel.outgoing.addressOf(host)
  if (!tls && !(await kernel.outgoing.isOwnMachine(host))) throw new OutgoingError('address_not_encrypted')
  const session = smpp.connect({
    host: address,
    port: Number(open.settings.port ?? 2775),
    tls,
    ...(authority && { ca: authority }),
    // A certificate is asked for a name; a number stands in no greeting (RFC 6066).
    ...(isIP(host) === 0 && { servername: host }),
    connectTimeout: BIND_MS,
  })
  session.on('deliver_sm', (pdu: Pdu) => {
    heard(pdu).then(
      () => session.send(pdu.response()),
      (error: Error) => {
        kernel.log.warn({ err: error.message }, 'what a text centre brought was not written down')
        // It is brought again.
        session.send(pdu.response({ command_status: 0x08 }))
      },
    )
  })
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(late)
      session.destroy()
      reject(error)
    }
    const late = setTimeout(() => fail(new OutgoingError('timed_out')), BIND_MS)
    session.on('error', (error: Error) => fail(asOutgoing(error)))
    session.once('close', () => fail(new OutgoingError('unreachable', 'the line was closed')))
    session.bind_transceiver(
      {
        system_id: String(open.settings.systemId ?? ''),
        password: open.secrets.password ?? '',
        system_type: String(open.settings.systemType ?? ''),
        interface_version: 0x34,
      },
      (pdu) => {
        clearTimeout(late)
        if (pdu.command_status === 0) resolve(session)
        else fail(bindRefused(pdu.command_status))
      },
    )
  })
}

/** One session that is kept: bound anew after each loss, with growing pauses, until it is stopped. */
export function openLine(kernel: Kernel, open: OpenConnection, heard: Heard): Line {
  const key = keyOf(open)
  const window = Number(open.settings.window ?? 10)
  const waiting: (() => void)[] = []
  let inFlight = 0
  let stopped = false
  let failures = 0
  let session: Promise<Session> | undefined
  let again: NodeJS.Timeout | undefined
  let lost = () => {}

  function connected(): Promise<Session> {
    session ??= bound(kernel, open, heard).then(
      (line) => {
        failures = 0
        keepAlive(line)
        return line
      },
      (error: Error) => {
        retry()
        throw error
      },
    )
    return session
  }
  function retry(): void {
    const pause = PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)]!
    again = setTimeout(() => {
      session = undefined
      if (!stopped) connected().catch(() => undefined)
    }, pause)
    again.unref()
  }
  function keepAlive(line: Session): void {
    const beat = setInterval(() => {
      const dead = setTimeout(() => line.destroy(), ANSWER_MS)
      line.enquire_link({}, () => clearTimeout(dead))
    }, ENQUIRE_EVERY_MS)
    beat.unref()
    line.once('close', () => {
      clearInterval(beat)
      lost()
      lost = () => {}
      if (!stopped) retry()
    })
  }
  const turn = (): Promise<void> =>
    inFlight++ < window ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
  const done = (): void => {
    inFlight--
    waiting.shift()?.()
  }
  function answered(line: Session, options: Record<string, unknown>): Promise<Pdu> {
    return new Promise((resolve, reject) => {
      const before = lost
      const fail = () => reject(new LineLost())
      const late = setTimeout(fail, ANSWER_MS)
      lost = () => {
        before()
        fail()
      }
      const went = line.submit_sm(options, (pdu) => {
        clearTimeout(late)
        resolve(pdu)
      })
      if (!went) {
        clearTimeout(late)
        reject(new OutgoingError('unreachable', 'the line is closed'))
      }
    })
  }
  connected().catch(() => undefined)
  return {
    fits: (other) => keyOf(other) === key,
    async submit(options) {
      await turn()
      try {
        return await answered(await connected(), options)
      } finally {
        done()
      }
    },
    async stop() {
      stopped = true
      clearTimeout(again)
      const line = await session?.catch(() => undefined)
      if (!line || line.socket.destroyed) return
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => line.destroy(), 1_000)
        line.once('close', () => {
          clearTimeout(late)
          resolve()
        })
        line.unbind({}, () => line.close())
      })
    },
  }
}

const keyOf = (open: OpenConnection): string => JSON.stringify([open.settings, open.secrets])
