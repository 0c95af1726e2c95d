import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CONSENT_KINDS,
  ENDINGS,
  endingOf,
  type EndingFacts,
  type Given,
  missingFor,
  PROOFS,
  proofOf,
  stateOf,
} from './index.ts'

const given = (id: string, kind: Given['kind'], more: Partial<Given> = {}): Given => ({
  id,
  kind,
  covers: null,
  withdrawn: false,
  ...more,
})
const open: EndingFacts = {
  mayCancel: true,
  mayWithdraw: false,
  formOpen: true,
  requestOpen: true,
  replaced: false,
  withdrawn: false,
}

test('who wrote it down decides by what it is known; nothing new is without a proof', () => {
  const table = [
    ['citizen', false, 'signed_in'],
    ['facilitator', false, 'door'],
    ['centre', false, 'counter'],
    ['agent', false, 'voice'],
    ['agent', true, 'code'],
  ] as const
  for (const [writer, codeRead, proof] of table) assert.equal(proofOf({ writer, codeRead }), proof)
  assert.ok(table.every(([, , proof]) => PROOFS.includes(proof)))
})

test('a filing rests on the word that it may be done, and on exactly the lines that were read', () => {
  const table: [string, string | null, Given[], string[], string[]][] = [
    ['nothing given', null, [], [], ['order']],
    ['the order alone', null, [given('a', 'order')], ['a'], []],
    ['lines that nobody heard', 'h', [given('a', 'order')], ['a'], ['lines']],
    ['both', 'h', [given('a', 'order'), given('b', 'lines', { covers: 'h' })], ['a', 'b'], []],
    ['other lines', 'h', [given('a', 'order'), given('b', 'lines', { covers: 'g' })], ['a'], ['lines']],
    ['taken back', null, [given('a', 'order', { withdrawn: true })], [], ['order']],
    ['taken back and given again', null, [given('a', 'order', { withdrawn: true }), given('b', 'order')], ['b'], []],
    ['another matter', null, [given('a', 'trip'), given('b', 'household')], [], ['order']],
  ]
  for (const [name, linesHash, all, reliedOn, missing] of table)
    assert.deepEqual(missingFor({ linesHash }, all), { reliedOn, missing }, name)
})

test('property: nothing withdrawn is ever relied on, and what is missing is never relied on', () => {
  for (let bits = 0; bits < 1 << 8; bits++) {
    const all = CONSENT_KINDS.flatMap((kind, i) =>
      bits & (1 << i) ? [given(kind, kind, { covers: 'h', withdrawn: Boolean(bits & (1 << (i + 4))) })] : [],
    )
    for (const linesHash of [null, 'h', 'g']) {
      const { reliedOn, missing } = missingFor({ linesHash }, all)
      assert.ok(reliedOn.every((id) => all.some((one) => one.id === id && !one.withdrawn)))
      assert.ok(missing.every((kind) => !reliedOn.includes(kind)))
      assert.equal(reliedOn.length + missing.length, linesHash === null ? 1 : 2)
    }
  }
})

test('what a withdrawal brings about, and where nothing is left to stop', () => {
  const table: [Parameters<typeof endingOf>[0], Partial<EndingFacts>, ReturnType<typeof endingOf>, string][] = [
    ['order', {}, 'cancel', 'in_force'],
    ['order', { mayCancel: false, mayWithdraw: true }, 'withdraw', 'in_force'],
    ['order', { mayCancel: false }, null, 'used'],
    ['order', { withdrawn: true }, null, 'withdrawn'],
    ['lines', {}, 'read_again', 'in_force'],
    ['lines', { formOpen: false }, null, 'used'],
    ['lines', { replaced: true }, null, 'replaced'],
    ['trip', { mayCancel: false, formOpen: false }, 'end_links', 'in_force'],
    ['trip', { replaced: true }, null, 'replaced'],
    ['trip', { requestOpen: false }, null, 'used'],
    ['household', { requestOpen: false }, 'leave', 'in_force'],
  ]
  for (const [kind, facts, ending, state] of table) {
    assert.equal(endingOf(kind, { ...open, ...facts }), ending, kind)
    assert.equal(stateOf(kind, { ...open, ...facts }), state, kind)
  }
  assert.deepEqual(new Set(table.flatMap(([, , ending]) => ending ?? [])), new Set(ENDINGS))
})
