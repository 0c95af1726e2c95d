import type { Authority, Certificate } from '@app/server/test/peers/authority'
import type { Department } from '../peers/department.ts'
import { startMailDepartment } from '../peers/mail-department.ts'
import { type Mailbox, type MailPeer, startMail } from '../peers/mail.ts'
import { startMoto, type S3Peer } from '../peers/moto.ts'
import { freePort, type Peer } from '../peers/peer.ts'
import { type ProxyPeer, startProxy } from '../peers/proxy.ts'
import { type PushPeer, startPush } from '../peers/push.ts'
import { type RestDepartment, startRestDepartment } from '../peers/rest-department.ts'
import { type SmscPeer, startSmsc } from '../peers/smsc.ts'

export const SMSC = { systemId: 'rehearsal', password: 'rehearsal-password' }
export const BOXES = {
  answers: { address: 'answers@programme.example', password: 'answers-password' },
  applications: { address: 'applications@department.example', password: 'applications-password' },
} as const satisfies Record<string, Mailbox>
export const BUCKETS = { files: 'programme-files', restored: 'restored-files' }
/** What each department and we sign with. */
export const SIGNED_WITH = { mail: 'what-the-mail-is-signed-with', rest: 'what-the-calls-are-signed-with' }

/** Everything outside that the system speaks to. */
export interface Surroundings {
  smsc: SmscPeer
  /** The text centre of another company. */
  otherSmsc: SmscPeer
  mail: MailPeer
  /** A department that takes mail, and one with an interface of its own. */
  mailDepartment: Department
  restDepartment: RestDepartment
  push: PushPeer
  bucket: S3Peer
  /** One for each app, in their order. */
  proxies: readonly ProxyPeer[]
  peers: readonly Peer[]
}

interface Place {
  folder(name: string): string
  /** What was started is stopped with the machine. */
  kept<P extends { stop(): Promise<unknown> }>(starting: Promise<P>): Promise<P>
  authority: Authority
  tls: Certificate
  serverPort: number
  apps: readonly string[]
}

export async function startSurroundings({
  folder,
  kept,
  authority,
  tls,
  serverPort,
  apps,
}: Place): Promise<Surroundings> {
  const smsc = await kept(startSmsc(SMSC))
  const otherSmsc = await kept(startSmsc(SMSC))
  const mail = await kept(startMail(folder('mail'), tls, Object.values(BOXES)))
  const mailDepartment = await kept(
    startMailDepartment({
      mail,
      authority: authority.cert,
      secret: SIGNED_WITH.mail,
      box: BOXES.applications,
      answersTo: BOXES.answers.address,
    }),
  )
  const restDepartment = await kept(startRestDepartment({ tls, secret: SIGNED_WITH.rest }))
  const bucket = await kept(startMoto(Object.values(BUCKETS)))
  const push = await kept(startPush(folder('push'), tls))
  const proxies: ProxyPeer[] = []
  const proxy = { tls, authority: authority.cert, names: ['localhost'], serverPort }
  for (const app of apps)
    proxies.push(await kept(startProxy(folder(`proxy-${app}`), { ...proxy, port: await freePort() })))
  return {
    smsc,
    otherSmsc,
    mail,
    mailDepartment,
    restDepartment,
    push,
    bucket,
    proxies,
    peers: [...proxies.slice(0, 1), smsc, mail, bucket, push, restDepartment],
  }
}
