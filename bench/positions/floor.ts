import Fastify from 'fastify'
import pg from 'pg'
import { z } from 'zod'

/**
 * What nobody can go below who keeps positions: Fastify, a validated batch, and in one transaction the same rows as the
 * product: who is meant is locked, the fixes are inserted once each, the marker is moved. Nobody is asked who they are.
 */
const [databaseUrl = '', poolSize = '20'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(poolSize) })
const Body = z.strictObject({
  facilitatorId: z.uuid(),
  fixes: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        lat: z.number().min(-90).max(90),
        lon: z.number().min(-180).max(180),
        accuracyMeters: z.number().min(0),
        speedMps: z.number(),
      }),
    )
    .min(1)
    .max(100),
})
const app = Fastify({ logger: false })
app.post('/floor', async (request, reply) => {
  const { facilitatorId, fixes } = Body.parse(request.body)
  const last = fixes.at(-1)!
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({
      name: 'lock',
      text: `insert into floor.marker (facilitator_id, heard_at) values ($1, now())
        on conflict (facilitator_id) do update set heard_at = excluded.heard_at returning *`,
      values: [facilitatorId],
    })
    await client.query({
      name: 'fixes',
      text: `insert into floor.fix (facilitator_id, at, lat, lon, accuracy_meters, speed_mps)
        select $1, * from unnest($2::timestamptz[], $3::float8[], $4::float8[], $5::real[], $6::real[]) on conflict do nothing`,
      values: [
        facilitatorId,
        fixes.map((fix) => fix.at),
        fixes.map((fix) => fix.lat),
        fixes.map((fix) => fix.lon),
        fixes.map((fix) => fix.accuracyMeters),
        fixes.map((fix) => fix.speedMps),
      ],
    })
    await client.query({
      name: 'marker',
      text: 'update floor.marker set lat = $2, lon = $3, at = $4, accuracy_meters = $5 where facilitator_id = $1',
      values: [facilitatorId, last.lat, last.lon, last.at, last.accuracyMeters],
    })
    await client.query('commit')
  } finally {
    client.release()
  }
  return reply.send({ stored: fixes.length })
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.stdin.on('end', () => process.exit(0))
process.stdin.resume()
const address = app.server.address()
process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
