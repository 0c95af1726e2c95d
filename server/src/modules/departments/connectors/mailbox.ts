import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { ImapFlow } from 'imapflow'
import type { Kernel } from '../../../kernel/context.ts'
import type { Recorder } from '../../../kernel/outgoing/exchange.ts'
import { exchangeFolder } from '../../../kernel/outgoing/exchange-folder.ts'
import { asOutgoing } from '../../../kernel/outgoing/outgoing-error.ts'
import { type Collected, type Fetched, Outage } from '../envelope.ts'
import type { MailSettings } from './mail-fields.ts'
import { MAIL_BYTES_MAX, readMail, setAside } from './read-mail.ts'

const MAILS_MAX = 200
const PATIENCE_MS = 15_000

const secretsOf = (mail: MailSettings): string[] => [mail.secret, mail.formerSecret]

/** New mails that a mail server has put into a Maildir on this machine. */
export async function maildir(exchange: readonly string[], mail: MailSettings, position: string): Promise<Fetched> {
  const folder = await exchangeFolder(exchange, mail.maildir)
  if (!folder) throw new Outage('it is not within the folders for exchange', 'folder_closed')
  const fresh = join(folder, 'new')
  const names = (await readdir(fresh).catch(() => [])).sort().slice(0, MAILS_MAX)
  const items: Collected[] = []
  for (const name of names) {
    const path = join(fresh, name)
    const found = await lstat(path)
    // A link leads elsewhere, and what is too large is not read to find that out.
    if (!found.isFile() || found.size > MAIL_BYTES_MAX)
      items.push(setAside(name, found.isFile() ? 'too_large' : 'unreadable', Buffer.alloc(0), found.size))
    else items.push(await readMail(name, await readFile(path), secretsOf(mail)))
  }
  return {
    items,
    position,
    async done() {
      await mkdir(join(folder, 'cur'), { recursive: true })
      for (const name of names)
        await rename(join(fresh, name), join(folder, 'cur', `${name}:2,S`)).catch(() => undefined)
    },
  }
}

/** What the library says of the dialogue, as steps of an exchange. */
const transcript = (recorder: Recorder) => {
  const take = (entry: { src?: string; msg?: string }) => {
    if (entry.src === 's' || entry.src === 'c')
      recorder.say(entry.src === 'c' ? 'out' : 'in', String(entry.msg ?? '').slice(0, 300))
  }
  return { debug: take, info: take, warn: take, error: take }
}

async function openImap(kernel: Pick<Kernel, 'outgoing'>, mail: MailSettings, recorder?: Recorder): Promise<ImapFlow> {
  const address = await kernel.outgoing.addressOf(mail.imapHost)
  if (mail.imapSecurity === 'none' && !(await kernel.outgoing.isOwnMachine(mail.imapHost)))
    throw new Outage('address_not_encrypted', 'address_not_encrypted')
  // Loaded by the process that reads a mailbox, and not by each that starts.
  const { ImapFlow: Client } = await import('imapflow')
  const client = new Client({
    host: address,
    port: mail.imapPort,
    secure: mail.imapSecurity === 'tls',
    doSTARTTLS: mail.imapSecurity === 'starttls',
    ...(!isIP(mail.imapHost) && { servername: mail.imapHost }),
    tls: { ...(mail.authority && { ca: mail.authority }) },
    auth: { user: mail.imapUser, pass: mail.imapPassword },
    logger: recorder ? transcript(recorder) : false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableAutoIdle: true,
  })
  // Without a listener a late fault of the socket would end the process; the call that waits for it hears it too.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

function asOutage(error: unknown): Outage {
  if (error instanceof Outage) return error
  const { authenticationFailed, responseText } = error as { authenticationFailed?: boolean; responseText?: string }
  if (authenticationFailed) return new Outage((responseText ?? '').slice(0, 150), 'sign_in_failed')
  const found = asOutgoing(error)
  return new Outage(found.message, found.code)
}

/** New mails of a mailbox elsewhere. How far it was read is remembered by the box's own numbers. */
export async function imapBox(
  kernel: Pick<Kernel, 'outgoing'>,
  mail: MailSettings,
  position: string,
  recorder?: Recorder,
): Promise<Fetched> {
  let client: ImapFlow | undefined
  try {
    client = await openImap(kernel, mail, recorder)
    const box = await client.mailboxOpen(mail.imapFolder)
    const validity = String(box.uidValidity)
    const [knownValidity = '', last = '0'] = position.split(':')
    const from = knownValidity === validity ? Number(last) + 1 : 1
    const found = await sizes(client, from)
    const items: Collected[] = []
    for (const { uid, size } of found) items.push(await fetchOne(client, uid, size, `${validity}:${uid}`, mail))
    const read = found.map(({ uid }) => uid)
    const end = client
    return {
      items,
      position: `${validity}:${read.at(-1) ?? from - 1}`,
      async done() {
        // For people who look into the box; what counts for us is the number that is remembered.
        if (read.length) await end.messageFlagsAdd(read, ['\\Seen'], { uid: true }).catch(() => undefined)
      },
      leave: () => end.logout().catch(() => end.close()),
    }
  } catch (error) {
    client?.close()
    throw asOutage(error)
  }
}

async function sizes(client: ImapFlow, from: number): Promise<{ uid: number; size: number }[]> {
  const found: { uid: number; size: number }[] = []
  for await (const one of client.fetch(`${from}:*`, { uid: true, size: true }, { uid: true })) {
    // `n:*` names the last one even where its number is lower than n.
    if (one.uid >= from) found.push({ uid: one.uid, size: one.size ?? 0 })
    if (found.length >= 10_000) break
  }
  return found.sort((a, b) => a.uid - b.uid).slice(0, MAILS_MAX)
}

async function fetchOne(
  client: ImapFlow,
  uid: number,
  size: number,
  key: string,
  mail: MailSettings,
): Promise<Collected> {
  if (size > MAIL_BYTES_MAX) return setAside(key, 'too_large', Buffer.alloc(0), size)
  const one = await client.fetchOne(String(uid), { source: true }, { uid: true })
  const raw = one ? one.source : undefined
  return raw ? readMail(key, raw, secretsOf(mail)) : setAside(key, 'unreadable', Buffer.alloc(0), size)
}
