import type { Config } from '../config.ts'
import type { Outgoing } from '../outgoing/outgoing.ts'
import { sendMailOut, type SmtpServer } from '../outgoing/smtp-out.ts'
import { OperatorError } from '../refusal.ts'
import { bucketHeads, bucketPlace } from './bucket-place.ts'
import { fileHeads } from './file-heads.ts'
import { folderHeads, folderPlace } from './folder-place.ts'
import { headPlace, type HeadPlaceSetting } from './head-settings.ts'
import type { HeadPlace, KeptHeads } from './place.ts'

type Needs = Pick<Config, 'sealHeads' | 'files'>
const SMTPS = 465

/** The places that the operator names. */
export const openPlaces = (config: Needs, outgoing: Outgoing, print: (line: string) => void): HeadPlace[] =>
  config.sealHeads.places.map((setting) => openPlace(config, setting, outgoing, print))

function openPlace(
  { sealHeads, files }: Needs,
  setting: HeadPlaceSetting,
  outgoing: Outgoing,
  print: (line: string) => void,
): HeadPlace {
  const { everyMs } = sealHeads
  switch (setting.kind) {
    case 'folder':
      return folderPlace(setting.name, setting.folder, everyMs)
    case 's3':
      return bucketPlace(files, setting, sealHeads)
    case 'line':
      return { name: 'line', everyMs, keep: async (number, _at, head) => print(JSON.stringify({ number, head })) }
    case 'peer':
      return peerPlace(setting, everyMs, outgoing)
    case 'mail':
      return mailPlace(setting, sealHeads, outgoing)
  }
}

/** Somebody else's machine: it is given each head by POST, and keeps it. */
function peerPlace({ name, url }: { name: string; url: string }, everyMs: number, outgoing: Outgoing): HeadPlace {
  return {
    name,
    everyMs,
    async keep(number, _at, head) {
      const { status } = await outgoing.call({
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `${head.keyId}-${number}` },
        body: JSON.stringify({ number, head }),
      })
      if (status < 200 || status > 299) throw new Error(`answers ${status}`)
    },
  }
}

function mailPlace(
  { name, to }: { name: string; to: string },
  { mailEveryMs, smtp, mailFrom }: Needs['sealHeads'],
  outgoing: Outgoing,
): HeadPlace {
  const server = serverIn(smtp ?? '')
  return {
    name,
    everyMs: mailEveryMs,
    keep: (number, at, head) =>
      sendMailOut(outgoing, server, {
        from: mailFrom,
        to,
        subject: `Seal ${number}, ${at.toISOString()}`,
        date: at,
        messageId: `<seal-${number}-${head.keyId}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`,
        headers: { 'auto-submitted': 'auto-generated' },
        text: 'Keep this mail. The attached head says where everything that is sealed stood at this moment.\n',
        attachments: [
          {
            name: `${String(number).padStart(12, '0')}.json`,
            mediaType: 'application/json',
            bytes: Buffer.from(JSON.stringify(head)),
          },
        ],
      }),
  }
}

function serverIn(smtp: string): SmtpServer {
  const url = new URL(smtp)
  const tls = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (tls ? SMTPS : 587),
    security: tls ? 'tls' : url.searchParams.get('plain') === '1' ? 'none' : 'starttls',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    authority: '',
  }
}

/** A place to read: of those that can be, or file:PATH, a file with a head in each line: what was printed, or gathered by a peer. */
export function openKept({ files }: Pick<Config, 'files'>, text: string): KeptHeads {
  if (/^file:./.test(text)) return fileHeads(text, text.slice('file:'.length))
  const setting = headPlace(text)
  if (setting.kind === 'folder') return folderHeads(setting.name, setting.folder)
  if (setting.kind === 's3') return bucketHeads(files, setting)
  throw new OperatorError(
    `${text} cannot be read from here: save what it keeps, as a folder (mails: their attachments) or as a file with a head a line.`,
  )
}
