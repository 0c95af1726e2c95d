import { parseArgs } from 'node:util'
import { readingOnly, withOwnDatabase } from './own-database.ts'
import { bytesOf, perRequest, tableSizes } from './table-sizes.ts'

/**
 * `npm run size`: what a request leaves in the database of this folder's system, running or not, by table: kilobytes and
 * rows a request, with indexes and TOAST. `--all` shows small tables too; with `--json` the last line is JSON.
 */
const SHOWN_KB_MIN = 0.1

const { values } = parseArgs({ options: { all: { type: 'boolean' }, json: { type: 'boolean' } } })

await withOwnDatabase((url) =>
  readingOnly(url, async (client) => {
    const sizes = await tableSizes(client)
    const tables = perRequest(sizes)
    if (!tables.length) {
      console.log('There is no request yet, so nothing can be said of one.')
      return
    }
    const shown = tables.filter((table) => values.all || table.kB >= SHOWN_KB_MIN)
    console.table(
      shown.map(({ counted, rows, ...table }) => ({ ...table, rows: counted ? rows : `about ${rows}` })),
      ['table', 'kB', 'rows', 'totalMB', 'indexMB', 'toastMB', 'parts'],
    )
    const requests = sizes.find((size) => size.name === 'requests.request')!.rows
    const kBPerRequest = Number((sizes.reduce((sum, size) => sum + bytesOf(size), 0) / 1024 / requests).toFixed(1))
    console.log(`${requests} requests, ${kBPerRequest} kB of database each; files (scans, papers) lie elsewhere.`)
    if (values.json) console.log(JSON.stringify({ size: 'database', requests, kBPerRequest, tables }))
  }),
)
