import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Certificate } from '@app/server/test/peers/authority'
import { freePort, installed, type Peer, run, untilReady } from './peer.ts'

/** A mail server of a department and of ours: Postfix takes mail by SMTP with TLS, Dovecot gives it out by IMAP with TLS. */
export interface MailPeer extends Peer {
  /** Where the programme is written to, and where the department is. */
  answers: MailServer
  applications: MailServer
}
export interface MailServer {
  smtpPort: number
  imapPort: number
  /** Whoever hands in mail says who they are; undefined where nobody has to. */
  login?: Mailbox
}
export interface Mailbox {
  address: string
  password: string
}

/** What keeps the independent mail server from being used here; undefined when nothing does. */
export function mailLacks(): string | undefined {
  if (process.getuid?.() !== 0) return 'Postfix can be started by root alone'
  if (!installed('postfix')) return 'the Debian package postfix'
  if (!installed('dovecot')) return 'the Debian packages dovecot-core and dovecot-imapd'
  return undefined
}

const idOf = (flag: '-u' | '-g', user: string): number => Number(execFileSync('id', [flag, user]).toString())

const SERVICES = `
postlog   unix-dgram n - n - 1 postlogd
pickup    unix n - n 60 1 pickup
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
tlsmgr    unix - - n 1000? 1 tlsmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
verify    unix - - n - 1 verify
proxymap  unix - - n - - proxymap
error     unix - - n - - error
retry     unix - - n - - error
virtual   unix - n n - - virtual
anvil     unix - - n - 1 anvil
`

interface Place {
  dir: string
  boxes: readonly Mailbox[]
  uid: number
  gid: number
}
const folderOf = (box: Mailbox): string => box.address.split('@').toReversed().join('/')

async function startPostfix({ dir, boxes, uid, gid }: Place): Promise<{ port: number; stop(): Promise<void> }> {
  const port = await freePort()
  const etc = join(dir, 'postfix', 'etc')
  for (const folder of ['etc', 'data', 'queue']) mkdirSync(join(dir, 'postfix', folder), { recursive: true })
  chownSync(join(dir, 'postfix', 'data'), idOf('-u', 'postfix'), idOf('-g', 'postfix'))
  writeFileSync(join(dir, 'boxes'), boxes.map((box) => `${box.address} ${folderOf(box)}/\n`).join(''))
  writeFileSync(
    join(etc, 'main.cf'),
    `compatibility_level = 3.9
queue_directory = ${dir}/postfix/queue
data_directory = ${dir}/postfix/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${dir}/postfix/log
maillog_file_prefixes = ${dir}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example
mydestination =
local_recipient_maps =
alias_maps =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = ${[...new Set(boxes.map((box) => box.address.split('@')[1]))].join(', ')}
virtual_mailbox_base = ${dir}/mail
virtual_mailbox_maps = texthash:${dir}/boxes
virtual_uid_maps = static:${uid}
virtual_gid_maps = static:${gid}
virtual_minimum_uid = 100
smtpd_tls_cert_file = ${dir}/cert.pem
smtpd_tls_key_file = ${dir}/key.pem
smtpd_tls_security_level = encrypt
smtpd_relay_restrictions = reject_unauth_destination
message_size_limit = 52428800
mailbox_size_limit = 0
virtual_mailbox_limit = 0
`,
  )
  writeFileSync(join(etc, 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd${SERVICES}`)
  const postfix = installed('postfix') as string
  const program = run(postfix, ['-c', etc, 'start-fg'])
  await untilReady('Postfix', () => greets(port), program.said, program.child)
  return {
    port,
    async stop() {
      execFileSync(postfix, ['-c', etc, 'stop'], { stdio: 'ignore' })
      await program.stop()
    },
  }
}

async function startDovecot({ dir, boxes, uid, gid }: Place): Promise<{ port: number; stop(): Promise<void> }> {
  const port = await freePort()
  const home = `${dir}/mail/%{user | domain}/%{user | username}`
  for (const folder of ['run', 'state']) mkdirSync(join(dir, 'dovecot', folder), { recursive: true })
  writeFileSync(join(dir, 'users'), boxes.map((box) => `${box.address}:{PLAIN}${box.password}\n`).join(''))
  const config = join(dir, 'dovecot.conf')
  writeFileSync(
    config,
    `dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
base_dir = ${dir}/dovecot/run
state_dir = ${dir}/dovecot/state
log_path = ${dir}/dovecot/log
listen = 127.0.0.1
protocols = imap
ssl = required
ssl_server_cert_file = ${dir}/cert.pem
ssl_server_key_file = ${dir}/key.pem
first_valid_uid = 100
mail_driver = maildir
mail_path = ${home}
mail_uid = ${uid}
mail_gid = ${gid}
passdb passwd-file {
  passwd_file_path = ${dir}/users
}
userdb static {
  fields {
    uid = ${uid}
    gid = ${gid}
    home = ${home}
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
`,
  )
  const program = run(installed('dovecot') as string, ['-F', '-c', config])
  await untilReady('Dovecot', () => listens(port), program.said, program.child)
  return { port, stop: () => program.stop() }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(2_000, () => socket.destroy())
    socket.once('data', (words) => {
      socket.destroy()
      resolve(words.toString().startsWith('220'))
    })
    for (const end of ['error', 'close']) socket.once(end, () => resolve(false))
  })

/** @throws when one of the two does not start in time, with what it said. */
export async function startMail(dir: string, tls: Certificate, boxes: readonly Mailbox[]): Promise<MailPeer> {
  const place = { dir, boxes, uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') }
  // The mail server's own users walk through this folder.
  mkdirSync(join(dir, 'mail'), { recursive: true })
  chmodSync(dir, 0o755)
  chownSync(join(dir, 'mail'), place.uid, place.gid)
  writeFileSync(join(dir, 'cert.pem'), tls.cert)
  writeFileSync(join(dir, 'key.pem'), tls.key, { mode: 0o600 })
  const postfix = await startPostfix(place)
  try {
    const dovecot = await startDovecot(place)
    const server = { smtpPort: postfix.port, imapPort: dovecot.port }
    return {
      by: 'Postfix and Dovecot',
      whose: 'independent',
      answers: server,
      applications: server,
      async stop() {
        await dovecot.stop()
        await postfix.stop()
      },
    }
  } catch (error) {
    await postfix.stop()
    throw error
  }
}
