import Fastify from 'fastify'
import pg from 'pg'
import { z } from 'zod'

/** What nobody can go below: Fastify, a validated body, one transaction that inserts one row. */
const [databaseUrl = '', poolSize = '20'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(poolSize) })
const Body = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(80),
  phone: z.string(),
  lines: z.array(z.strictObject({ code: z.string(), amountPaisa: z.int().min(0) })).max(20),
})
const app = Fastify({ logger: false })
app.post('/floor', async (request, reply) => {
  const body = Body.parse(request.body)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({
      name: 'floor',
      text: 'insert into floor.row (id, body) values ($1, $2)',
      values: [body.id, JSON.stringify(body)],
    })
    await client.query('commit')
  } finally {
    client.release()
  }
  return reply.send({ id: body.id })
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.stdin.on('end', () => process.exit(0))
process.stdin.resume()
const address = app.server.address()
process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
