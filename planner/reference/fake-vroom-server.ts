/* A stand-in for vroom-express in a process of its own: POST / takes VROOM's JSON and answers in VROOM's words. For tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { ProblemError } from '../src/problem/plan-problem.ts'
import { solve } from '../src/solve.ts'
import { readVroom } from '../src/vroom/read-vroom.ts'
import type { VroomInput } from '../src/vroom/vroom-json.ts'
import { writeVroom } from '../src/vroom/write-vroom.ts'

function answer(path: string, body: string, response: ServerResponse): void {
  const send = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(text)
  }
  if (path === '/silent') return
  if (path === '/broken') {
    send(502, '<html>bad gateway</html>')
    return
  }
  try {
    const read = readVroom(JSON.parse(body) as VroomInput)
    send(
      200,
      JSON.stringify(
        writeVroom(read, solve(read.problem, { limit: { iterations: 500 }, seed: 1, clock: () => 0 }), {
          loading: 1,
          solving: 1,
          routing: 0,
        }),
      ),
    )
  } catch (error) {
    // vroom-express: 400 with code 2 for input errors, 500 with code 1 for its own.
    const refused = error instanceof ProblemError || error instanceof SyntaxError
    send(refused ? 400 : 500, JSON.stringify({ code: refused ? 2 : 1, error: (error as Error).message }))
  }
}

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  let body = ''
  request.on('data', (part: Buffer) => {
    body += part.toString()
  })
  request.on('end', () => {
    if (request.method === 'POST') answer(request.url ?? '/', body, response)
    else response.writeHead(404).end()
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
