import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Who signs in there next, and what is wrong with what they bring. */
export interface Told {
  person: { subject: string; email?: string; verified?: boolean }
  /** How long the token endpoint thinks. */
  slowMs: number
  /** Changed after it was signed. */
  forge: boolean
}

/**
 * A provider of OpenID Connect in a process of its own: npm's oidc-provider, whose users need no password. Its parent says who is
 * there and hears its address.
 */
const [redirect = '', secret = ''] = process.argv.slice(2)
let told: Told = { person: { subject: 'nobody' }, slowMs: 0, forge: false }
const known = new Map<string, Told['person']>()

const configuration: Configuration = {
  clients: [
    {
      client_id: 'programme',
      client_secret: secret,
      redirect_uris: [redirect],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  // Nothing goes out: what it would tell us of a sign-out is its parent's to bring.
  async fetch(_url, { body } = {}) {
    process.send?.({ logoutToken: new URLSearchParams(body as URLSearchParams).get('logout_token') })
    return new Response()
  },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, subject) => ({
    accountId: subject,
    claims: () => {
      const { email, verified } = known.get(subject) ?? {}
      return { sub: subject, ...(email !== undefined && { email, email_verified: verified ?? false }) }
    },
  }),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: 'programme', accountId: ctx.oidc.session?.accountId ?? '' })
    grant.addOIDCScope('openid email')
    await grant.save()
    return grant
  },
}

const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, configuration)
provider.use(async (ctx, next) => {
  if (ctx.path.startsWith('/interaction/')) {
    known.set(told.person.subject, told.person)
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: told.person.subject } })
    ctx.respond = false
    return
  }
  if (ctx.path === '/token' && told.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, told.slowMs))
  await next()
  const body = ctx.body as { id_token?: string } | undefined
  if (ctx.path === '/token' && told.forge && body?.id_token) {
    const [head = '', claims = '', signature = ''] = body.id_token.split('.')
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string }
    const other = Buffer.from(JSON.stringify({ ...said, sub: 'somebody-else' })).toString('base64url')
    ctx.body = { ...body, id_token: [head, other, signature].join('.') }
  }
})

/** The library's own way of telling it; its types do not know it. */
interface Tells {
  backchannelLogoutUri: string
  backchannelLogout(subject: string, session: string): Promise<void>
}

process.on('message', async (message: Told | { leaves: string }) => {
  if ('leaves' in message) {
    const client = (await provider.Client.find('programme')) as unknown as Tells
    client.backchannelLogoutUri = 'https://programme.test/'
    await client.backchannelLogout(message.leaves, 'no session in particular')
  } else {
    told = message
    process.send?.('heard')
  }
})
server.on('request', provider.callback())
process.send?.({ issuer })
