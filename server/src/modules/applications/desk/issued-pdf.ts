import { readFileSync } from 'node:fs'
import { renderSVG } from 'uqr'
import { documentCode, documentText, type ProofLine } from '@app/domain/applications'
import { localDateOf, maskCnic } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { typeset } from '../../documents/index.ts'
import type { Known } from '../case-of.ts'
import { wordsOf } from '../words.ts'

let template: string | undefined

export interface ToPrint {
  known: Known
  documentNo: string
  lines: readonly ProofLine[]
  officeName: { en: string; ur: string }
  proofHash: string | null
}

/** The digital copy: both scripts on one page, and a signed code that anybody verifies offline, without a login. */
export async function issuedPdf(
  q: Query,
  { known, documentNo, lines, officeName, proofHash }: ToPrint,
): Promise<Buffer> {
  template ??= readFileSync(new URL('issued.typ', import.meta.url), 'utf8')
  const { territory, vault } = q.kernel
  const day = localDateOf(q.at, territory.calendar.utcOffsetMinutes)
  const claim = {
    documentNo,
    trackingNo: known.request.trackingNo,
    serviceId: known.service.id,
    day,
    proof: (proofHash ?? '').slice(0, 16),
    file: '',
  }
  const { keyId, signature } = await vault.sign('document', documentText(claim))
  const both = (key: string): string[] => [wordsOf(q, key).en, wordsOf(q, key).ur]
  const content = {
    accent: territory.programme.colours.light.accent,
    programme: [territory.programme.name.en, territory.programme.name.ur],
    office: [officeName.en, officeName.ur],
    title: [known.service.name.en, known.service.name.ur],
    kind: both('issued.copy'),
    facts: [
      [...both('issued.no'), documentNo],
      [...both('issued.day'), day],
      [...both('issued.tracking'), known.request.trackingNo],
    ],
    lines: lines.map((line) => [
      line.label.en,
      line.label.ur,
      masked(line.value),
      line.field.endsWith('.ur') ? 'ur' : 'en',
    ]),
    verify: both('issued.verify'),
    helpline: territory.programme.helpline.short,
  }
  const qr = renderSVG(documentCode(claim, keyId, signature.toString('base64url')), { ecc: 'M', border: 2 })
  return typeset(template, { content: JSON.stringify(content), qr })
}

/** No full identity number leaves on a paper that anybody may be shown. */
const masked = (value: string): string => (/^\d{5}-\d{7}-\d$/.test(value) ? maskCnic(value.replace(/-/g, '')) : value)
