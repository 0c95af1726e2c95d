import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { awayOr, becauseOf, DatabaseAway } from './database-away.ts'

const byState = (code: string) => Object.assign(new pg.DatabaseError('said', 4, 'error'), { code })
const byErrno = (code: string) => Object.assign(new Error(`connect ${code}`), { code })

const AWAY: [Error, string][] = [
  [byState('08006'), 'unreachable'],
  [byState('08P01'), 'unreachable'],
  [byState('57P01'), 'stopping'],
  [byState('57P02'), 'stopping'],
  [byState('57P03'), 'stopping'],
  [byState('25006'), 'read_only'],
  [byState('53100'), 'full'],
  [byState('58030'), 'full'],
  [byState('53200'), 'crowded'],
  [byState('53300'), 'crowded'],
  [byState('55P03'), 'too_slow'],
  [byState('57014'), 'too_slow'],
  [byState('25P03'), 'too_slow'],
  [byState('40001'), 'conflict'],
  [byState('40003'), 'unconfirmed'],
  [byState('40P01'), 'conflict'],
  [byState('28P01'), 'not_let_in'],
  [byState('3D000'), 'not_let_in'],
  [byErrno('ECONNREFUSED'), 'unreachable'],
  [byErrno('ECONNRESET'), 'unreachable'],
  [byErrno('EPIPE'), 'unreachable'],
  [byErrno('ENOENT'), 'unreachable'],
  [byErrno('EAI_AGAIN'), 'unreachable'],
  [byErrno('EMFILE'), 'crowded'],
  [new Error('Connection terminated unexpectedly'), 'unreachable'],
  [new Error('Connection terminated due to connection timeout'), 'unreachable'],
  [new Error('Client has encountered a connection error and is not queryable'), 'unreachable'],
  [new Error('timeout expired'), 'unreachable'],
  [new Error('Query read timeout'), 'unreachable'],
  [new Error('timeout exceeded when trying to connect'), 'crowded'],
  [new Error('Cannot use a pool after calling end on the pool'), 'stopping'],
]

/** Faults of a statement, or of us: to answer these with "one moment" would hide them for ever. */
const FAULTS: Error[] = [
  byState('23505'),
  byState('23503'),
  byState('42P01'),
  byState('42601'),
  byState('25P02'),
  byState('22003'),
  byState('XX000'),
  byState('P0001'),
  byErrno('EACCES'),
  new Error('expected one row, got 0: select 1'),
  new TypeError('x is not a function'),
]

test('each state and each errno: away, and why', () => {
  for (const [error, because] of AWAY)
    assert.equal(becauseOf(error), because, `${(error as { code?: string }).code} ${error.message}`)
})

test('a fault of a statement stays what it is', () => {
  for (const error of FAULTS) assert.equal(awayOr(error), error, error.message)
})

test('away keeps its code and says when to ask again; what is told apart once is not told apart twice', () => {
  const away = awayOr(byState('53100'))
  assert.ok(away instanceof DatabaseAway)
  assert.deepEqual([away.code, away.because, away.againAfterSeconds, away.inDoubt], ['53100', 'full', 30, false])
  assert.equal(awayOr(away), away)
})
