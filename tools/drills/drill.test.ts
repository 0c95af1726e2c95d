import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Drill, playDrill, stepsOf } from './drill.ts'
import { lostKey } from './lost-key.ts'

const steps = [...stepsOf(lostKey.page).keys()]
const drill = (play: Drill['play']): Drill => ({ name: 'made-up', page: lostKey.page, plants: [], play })
const played = async (play: Drill['play']) => {
  const printed: string[] = []
  return { ...(await playDrill(drill(play), undefined, (line) => printed.push(line))), printed }
}

test('a drill that plays every step of its page goes well, and says when it was noticed and contained', async () => {
  assert.deepEqual(steps, [1, 2, 3, 4, 5, 6, 7])
  const { faults, noticeSeconds, containSeconds, printed } = await played(async (stage) => {
    stage.happens('it')
    stage.noticed()
    for (const step of steps.slice(1)) await stage.step(step, async () => undefined)
    stage.byHand(1, 'for a reason')
    stage.contained()
  })
  assert.deepEqual(faults, [])
  assert.ok(noticeSeconds !== null && containSeconds !== null && containSeconds >= 0)
  assert.equal(printed.filter((line) => line.startsWith('[x]')).length, steps.length - 1)
  assert.match(printed.at(-1) ?? '', /^\[ \] 1\. .*\(for a reason\)$/)
})

test('a step that is left out, one that fails, and what nobody notices are named', async () => {
  const left = await played(async (stage) => {
    stage.happens('it')
    for (const step of steps.slice(0, -1)) await stage.step(step, async () => undefined)
  })
  assert.match(left.faults[0] ?? '', /^step 7 was not played/)
  assert.deepEqual(left.faults.slice(1), ['it was not noticed', 'it was not contained'])
  const failed = await played(async (stage) => stage.step(1, () => Promise.reject(new Error('the door was locked'))))
  assert.deepEqual(failed.faults, ['step 1: the door was locked'])
  assert.deepEqual((await played(async (stage) => stage.step(99, async () => undefined))).faults, [
    'lost-key.md has no step 99',
  ])
})
