import { generate } from 'selfsigned'

export interface Certificate {
  /** PEM. */
  cert: string
  key: string
}
export interface Authority {
  /** The authority's own certificate, PEM: what those who are to believe it are given. */
  cert: string
  /** A certificate for a server at these names and addresses. */
  server(names: readonly string[]): Promise<Certificate>
  /** A certificate that a client shows of itself. */
  client(name: string): Promise<Certificate>
}

const isAddress = (name: string): boolean => /^[\d.]+$|:/.test(name)

/** An authority for tests: it lives as long as the process, and signs for servers and clients. */
export async function testAuthority(name = 'Authority of the tests'): Promise<Authority> {
  const ca = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  async function leaf(
    common: string,
    use: 'serverAuth' | 'clientAuth',
    names: readonly string[],
  ): Promise<Certificate> {
    const made = await generate([{ name: 'commonName', value: common }], {
      keyType: 'ec',
      algorithm: 'sha256',
      ca: { key: ca.private, cert: ca.cert },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', [use]: true },
        ...(names.length
          ? [
              {
                name: 'subjectAltName' as const,
                altNames: names.map((one) =>
                  isAddress(one) ? { type: 7 as const, ip: one } : { type: 2 as const, value: one },
                ),
              },
            ]
          : []),
      ],
    })
    return { cert: made.cert, key: made.private }
  }
  return {
    cert: ca.cert,
    server: (names) => leaf(names[0] ?? 'localhost', 'serverAuth', names),
    client: (common) => leaf(common, 'clientAuth', []),
  }
}
