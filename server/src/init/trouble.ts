import type { Exchange, FieldValue } from '../kernel/outgoing/connection-kind.ts'
import { fail, type Line } from './line.ts'

type Settings = Readonly<Record<string, FieldValue>>
const NOBODY_THERE = /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN/

/** What was spoken to, as whoever entered it wrote it. */
function placeOf({ url, host, port }: Settings): string {
  if (typeof url === 'string' && URL.canParse(url)) return new URL(url).host
  return port === undefined ? String(host ?? '') : `${String(host)}:${String(port)}`
}

const listed = ({ host }: Settings): string =>
  `OUTGOING_NETWORKS=${/^[\d.]+$/.test(String(host)) ? String(host) : '10.20.0.5'}/32`

/** What was tried, what came of it, and what to change: of each thing that goes wrong at the first try. */
export function troubleLine(id: 'gateway' | 'mail', settings: Settings, exchange: Exchange, words?: string): Line {
  const place = placeOf(settings)
  const said = exchange.words ?? ''
  const behind = said ? ` (${said})` : ''
  const encrypted = settings.tls === true ? 'tls=yes' : 'tls=no'
  const tls = settings.tls === undefined ? '' : ` It was spoken to with ${encrypted}: does it want the other?`
  switch (exchange.code) {
    case 'unreachable':
      return NOBODY_THERE.test(said)
        ? fail(
            id,
            `Nothing answers at ${place}${behind}.`,
            'Look at its address and port, and whether it lets this machine in.',
          )
        : fail(id, `${place} ends the line without an answer${behind}.`, `Look at its port.${tls}`)
    case 'timed_out':
      return fail(
        id,
        `${place} does not answer in time.`,
        `Look at its address and port, and at the firewalls between.${tls}`,
      )
    case 'tls_failed':
      return fail(
        id,
        `${place} answers, but the encryption fails${behind}.`,
        `Look at its port. A certificate of its own authority: NODE_EXTRA_CA_CERTS in the settings.${tls}`,
      )
    case 'name_unknown':
      return fail(
        id,
        `There is no machine of the name in ${place}.`,
        'Look at how it is written, and at the DNS of this machine.',
      )
    case 'address_not_public':
      return fail(
        id,
        `${place} is inside your network, and is not listed.`,
        `Add it to the settings, and run this again: ${listed(settings)}`,
      )
    case 'address_not_encrypted':
      return fail(
        id,
        `What goes to ${place} would not be encrypted.`,
        'Give an https address, or choose TLS or STARTTLS; without it only this machine itself is spoken to.',
      )
    case 'bind_refused':
      return fail(
        id,
        `${words ?? exchange.code}${behind}.`,
        'Enter both as the company gave them, capital letters too.',
      )
    default:
      return fail(
        id,
        `${[words ?? exchange.code ?? 'It does not work', said].filter(Boolean).join(': ')}.`,
        `Look at what was entered for ${place}.`,
      )
  }
}
