import type { ConnectionField, OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'

const secured = ['tls', 'starttls', 'none'] as const
export type Security = (typeof secured)[number]
const plain = ['none'] as const
const imap = { field: 'incoming', is: ['imap'] } as const

/** A department that is reached by mail: out by SMTP, in by IMAP or from a Maildir. */
export const MAIL_FIELDS: readonly ConnectionField[] = [
  { name: 'from', type: 'text', required: true },
  { name: 'to', type: 'text', required: true },
  { name: 'secret', type: 'secret', required: true },
  { name: 'host', type: 'host', required: true, plainWhen: { field: 'security', is: plain } },
  { name: 'port', type: 'number', required: true, min: 1, max: 65_535, default: 587 },
  { name: 'security', type: 'choice', required: true, choices: secured, default: 'starttls' },
  { name: 'user', type: 'text' },
  { name: 'password', type: 'secret' },
  { name: 'incoming', type: 'choice', required: true, choices: ['imap', 'maildir'], default: 'imap' },
  { name: 'maildir', type: 'text', required: true, when: { field: 'incoming', is: ['maildir'] } },
  {
    name: 'imapHost',
    type: 'host',
    required: true,
    when: imap,
    plainWhen: { field: 'imapSecurity', is: plain },
  },
  { name: 'imapPort', type: 'number', required: true, min: 1, max: 65_535, default: 993, when: imap },
  { name: 'imapSecurity', type: 'choice', required: true, choices: secured, default: 'tls', when: imap },
  { name: 'imapUser', type: 'text', required: true, when: imap },
  { name: 'imapPassword', type: 'secret', required: true, when: imap },
  { name: 'imapFolder', type: 'text', required: true, default: 'INBOX', when: imap },
  { name: 'authority', type: 'long' },
  { name: 'pollMinutes', type: 'number', required: true, min: 1, max: 1_440, default: 5 },
]

export interface MailSettings {
  from: string
  to: string
  secret: string
  host: string
  port: number
  security: Security
  user: string
  password: string
  incoming: 'imap' | 'maildir'
  maildir: string
  imapHost: string
  imapPort: number
  imapSecurity: Security
  imapUser: string
  imapPassword: string
  imapFolder: string
  authority: string
  /** What the department may still sign with after a rotation. */
  formerSecret: string
}

export function mailSettings({ settings, secrets, formerSecrets }: OpenConnection): MailSettings {
  const text = (name: string) => String(settings[name] ?? '')
  const number = (name: string) => Number(settings[name] ?? 0)
  return {
    from: text('from'),
    to: text('to'),
    secret: secrets.secret ?? '',
    formerSecret: formerSecrets.secret ?? '',
    host: text('host'),
    port: number('port'),
    security: text('security') as Security,
    user: text('user'),
    password: secrets.password ?? '',
    incoming: text('incoming') === 'maildir' ? 'maildir' : 'imap',
    maildir: text('maildir'),
    imapHost: text('imapHost'),
    imapPort: number('imapPort'),
    imapSecurity: text('imapSecurity') as Security,
    imapUser: text('imapUser'),
    imapPassword: secrets.imapPassword ?? '',
    imapFolder: text('imapFolder'),
    authority: text('authority'),
  }
}
