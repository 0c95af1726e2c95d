import type { Authority, Certificate } from '@app/server/test/peers/authority'
import type { Department } from '../peers/department.ts'
import { startMailDepartment } from '../peers/mail-department.ts'
import { type Mailbox, mailLacks, type MailPeer, startMail } from '../peers/mail.ts'
import { motoLacks, startMoto, type S3Peer } from '../peers/moto.ts'
import { freePort, type Peer } from '../peers/peer.ts'
import { proxyLacks, type ProxyPeer, startProxy } from '../peers/proxy.ts'
import { type PushPeer, startPush } from '../peers/push.ts'
import { type RestDepartment, startRestDepartment } from '../peers/rest-department.ts'
import { smscLacks, type SmscPeer, startSmsc } from '../peers/smsc.ts'
import { standInMail } from '../stand-ins/mail.ts'
import { standInProxy } from '../stand-ins/proxy.ts'
import { standInSmsc } from '../stand-ins/smsc.ts'

export const SMSC = { systemId: 'rehearsal', password: 'rehearsal-password' }
export const BOXES = {
  answers: { address: 'answers@programme.example', password: 'answers-password' },
  applications: { address: 'applications@department.example', password: 'applications-password' },
} as const satisfies Record<string, Mailbox>
export const BUCKETS = { files: 'programme-files', restored: 'restored-files' }
/** Whom no program can be had of: a department's clerk, and the bank. */
const PEOPLE: readonly Peer[] = ['our department’s clerk at a mailbox', 'our bank, which reads payment files'].map(
  (by) => ({
    by,
    whose: 'ours',
    stop: async () => undefined,
  }),
)
const FOLDER: Peer = { by: 'a folder, in place of a bucket', whose: 'standIn', stop: async () => undefined }
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
  /** Without it files lie in a folder. */
  bucket: S3Peer | undefined
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
  const centre = smscLacks() === undefined ? startSmsc : standInSmsc
  const smsc = await kept(centre(SMSC))
  const otherSmsc = await kept(centre(SMSC))
  const mail = await kept(
    mailLacks() === undefined ? startMail(folder('mail'), tls, Object.values(BOXES)) : standInMail(tls, BOXES),
  )
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
  const bucket = motoLacks() === undefined ? await kept(startMoto(Object.values(BUCKETS))) : undefined
  const push = await kept(startPush(folder('push'), tls))
  const proxies: ProxyPeer[] = []
  const proxy = { tls, authority: authority.cert, names: ['localhost'], serverPort }
  for (const app of apps) {
    const one = { ...proxy, port: await freePort() }
    proxies.push(await kept(proxyLacks() === undefined ? startProxy(folder(`proxy-${app}`), one) : standInProxy(one)))
  }
  return {
    smsc,
    otherSmsc,
    mail,
    mailDepartment,
    restDepartment,
    push,
    bucket,
    proxies,
    peers: [...proxies.slice(0, 1), smsc, mail, bucket ?? FOLDER, push, restDepartment, ...PEOPLE],
  }
}
