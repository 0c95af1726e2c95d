import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForUniform } from './search.ts';

const piece = { hot: 1, cold: 0.1, goesOn: true, holdsPairs: false, remembers: false, exchanges: false };

test('few stops of equal vehicles are for the uniform engine, and pieces that there is hardly the time to make', () => {
  const by = (stops: number, ms: number | undefined, isPiece = false): boolean => isForUniform({ stops }, { limit: ms === undefined ? { iterations: 1000 } : { ms }, ...(isPiece ? { piece } : {}) });
  assert.deepEqual([by(400, 60_000), by(400, undefined), by(401, 60_000), by(401, 10), by(401, undefined)], [true, true, false, false, false]);
  assert.deepEqual([by(300, 30, true), by(300, 40, true), by(1200, 140, true), by(1200, 150, true), by(300, undefined, true)], [true, false, true, false, false]);
});
