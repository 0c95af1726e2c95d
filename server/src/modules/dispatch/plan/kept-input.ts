import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { Assignment, Plan, PlanProblem } from '@app/planner'

/** What a plan was made of, beside its seed and the rounds of its search. */
export interface PlanInput {
  problem: PlanProblem
  /** The plan before it, from which the search went on. */
  from: Assignment
}

/** Larger ones are planned, and not kept: they would outgrow everything else that a day leaves behind. */
const KEPT_BYTES_MAX = 512 * 1024
/** What a kept one may become when it is read: a table of the largest day. */
const READ_BYTES_MAX = 64 * 1024 * 1024

const packed = promisify(deflate) as (bytes: Buffer) => Promise<Buffer>
const unpacked = promisify(inflate) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const bytesOf = (list: Int32Array | Uint16Array): Buffer => Buffer.from(list.buffer, list.byteOffset, list.byteLength)

/** Lists of numbers become base64, with the width of their numbers. */
const written = (_: string, value: unknown): unknown =>
  value instanceof Int32Array
    ? { int32: bytesOf(value).toString('base64') }
    : value instanceof Uint16Array
      ? { uint16: bytesOf(value).toString('base64') }
      : value

function read(_: string, value: { int32?: string; uint16?: string } | null): unknown {
  const text = value?.int32 ?? value?.uint16
  if (typeof text !== 'string') return value
  const bytes = Uint8Array.from(Buffer.from(text, 'base64')).buffer
  return value?.int32 === undefined ? new Uint16Array(bytes) : new Int32Array(bytes)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The input's digest, and its bytes where they are not too many. */
export async function keepInput(input: PlanInput): Promise<{ digest: string; bytes: Buffer | null }> {
  const text = JSON.stringify(input, written)
  const bytes = await packed(Buffer.from(text))
  return { digest: sha256(text), bytes: bytes.length > KEPT_BYTES_MAX ? null : bytes }
}

export async function readInput(bytes: Buffer): Promise<{ digest: string; input: PlanInput }> {
  const text = (await unpacked(bytes, { maxOutputLength: READ_BYTES_MAX })).toString()
  return { digest: sha256(text), input: JSON.parse(text, read) as PlanInput }
}

/** Who goes where and when, who is left out and why, and what it costs: two plans of one digest say the same. */
export const digestOf = (plan: Plan): string =>
  sha256(JSON.stringify([plan.routes.map(({ vehicle, steps }) => [vehicle, steps]), plan.unassigned, plan.cost]))
