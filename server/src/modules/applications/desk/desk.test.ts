import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK_ACTS, type DeskAct, readDocumentCode } from '@app/domain/applications'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Person } from '../../../../test/worlds/dispatch-world.ts'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { papersOf } from '../../documents/index.ts'
import { needs } from '../../requests/index.ts'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import { applicationOf } from '../application-of.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.close())

/** An office with a pile on a desk, to which nobody carries the file. */
const atDesk = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' && !found.legs.includes('filing') && found.proofFields.length > 2,
  )

async function inThePile(): Promise<{
  requestId: string
  applicationId: string
  officeId: string
  clerk: Person
  citizen: Person
}> {
  const { requestId, citizen } = await w.collected(atDesk())
  const { application_id, office_id } = await w.applicationOf(requestId)
  return { requestId, applicationId: application_id, officeId: office_id, clerk: w.clerkOf(office_id), citizen }
}
async function taken() {
  const one = await inThePile()
  await w.act(one.clerk, 'desk.take', { applicationId: one.applicationId, diaryNo: `D-${one.applicationId.slice(-5)}` })
  return one
}
async function approved() {
  const one = await taken()
  await w.act(one.clerk, 'desk.approve', { applicationId: one.applicationId })
  return one
}

test('the pile of my office, found by number, name in either script, or diary number; another office has another', async () => {
  const { applicationId, requestId, officeId, clerk } = await inThePile()
  assert.equal(await w.stateOf(requestId), 'submitted')
  const pile = await w.act(clerk, 'desk.pile', { state: 'to_take' })
  const item = pile.items.find((one) => one.applicationId === applicationId)!
  assert.deepEqual([item.state, item.officeId, item.late, item.channel], ['to_take', officeId, false, 'desk'])
  for (const q of [item.trackingNo, item.trackingNo.slice(-5).toLowerCase(), item.subjectName.split(' ').at(-1)!])
    assert.ok(
      (await w.act(clerk, 'desk.pile', { state: 'all', q })).items.some((one) => one.applicationId === applicationId),
      q,
    )
  await w.act(clerk, 'desk.take', { applicationId, diaryNo: 'DIARY/77' })
  assert.deepEqual(
    (await w.act(clerk, 'desk.pile', { state: 'all', q: 'diary/77' })).items.map((one) => one.applicationId),
    [applicationId],
  )
  const stranger = w.clerkOf('another-office')
  assert.deepEqual((await w.act(stranger, 'desk.pile', { state: 'all' })).items, [])
  assert.deepEqual((await w.act(stranger, 'desk.pile', { state: 'all', officeId })).items, [])
})

test('another office’s clerk can neither look nor act', async () => {
  const { applicationId, officeId } = await inThePile()
  const stranger = w.clerkOf('another-office')
  assert.equal(await refusalOf(w.act(stranger, 'desk.get', { applicationId })), 'not_yours')
  assert.equal(await refusalOf(w.act(stranger, 'desk.take', { applicationId, diaryNo: 'X' })), 'not_yours')
  assert.equal(
    await refusalOf(w.act(stranger, 'desk.object', { applicationId, code: 'document_missing' })),
    'not_yours',
  )
  assert.equal(await refusalOf(w.act(stranger, 'desk.approve', { applicationId })), 'not_yours')
  assert.equal(
    await refusalOf(w.act(stranger, 'desk.reject', { applicationId, code: 'not_eligible', words: 'x', ground: 'y' })),
    'not_yours',
  )
  assert.equal(await refusalOf(w.act(stranger, 'desk.issue', { applicationId, documentNo: '1' })), 'not_yours')
  assert.equal(await refusalOf(w.act(stranger, 'desk.runSheet', { officeId })), 'not_yours')
})

test('page after page, what is due first, each once', async () => {
  const { clerk } = await inThePile()
  await inThePile()
  await inThePile()
  const all = (await w.act(clerk, 'desk.pile', { state: 'all', limit: 100 })).items
  assert.ok(all.length >= 3)
  assert.deepEqual(
    all.map((one) => one.dueAt),
    all.map((one) => one.dueAt).sort(),
  )
  const paged: string[] = []
  for (let cursor: string | undefined, turns = 0; turns < 50; turns++) {
    const page = await w.act(clerk, 'desk.pile', { state: 'all', limit: 1, ...(cursor && { cursor }) })
    paged.push(...page.items.map((one) => one.applicationId))
    if (!page.next) break
    cursor = page.next
  }
  assert.deepEqual(
    paged,
    all.map((one) => one.applicationId),
  )
})

test('all that the office decides by: form, scans, proof, its own codes and what happened', async () => {
  const { applicationId, clerk } = await taken()
  const seen = await w.act(clerk, 'desk.get', { applicationId })
  assert.ok(seen.answers.length > 3 && seen.scans.length > 0 && seen.proofLines.length > 2)
  assert.match(seen.proofHash ?? '', /^[0-9a-f]{64}$/)
  const whole = (lines: { shown: { words: { en: string } } }[]) =>
    lines.filter((line) => /\d{5}-\d{7}-\d/.test(line.shown.words.en)).length
  assert.ok(whole(seen.answers) + whole(seen.proofLines) > 0, 'the office writes identity numbers on the paper')
  const { lines } = await w.act(w.agent, 'requests.proofLines', { requestId: seen.requestId })
  assert.equal(whole(lines), 0)
  assert.ok(seen.objectionCodes.length >= 8 && seen.rejectionCodes.length >= 5)
  for (const { words, code } of [...seen.objectionCodes, ...seen.rejectionCodes])
    assert.ok(words.en !== `objection.${code}` && words.en !== `rejection.${code}`, code)
  assert.equal(seen.history.length, 2)
  await w.act(clerk, 'requests.file', { requestId: seen.requestId, fileId: seen.scans[0]!.fileId })
})

test('what may be done is said beforehand, and every act that is grey is refused with the very reason that was shown', async () => {
  const { applicationId, clerk, requestId } = await inThePile()
  const tries: Record<DeskAct, () => Promise<unknown>> = {
    take: () => w.act(clerk, 'desk.take', { applicationId, diaryNo: 'D-2' }),
    approve: () => w.act(clerk, 'desk.approve', { applicationId }),
    issue: () => w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-3' }),
    object: () => w.act(clerk, 'desk.object', { applicationId, code: 'document_missing' }),
    appear: () =>
      w.act(clerk, 'desk.requireAppearance', { applicationId, partyId: requestId, why: 'To sign', days: 3 }),
    reject: () =>
      w.act(clerk, 'desk.reject', { applicationId, code: 'not_eligible', words: 'Made up.', ground: 'Made-up rule 1' }),
    handOver: () => w.act(clerk, 'desk.handOver', { applicationId, code: '000000', receivedBy: 'Test Citizen One' }),
  }
  const greyIsRefused = async (): Promise<string[]> => {
    const { actions } = await w.act(clerk, 'desk.get', { applicationId })
    assert.deepEqual(
      actions.map((one) => one.action),
      [...DESK_ACTS],
    )
    for (const { action, allowed, refusal } of actions)
      if (!allowed) assert.equal(await refusalOf(tries[action]()), refusal, action)
    return actions.filter((one) => one.allowed).map((one) => one.action)
  }
  assert.deepEqual(await greyIsRefused(), ['take', 'approve', 'object', 'appear', 'reject'])
  await tries.take()
  assert.deepEqual(await greyIsRefused(), ['approve', 'object', 'appear', 'reject'])
  await tries.approve()
  assert.deepEqual(await greyIsRefused(), ['issue'])
})

test('sixteen who decide at once: one wins, the rest hear that it is decided', async () => {
  const { applicationId, clerk, requestId } = await taken()
  const said = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      refusalOf(
        index % 2
          ? w.act(clerk, 'desk.approve', { applicationId })
          : w.act(clerk, 'desk.reject', {
              applicationId,
              code: 'not_eligible',
              words: 'Made up.',
              ground: 'Made-up rule 1',
            }),
      ),
    ),
  )
  assert.equal(said.filter((one) => one === 'no refusal').length, 1)
  assert.ok(
    said.every((one) => one === 'no refusal' || one === 'already_decided'),
    said.join(),
  )
  assert.ok(['approved', 'rejected'].includes(await w.stateOf(requestId)))
  const again = await inThePile()
  const takers = await Promise.all(
    Array.from({ length: 8 }, () =>
      refusalOf(w.act(again.clerk, 'desk.take', { applicationId: again.applicationId, diaryNo: 'D-1' })),
    ),
  )
  assert.deepEqual(
    takers.filter((one) => one !== 'no refusal'),
    Array(7).fill('already_taken'),
  )
})

test('a rejection has a code, words and a ground, and the citizen reads all three', async () => {
  const { applicationId, clerk, requestId, citizen } = await taken()
  assert.equal(
    await refusalOf(w.act(clerk, 'desk.reject', { applicationId, code: 'because', words: 'x', ground: 'y' })),
    'reason_unknown',
  )
  await w.act(clerk, 'desk.reject', {
    applicationId,
    code: 'already_issued',
    words: 'Made in another year.',
    ground: 'Made-up rule 9',
  })
  await w.world.settle()
  const view = await w.look((tx) => applicationOf({ ...tx, actor: citizen.actor }, requestId))
  assert.equal(view?.rejection?.ground, 'Made-up rule 9')
  assert.match(view?.rejection?.words.en ?? '', /Made in another year/)
  assert.equal(await w.stateOf(requestId), 'rejected')
  assert.equal(await refusalOf(w.act(clerk, 'desk.issue', { applicationId, documentNo: '1' })), 'already_decided')
})

test('somebody must come once: no approval before, and the citizen is told where and until when', async () => {
  const { applicationId, clerk, requestId, citizen } = await taken()
  assert.equal(
    await refusalOf(
      w.act(clerk, 'desk.requireAppearance', { applicationId, partyId: applicationId, why: 'x', days: 3 }),
    ),
    'party_unknown',
  )
  const seen = await w.act(clerk, 'desk.get', { applicationId })
  const { subjectName, parties } = await w.request(requestId)
  assert.deepEqual(
    seen.parties.map((one) => one.name),
    [subjectName, ...parties.map((one) => one.name)],
    'whom the paper is for can be called in, and every other party',
  )
  assert.ok(seen.parties.every((one) => one.label.ur && !one.label.ur.startsWith('party.')))
  await w.act(clerk, 'desk.requireAppearance', {
    applicationId,
    partyId: seen.parties[0]!.id,
    why: 'To sign before the officer',
    days: 10,
  })
  assert.equal(await refusalOf(w.act(clerk, 'desk.approve', { applicationId })), 'need_open')
  assert.equal(
    (await w.act(clerk, 'desk.get', { applicationId })).actions.find((one) => one.action === 'approve')?.refusal,
    'need_open',
  )
  const [need] = await w.look((tx) => needs.needsOf(tx, requestId))
  assert.deepEqual(need?.party_label, { en: subjectName, ur: subjectName })
  assert.equal(
    await refusalOf(w.act(citizen, 'requests.meetNeed', { requestId, needId: need!.id })),
    'reference_needed',
  )
  await w.act(clerk, 'requests.meetNeed', { requestId, needId: need!.id, reference: 'seen at the desk' })
  await w.act(clerk, 'desk.approve', { applicationId })
  assert.equal(await w.stateOf(requestId), 'approved')
})

test('a paper that says something else than what was said yes to goes back to the office, free and by its fault', async () => {
  const { applicationId, clerk, requestId, citizen } = await approved()
  const right = await w.printedRight(citizen, requestId)
  const wrong = right.map((line, index) => (index === 0 ? { ...line, value: `${line.value}a` } : line))
  const item = await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-1', printed: wrong })
  assert.equal(item.state, 'objected')
  await w.world.settle()
  const { state, facts, objection } = await w.request(requestId)
  assert.deepEqual(
    [state, facts.correctionCause, objection?.code, objection?.freeVisit],
    ['objected', 'department', 'misprint', false],
  )
  assert.equal(await refusalOf(w.act(citizen, 'requests.cure', { requestId, by: 'upload' })), 'no_objection')
  assert.equal(
    (await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-1', printed: wrong })).state,
    'objected',
    'wrong once more',
  )
  assert.equal(
    (await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-2', printed: right })).state,
    'issued',
  )
  await w.world.settle()
  const after = await w.request(requestId)
  assert.deepEqual([after.state, after.objection, after.facts.correctionCause], ['issued', null, null])
  assert.deepEqual(
    (await w.look((tx) => papersOf(tx, requestId)))
      .filter((paper) => paper.handling === 'issued')
      .map((paper) => paper.holder.kind),
    ['office'],
  )
})

test('the digital copy carries a code that anybody verifies', async () => {
  const wanted = w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' &&
      found.delivery.form !== 'paper' &&
      found.modes.some((one) => one.mode === 'centre'),
  )
  const { requestId, citizen } = await w.collected(wanted, async (who, id, visitId) => {
    for (const item of wanted.found.documents.filter(
      (one) => one.handling === 'carried' || one.handling === 'surrendered',
    )) {
      await w.act(who, 'papers.handle', {
        requestId: id,
        paperId: crypto.randomUUID(),
        itemId: item.code,
        visitId,
        act: 'taken',
        bagNo: 'BAG-DIGITAL',
        countersign: { by: 'citizen', name: 'Test Citizen One' },
      })
    }
  })
  if (wanted.found.legs.includes('filing')) {
    const { who, visit } = await w.arrive(requestId)
    await w.act(who, 'visits.officeOutcome', {
      visitId: visit.id,
      taskId: visit.tasks[0]!.id,
      outcome: 'taken',
      diaryNo: 'D-500',
    })
    await w.world.settle()
  }
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  const clerk = w.clerkOf(office_id)
  for (const need of await w.look((tx) => needs.needsOf(tx, requestId)))
    await w.look((tx) => needs.meetNeed(tx, need.id, 'waited'))
  await w.act(clerk, 'desk.approve', { applicationId })
  await w.act(clerk, 'desk.issue', {
    applicationId,
    documentNo: 'DOC-77',
    printed: await w.printedRight(citizen, requestId),
  })
  await w.world.settle()
  const view = await w.look((tx) => applicationOf(tx, requestId))
  const file = (await w.act(citizen, 'requests.file', {
    requestId,
    fileId: view!.issued!.digitalFileId!,
  })) as unknown as FileAnswer
  assert.equal(Buffer.from(file.bytes).subarray(0, 5).toString(), '%PDF-')
  assert.equal(file.mediaType, 'application/pdf')
  assert.ok(file.bytes.length > 10_000)
})

test('a document’s code reads back and nothing else does', async () => {
  const { documentCode, documentText } = await import('@app/domain/applications')
  const claim = { documentNo: 'A|1', trackingNo: 'T-1', serviceId: 's', day: '2026-03-02', proof: 'abc', file: '' }
  const { keyId, signature } = await w.world.kernel.vault.sign('document', documentText(claim))
  const code = documentCode(claim, keyId, signature.toString('base64url'))
  const read = readDocumentCode(code)!
  assert.equal(read.claim.documentNo, 'A 1')
  assert.equal(
    await w.world.kernel.vault.verify('document', read.keyId, read.signed, Buffer.from(read.signature, 'base64url')),
    true,
  )
  assert.equal(
    await w.world.kernel.vault.verify(
      'document',
      read.keyId,
      read.signed.replace('T-1', 'T-2'),
      Buffer.from(read.signature, 'base64url'),
    ),
    false,
  )
  for (const text of ['', 'DOC1|a', 'RCPT1|a|b|c|2026-03-02|p|k|s', 'DOC1|a|b|c|yesterday|p|k|s'])
    assert.equal(readDocumentCode(text), undefined)
})

test('the pile on paper: a barcode and room to write for each, in Urdu', async () => {
  const { officeId, clerk } = await inThePile()
  const sheet = (await w.act(clerk, 'desk.runSheet', { officeId })) as unknown as FileAnswer
  const html = Buffer.from(sheet.bytes).toString('utf8')
  assert.match(sheet.mediaType, /text\/html/)
  assert.match(html, /<html lang="ur" dir="rtl">/)
  assert.ok((html.match(/<svg /g) ?? []).length >= 1)
  assert.ok(!html.includes('sheet.'), 'every word of the sheet is in the pack')
})
