import type { Endpoint } from '@app/contract/endpoint'
import type { WireAnswer } from '@app/contract/wire'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Call, Kernel } from '../../context.ts'
import { inTransaction } from '../../data/in-transaction.ts'
import type { Served } from '../../module.ts'
import { Refusal } from '../../refusal.ts'
import { checkOutput, checkRefusal, heardOf } from '../failed.ts'
import { commandSaid, identify } from '../http-call.ts'
import { parse, plainInput } from '../http-input.ts'
import type { RateLimit } from '../rate-limit.ts'

/** An open WebSocket: what it takes, and the call that opened it. */
export interface Wire {
  kernel: Kernel
  limit: RateLimit
  endpoint: Endpoint
  strict: z.ZodType
  handler: Served
  request: FastifyRequest
}

const Frame = z.strictObject({
  id: z.string().max(60),
  version: z.string().max(20).optional(),
  deviceAt: z.string().max(60).optional(),
  device: z.string().max(200).optional(),
  input: z.unknown(),
})

/**
 * What stands in the frame, answered as the same command is over HTTP: who calls is asked anew of each, so that no frame
 * outlives a session, and the answer leaves after the commit. Null: it is no frame, so nobody could tell which answer is its own.
 */
export async function answerFrame(wire: Wire, text: string): Promise<string | null> {
  const frame = frameIn(text)
  if (!frame) return null
  return JSON.stringify({ id: frame.id, ...(await answerTo(wire, frame)) } satisfies WireAnswer)
}

async function answerTo(
  { kernel, limit, endpoint, strict, handler, request }: Wire,
  frame: z.infer<typeof Frame>,
): Promise<Omit<WireAnswer, 'id'>> {
  const stop = kernel.metrics.requestSeconds.startTimer({ endpoint: endpoint.id })
  try {
    const { actor, channel, call } = await identify(kernel, limit, endpoint, request)
    const input = parse(endpoint, strict, plainInput(frame.input))
    const options = { actor, channel, call: withDevice(call, frame.device), ...commandSaid(kernel, frame) }
    const body = await kernel.traces.span({ kind: 'server', name: endpoint.id }, () =>
      inTransaction(kernel, options, async (tx) => checkOutput(kernel, endpoint, await handler(tx, input))),
    )
    stop({ outcome: 'answered' })
    return { status: 200, body: body ?? null }
  } catch (error) {
    const why = checkRefusal(kernel, endpoint, error as Error)
    stop({ outcome: why instanceof Refusal ? 'refused' : 'failed' })
    const { status, body } = heardOf(kernel, why, endpoint.id, {
      raw: request.raw,
      params: {},
      query: {},
      body: frame.input,
    })
    return { status, body }
  }
}

/** A page has no header of ours on its handshake: what it calls its browser stands in the frame. */
const withDevice = (call: Call, device: string | undefined): Call => ({
  ...call,
  header: (name) => (name.toLowerCase() === 'x-device' && device !== undefined ? device : call.header(name)),
})

function frameIn(text: string): z.infer<typeof Frame> | null {
  try {
    return Frame.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
