import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueueTime, shareOut } from './share-out.ts';

const ascending = (list: number[]): number[] => [...list].sort((a, b) => a - b);
const tasks = (shares: number[]): { share: number }[] => shares.map((share) => ({ share }));
const loads = (queues: { share: number }[][]): number[] => queues.map((queue) => queue.reduce((sum, { share }) => sum + share, 0));

test('every task is in one queue, and no queue is longer than another by more than its last task', () => {
  for (const shares of [[5, 4, 3, 3, 3], [1], [2, 2, 2], [9, 1, 1, 1, 1, 1]]) {
    const queues = shareOut(tasks(shares), 2);
    assert.deepEqual(ascending(queues.flat().map(({ share }) => share)), ascending(shares));
    const [less, more] = ascending(loads(queues)) as [number, number];
    assert.ok(more - less <= Math.max(...shares), shares.join());
  }
  assert.deepEqual(ascending(loads(shareOut(tasks([5, 4, 3, 3, 3]), 2))), [8, 10]);
});

test('a queue lasts as long as its round, also after a task that was late or early', () => {
  for (const drift of [1, 1.2, 0.7]) {
    const queue = tasks([3, 2, 1]);
    const time = new QueueTime(queue, 600);
    let gone = 0;
    queue.forEach(({ share }, k) => { gone += time.next(share, gone) * (k === 0 ? drift : 1); });
    assert.ok(Math.abs(gone - 600) < 1e-9, `${drift}: ${gone}`);
  }
});

test('what comes after a task that took more than the whole round takes nothing from the rounds to come', () => {
  const time = new QueueTime(tasks([3, 3]), 600);
  time.next(3, 0);
  assert.equal(time.next(3, 900), 0);
});
