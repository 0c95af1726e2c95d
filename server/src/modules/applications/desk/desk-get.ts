import type { Output, ParsedInput } from '@app/contract'
import { CLERK_OBJECTIONS, deskActions, REJECTIONS, shownAnswer } from '@app/domain/applications'
import { type Answers, type AnswerValue, askedSections, type Field } from '@app/domain/catalogue'
import type { Query } from '../../../kernel/context.ts'
import { isOfTheWay, scansOf } from '../../documents/index.ts'
import { noteReading } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'
import { filesOfDesk } from './choose-file.ts'
import { factsOf } from './decided.ts'
import { deskItem } from './desk-item.ts'
import { partiesOf } from './desk-parties.ts'
import { forDesk } from './load-for-desk.ts'
import { placeNames, provedLines, toShow } from '../form/proof.ts'
import { decisionsOf } from '../store.ts'
import { plain, same, wordsOf } from '../words.ts'

/** One application with all that the office decides by. */
export async function deskGet(q: Query, input: ParsedInput<'desk.get'>): Promise<Output<'desk.get'>> {
  const row = await forDesk(q, input.applicationId)
  const known = await knownOf(q, row.request_id)
  await noteReading(q, [row.request_id], 'application')
  const names = new Map(known.definition.documents.map((item) => [item.code, plain(item.label)]))
  return {
    ...(await deskItem(q, row)),
    answers: answersOf(q, known),
    scans: (await scansOf(q, row.request_id))
      .filter((scan) => scan.itemId !== 'issued' && !isOfTheWay(scan.itemId))
      .map((scan) => ({
        fileId: scan.fileId,
        itemId: scan.itemId,
        name: names.get(scan.itemId) ?? wordsOf(q, `item.${scan.itemId}`),
        side: scan.side,
        page: scan.page,
      })),
    ...(await filesOfDesk(q, row)),
    proofHash: row.proof_hash,
    // The office writes these numbers on the paper: it sees them whole.
    proofLines: toShow(q, known, (await provedLines(q, known)).lines, true),
    history: (await decisionsOf(q, row.application_id)).map((one) => ({
      at: one.at.toISOString(),
      words: historyWords(q, one.kind, one.code),
    })),
    objectionCodes: CLERK_OBJECTIONS.map((code) => ({ code, words: wordsOf(q, `objection.${code}`) })),
    rejectionCodes: REJECTIONS.map((code) => ({ code, words: wordsOf(q, `rejection.${code}`) })),
    parties: partiesOf(q, known).map(({ id, role, label, name }) => ({ id, role, label, name })),
    actions: deskActions(await factsOf(q, row), {
      atOffice: known.request.state === 'at_office',
      triesUsed: row.collect_tries,
    }),
  }
}

function historyWords(q: Query, kind: string, code: string | null): { en: string; ur: string } {
  const words = wordsOf(q, `decision.${kind}`)
  if (code === null) return words
  const named = ['objected', 'misprinted', 'sent_back', 'rejected'].includes(kind)
    ? wordsOf(q, `${kind === 'rejected' ? 'rejection' : 'objection'}.${code}`)
    : { en: code, ur: code }
  return { en: `${words.en}: ${named.en}`, ur: `${words.ur}: ${named.ur}` }
}

/** The form as an office reads it: label and value, repeats numbered, in the order in which it was asked. */
function answersOf(q: Query, { definition, answers, today }: Known): Output<'desk.get'>['answers'] {
  const fields = [
    ...definition.eligibility.questions,
    ...askedSections(definition, answers, today).flatMap((section) => section.fields),
  ]
  return fields.flatMap((field) => rows(q, field, answers[field.name], field.name, ''))
}

function rows(q: Query, field: Field, value: unknown, path: string, suffix: string): Output<'desk.get'>['answers'] {
  if (value === undefined) return []
  if (field.type === 'repeat') {
    return (value as Answers[]).flatMap((item, index) =>
      field.fields.flatMap((inner) =>
        rows(q, inner, item[inner.name], `${path}.${index}.${inner.name}`, ` ${index + 1}`),
      ),
    )
  }
  const { as, words } = shownAnswer(field, value as AnswerValue, placeNames(q), true)
  // A name is read in both of its spellings: the paper prints both.
  const both =
    field.type === 'name' ? same([...new Set([words.ur, words.en])].filter(Boolean).join(' · ')) : plain(words)
  return both.en || both.ur
    ? [
        {
          field: path,
          label: { en: `${field.label.en}${suffix}`, ur: `${field.label.ur}${suffix}` },
          shown: { as, words: both },
        },
      ]
    : []
}
