import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  CUSTODY_ACTS,
  type CustodyLink,
  type Holder,
  HOLDER_KINDS,
  isHome,
  isIdentityCard,
  isOut,
  linkText,
  type PaperFacts,
  refusalOfHandOver,
  showsIdentity,
  verifyChain,
} from './index.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const holder = fc.record({
  kind: fc.constantFrom(...HOLDER_KINDS),
  id: fc.constantFrom('a', 'b'),
}) satisfies fc.Arbitrary<Holder>
const paper = fc.record({
  handling: fc.constantFrom('seen', 'scanned', 'carried', 'surrendered', 'issued'),
  origin: fc.constantFrom('citizen', 'office'),
  identityCard: fc.boolean(),
  holder,
}) as fc.Arbitrary<PaperFacts>

test('no hand-over ever takes an identity card from its owner, or leaves a paper home and out at once', () => {
  fc.assert(
    fc.property(paper, fc.constantFrom(...CUSTODY_ACTS), holder, (facts, act, to) => {
      const refused = refusalOfHandOver(
        facts,
        { act, to, bagNo: 'BAG-1234', countersignedBy: 'citizen', report: 'FIR 1/26' },
        null,
      )
      if (refused === null && facts.identityCard && facts.origin === 'citizen' && facts.holder.kind === 'citizen')
        assert.ok(to.kind === 'citizen' || to.kind === 'lost')
      assert.ok(!(isHome(facts) && isOut(facts)))
    }),
  )
})

test('any change in any link of a chain is found', () => {
  const links: CustodyLink[] = []
  let previous = ''
  const steps: [CustodyLink['act'], Holder, Holder][] = [
    ['taken', { kind: 'citizen', id: 'r' }, { kind: 'facilitator', id: 'f' }],
    ['surrendered', { kind: 'facilitator', id: 'f' }, { kind: 'office', id: 'o' }],
    ['taken', { kind: 'office', id: 'o' }, { kind: 'facilitator', id: 'f' }],
    ['given_back', { kind: 'facilitator', id: 'f' }, { kind: 'citizen', id: 'r' }],
  ]
  for (const [act, from, to] of steps) {
    const link = {
      place: links.length + 1,
      act,
      from,
      to,
      bagNo: 'B',
      report: '',
      countersignHash: '',
      actor: 'facilitator:f',
      at: '2026-03-02T05:00:00.000Z',
    }
    previous = sha256(linkText('p', previous, link))
    links.push({ ...link, hash: previous })
  }
  const whole = {
    paperId: 'p',
    firstHolder: { kind: 'citizen', id: 'r' } as Holder,
    holder: { kind: 'citizen', id: 'r' } as Holder,
  }
  assert.deepEqual(verifyChain(whole, links, sha256), { intact: true, faults: [] })
  assert.equal(verifyChain(whole, links.slice(0, 3), sha256).intact, false)
  assert.equal(
    verifyChain(
      whole,
      links.filter((_, index) => index !== 1),
      sha256,
    ).intact,
    false,
  )
  assert.equal(verifyChain({ ...whole, holder: { kind: 'office', id: 'o' } }, links, sha256).intact, false)
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.constantFrom('bagNo', 'report', 'actor', 'at', 'countersignHash'),
      fc.string({ minLength: 1 }),
      (index, field, value) => {
        const changed = links.map((link, at) =>
          at === index ? { ...link, [field]: `${link[field as 'bagNo']}${value}` } : link,
        )
        assert.equal(verifyChain(whole, changed, sha256).intact, false)
      },
    ),
  )
})

test('identity cards are known by their code; a photocopy may travel', () => {
  assert.equal(isIdentityCard({ code: 'applicant-cnic', form: 'original' }), true)
  assert.equal(isIdentityCard({ code: 'applicant-cnic', form: 'copy' }), false)
  assert.equal(showsIdentity('child-b-form'), true)
  assert.equal(showsIdentity('report-of-birth'), false)
})
