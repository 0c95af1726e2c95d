import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/**
 * Our own stand-in for a bucket, a process of its own: enough of S3's protocol to store files by, and strict about what
 * clients get wrong: signatures (SigV4), conditions, checksums, parts. Where moto_server is installed, that is asked too.
 * Usage: node s3-peer.ts BUCKET ACCESS_KEY SECRET_KEY; prints its port.
 */
const [bucket, accessKey, secretKey] = process.argv.slice(2) as [string, string, string]

interface Kept {
  bytes: Buffer
  at: Date
  meta: Record<string, string>
}
interface Upload {
  key: string
  at: Date
  meta: Record<string, string>
  parts: Map<number, Buffer>
}
const objects = new Map<string, Kept>()
const uploads = new Map<string, Upload>()

class No extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes)
const hmac = (key: Uint8Array | string, text: string) => createHmac('sha256', key).update(text).digest()
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** AWS Signature Version 4, worked out anew from what came: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
function checkSignature(request: IncomingMessage, url: URL): void {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const found = given.exec(request.headers.authorization ?? '')
  if (!found) throw new No(403, 'AccessDenied')
  const [, key, day, region, names, signature] = found as unknown as [string, string, string, string, string, string]
  if (key !== accessKey) throw new No(403, 'InvalidAccessKeyId')
  const time = String(request.headers['x-amz-date'])
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(Date.now() - at) < 900_000) || !time.startsWith(day)) throw new No(403, 'RequestTimeTooSkewed')
  const signed = names.split(';')
  for (const name of Object.keys(request.headers))
    if ((name === 'host' || name.startsWith('x-amz-')) && !signed.includes(name)) throw new No(403, 'AccessDenied')
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const headers = signed.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('')
  const hash = String(request.headers['x-amz-content-sha256'])
  const canonical = [request.method, url.pathname, query, headers, names, hash].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical).digest('hex')].join('\n')
  const signing = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secretKey}`, day), region))
  if (!timingSafeEqual(hmac(signing, toSign), Buffer.from(signature, 'hex'))) throw new No(403, 'SignatureDoesNotMatch')
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  const checksum = request.headers['x-amz-checksum-sha256']
  if (checksum && checksum !== sha256(bytes).digest('base64')) throw new No(400, 'BadDigest')
  return bytes
}

const metaOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'))) as never

function list(url: URL): string {
  const [prefix, after] = [url.searchParams.get('prefix') ?? '', url.searchParams.get('continuation-token') ?? '']
  const most = Number(url.searchParams.get('max-keys') ?? '1000')
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, most)
  const rest = keys.length > page.length
  const token = rest ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : ''
  const rows = page.map((key) => {
    const { bytes, at } = objects.get(key) as Kept
    const facts = `<Size>${bytes.length}</Size><LastModified>${at.toISOString()}</LastModified>`
    return `<Contents><Key>${escaped(key)}</Key>${facts}</Contents>`
  })
  const facts = `<IsTruncated>${rest}</IsTruncated><KeyCount>${page.length}</KeyCount>${token}`
  return `<ListBucketResult>${facts}${rows.join('')}</ListBucketResult>`
}

function begun(): string {
  const rows = [...uploads].map(
    ([id, { key, at }]) =>
      `<Upload><Key>${escaped(key)}</Key><UploadId>${id}</UploadId><Initiated>${at.toISOString()}</Initiated></Upload>`,
  )
  return `<ListMultipartUploadsResult>${rows.join('')}</ListMultipartUploadsResult>`
}

function complete(id: string, body: Buffer): string {
  const upload = uploads.get(id)
  if (!upload) throw new No(404, 'NoSuchUpload')
  const parts = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>\s*<ETag>"?([0-9a-f]+)/g)].map(
    ([, number, etag]) => {
      const part = upload.parts.get(Number(number))
      if (!part || md5(part) !== etag) throw new No(400, 'InvalidPart')
      return part
    },
  )
  if (parts.slice(0, -1).some((part) => part.length < 5 * 1024 * 1024)) throw new No(400, 'EntityTooSmall')
  const bytes = Buffer.concat(parts)
  objects.set(upload.key, { bytes, at: new Date(), meta: upload.meta })
  uploads.delete(id)
  return `<CompleteMultipartUploadResult><ETag>"${md5(bytes)}"</ETag></CompleteMultipartUploadResult>`
}

type Said = { status?: number; body?: Buffer | string; headers?: Record<string, string | number> }

async function answer(request: IncomingMessage, url: URL): Promise<Said> {
  const [, first, ...rest] = url.pathname.split('/')
  const key = decodeURIComponent(rest.join('/'))
  const body = await bodyOf(request)
  checkSignature(request, url)
  if (first !== bucket) throw new No(404, 'NoSuchBucket')
  const [query, condition] = [url.searchParams, request.headers['if-none-match']]
  const uploadId = query.get('uploadId')
  if (!key) return { body: query.has('uploads') ? begun() : list(url) }
  if (condition === '*' && objects.has(key)) throw new No(412, 'PreconditionFailed')
  if (request.method === 'POST' && query.has('uploads')) {
    const id = randomUUID()
    uploads.set(id, { key, at: new Date(), meta: metaOf(request), parts: new Map() })
    return { body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>` }
  }
  if (request.method === 'POST' && uploadId) return { body: complete(uploadId, body) }
  if (request.method === 'PUT' && uploadId) {
    const upload = uploads.get(uploadId)
    if (!upload) throw new No(404, 'NoSuchUpload')
    upload.parts.set(Number(query.get('partNumber')), body)
    return { headers: { etag: `"${md5(body)}"` } }
  }
  if (request.method === 'PUT') {
    objects.set(key, { bytes: body, at: new Date(), meta: metaOf(request) })
    return { headers: { etag: `"${md5(body)}"` } }
  }
  if (request.method === 'DELETE') {
    if (uploadId) uploads.delete(uploadId)
    else objects.delete(key)
    return { status: 204 }
  }
  const kept = objects.get(key)
  if (!kept) throw new No(404, 'NoSuchKey')
  return { body: kept.bytes, headers: { ...kept.meta, etag: `"${md5(kept.bytes)}"` } }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, body = '', headers = {} }: Said,
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'content-type': 'application/xml', ...headers, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://peer')
  answer(request, url).then(
    (said) => send(request, response, said),
    (error) => {
      const { status = 500, code = 'InternalError' } = error as Partial<No>
      send(request, response, { status, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` })
    },
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
})
// Whoever started us and is gone wants us no more.
process.stdin.resume().on('end', () => process.exit(0))
