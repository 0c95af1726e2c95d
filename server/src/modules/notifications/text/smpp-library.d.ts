/** What we use of the library `smpp`, which brings no types of its own. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server as NetServer, Socket } from 'node:net'

  export interface Pdu {
    command: string
    command_status: number
    sequence_number: number
    message_id?: string
    system_id?: string
    password?: string
    source_addr?: string
    destination_addr?: string
    esm_class?: number
    data_coding?: number
    registered_delivery?: number
    short_message?: string | Buffer | { message?: string | Buffer; udh?: Buffer[] }
    message_payload?: string | Buffer | { message?: string | Buffer }
    receipted_message_id?: string
    message_state?: number
    response(options?: Record<string, unknown>): Pdu
    isResponse(): boolean
  }
  type Options = Record<string, unknown>
  type Heard = (pdu: Pdu) => void
  export interface Session extends EventEmitter {
    socket: Socket
    send(pdu: Pdu): boolean
    bind_transceiver(options: Options, heard?: Heard): boolean
    submit_sm(options: Options, heard?: Heard): boolean
    deliver_sm(options: Options, heard?: Heard): boolean
    enquire_link(options: Options, heard?: Heard): boolean
    unbind(options: Options, heard?: Heard): boolean
    close(done?: () => void): void
    destroy(done?: () => void): void
  }
  interface Smpp {
    connect(options: Options): Session
    createServer(heard: (session: Session) => void): NetServer
    createServer(secure: { key: string; cert: string }, heard: (session: Session) => void): NetServer
    encodings: Record<'ASCII' | 'UCS2', { encode(text: string): Buffer; decode(bytes: Buffer): string }>
  }
  const smpp: Smpp
  export default smpp
}
