/** The little of internet mail that an exchange with a department needs (RFC 5322, 2045, 2046): no more. */
export interface MailPart {
  mediaType: string
  name?: string
  bytes: Buffer
}
export interface Mail {
  headers: Record<string, string>
  parts: MailPart[]
}

const LINE = 76
const wrap = (base64: string): string => base64.replace(new RegExp(`.{1,${LINE}}`, 'g'), '$&\r\n')
/** A header holds one line of ASCII: nothing that was typed by a person may begin another. */
const headerText = (value: string): string => value.replace(/[^\x20-\x7e]/g, '?').slice(0, 900)

/** Each part is base64, so that no line is too long and no dot stands alone. */
export function composeMail(headers: Record<string, string>, parts: readonly MailPart[], boundary: string): string {
  const lines = Object.entries({
    ...headers,
    'MIME-Version': '1.0',
    'Content-Type': `multipart/mixed; boundary="${boundary}"`,
  }).map(([name, value]) => `${name}: ${headerText(value)}`)
  const bodies = parts.map(({ mediaType, name, bytes }) =>
    [
      `--${boundary}`,
      `Content-Type: ${mediaType}${name ? `; name="${headerText(name).replace(/"/g, '')}"` : ''}`,
      'Content-Transfer-Encoding: base64',
      ...(name ? [`Content-Disposition: attachment; filename="${headerText(name).replace(/"/g, '')}"`] : []),
      '',
      wrap(bytes.toString('base64')),
    ].join('\r\n'),
  )
  return `${lines.join('\r\n')}\r\n\r\n${bodies.join('')}--${boundary}--\r\n`
}

/** Reads a mail: header names in lower case, folded lines joined, the parts decoded. */
export function parseMail(raw: string): Mail {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)"?/i.exec(headers['content-type'] ?? '')?.[1]
  if (!boundary) return { headers, parts: [{ mediaType: typeOf(headers), bytes: decode(headers, body) }] }
  const parts = body
    .split(new RegExp(`^--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:--)?[ \\t]*\\r?$`, 'm'))
    .slice(1, -1)
    .map((piece) => {
      const part = split(piece.replace(/^\r?\n/, ''))
      const name = /(?:file)?name="?([^";]+)"?/i.exec(
        part.headers['content-disposition'] ?? part.headers['content-type'] ?? '',
      )?.[1]
      return { mediaType: typeOf(part.headers), ...(name && { name }), bytes: decode(part.headers, part.body) }
    })
  return { headers, parts }
}

const typeOf = (headers: Record<string, string>): string =>
  (headers['content-type'] ?? 'text/plain').split(';')[0]!.trim().toLowerCase()

function split(raw: string): { headers: Record<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = (end ? raw.slice(0, end.index) : raw).replace(/\r?\n[ \t]+/g, ' ')
  const headers: Record<string, string> = {}
  for (const line of head.split(/\r?\n/)) {
    const at = line.indexOf(':')
    if (at > 0) headers[line.slice(0, at).trim().toLowerCase()] = line.slice(at + 1).trim()
  }
  return { headers, body: end ? raw.slice(end.index + end[0].length) : '' }
}

function decode(headers: Record<string, string>, body: string): Buffer {
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'utf8')
  const plain = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
