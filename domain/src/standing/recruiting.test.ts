import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as s from './index.ts'

const word = (text: string) => ({ en: text, ur: text })
const questions: s.Question[] = Array.from({ length: 24 }, (_, n) => ({
  id: `q${n}`,
  moduleId: `m${n % 4}`,
  text: word(`q${n}`),
  options: ['a', 'b', 'c'].map(word),
  right: n % 3,
}))
const rightOf = ({ questionId, order }: s.Drawn) => ({
  questionId,
  option: order.indexOf(questions.find((one) => one.id === questionId)!.right),
})

test('the way in skips nothing: vetted, examined, approved, and only then a badge', () => {
  let state: s.ApplicationState = 'open'
  for (const action of ['submit', 'clear', 'pass_quiz', 'approve', 'take_badge'] as const) {
    for (const other of s.APPLICATION_ACTIONS) {
      const cell = s.APPLICATION[state][other]
      if (other !== action && 'to' in cell)
        assert.ok(['refused', 'withdrawn', 'open'].includes(cell.to), `${state}: ${other} leads to ${cell.to}`)
    }
    const cell: s.ApplicationCell = s.APPLICATION[state][action]
    assert.ok('to' in cell)
    state = cell.to
  }
  assert.equal(state, 'admitted')
})

test('a sheet is drawn by its seed: the same again, others otherwise, one of each module, nothing twice', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 24 }), (seed, count) => {
      const drawn = s.drawQuiz(questions, seed, count)
      assert.deepEqual(drawn, s.drawQuiz(questions, seed, count))
      assert.equal(new Set(drawn.map((one) => one.questionId)).size, count)
      assert.equal(new Set(drawn.map((one) => questions.find((q) => q.id === one.questionId)!.moduleId)).size, 4)
      for (const { order } of drawn) assert.deepEqual([...order].sort(), [0, 1, 2])
      const marked = s.markQuiz(questions, drawn, drawn.map(rightOf), 8_000)
      assert.ok('passed' in marked && marked.passed && marked.right === count)
    }),
  )
  assert.notDeepEqual(s.drawQuiz(questions, 'one', 8), s.drawQuiz(questions, 'two', 8))
})

test('marks: eight of ten pass, seven do not; what was not drawn, twice or left out is refused', () => {
  const drawn = s.drawQuiz(questions, 'seed', 10)
  const answers = (wrong: number) =>
    drawn.map((one, n) =>
      n < wrong ? { questionId: one.questionId, option: (rightOf(one).option + 1) % 3 } : rightOf(one),
    )
  assert.deepEqual(
    [2, 3].map((wrong) => {
      const m = s.markQuiz(questions, drawn, answers(wrong), 8_000)
      return 'passed' in m && m.passed
    }),
    [true, false],
  )
  const stranger = questions.find((one) => !drawn.some((d) => d.questionId === one.id))!
  assert.deepEqual(s.markQuiz(questions, drawn, [...answers(0), { questionId: stranger.id, option: 0 }], 8_000), {
    refusal: 'question_not_drawn',
    questionId: stranger.id,
  })
  assert.deepEqual(s.markQuiz(questions, drawn, [...answers(0), answers(0)[0]!], 8_000), {
    refusal: 'question_not_drawn',
    questionId: drawn[0]!.questionId,
  })
  assert.deepEqual(s.markQuiz(questions, drawn, answers(0).slice(1), 8_000), {
    refusal: 'question_unanswered',
    questionId: drawn[0]!.questionId,
  })
})

test('three failed tries bring a wait of a day', () => {
  const rule = { triesMax: 3, waitHours: 24 }
  const day = new Date('2026-06-01T10:00:00Z')
  assert.deepEqual(
    [0, 1, 2, 3, 4].map(
      (n) =>
        s
          .nextTryAt(
            Array.from({ length: n }, () => day),
            rule,
          )
          ?.toISOString() ?? null,
    ),
    [null, null, null, '2026-06-02T10:00:00.000Z', null],
  )
})

test('a certificate warns 30, 7 and 1 days before and lapses the day after', () => {
  const warn = [30, 7, 1]
  const days: string[] = []
  for (let day: string | null = '2026-01-01'; day !== null;) {
    day = s.nextCertificateDay('2026-06-30', day, warn)
    if (day) days.push(day)
  }
  assert.deepEqual(days, ['2026-05-31', '2026-06-23', '2026-06-29', '2026-07-01'])
  assert.deepEqual(
    ['2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01'].map((today) =>
      s.certificateState('2026-06-30', today, warn),
    ),
    ['valid', 'expiring', 'expiring', 'lapsed'],
  )
  assert.equal(s.certificateState(null, '2040-01-01', warn), 'valid')
})

test('account numbers: the check digits decide', () => {
  for (const good of ['PK36SCBL0000001123456702', 'pk15 mezn 0001 3501 0207 1383', 'PK74JSBL9585000000670111'])
    assert.ok(s.normaliseIban(good), good)
  for (const bad of ['PK37SCBL0000001123456702', 'PK36SCBL000000112345670', 'DE36SCBL0000001123456702', ''])
    assert.equal(s.normaliseIban(bad), null, bad)
  assert.equal(s.maskIban('PK36SCBL0000001123456702'), 'SCBL ••••6702')
})

test('vetting is done when every check has passed, not when there is none', () => {
  assert.equal(s.allPassed([]), false)
  assert.equal(s.allPassed([{ state: 'passed' }, { state: 'waiting' }]), false)
  assert.equal(s.allPassed([{ state: 'passed' }, { state: 'passed' }]), true)
})
