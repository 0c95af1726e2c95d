import type { CommissionRule } from '@app/domain/territory'
import type { TaskKind } from '@app/domain/requests'
import { Rs, t, unverified } from './words.ts'

const NOT_PUBLISHED = unverified(
  'No source publishes what a representative earns or how it is split; the operator sets it.',
)

const rule = (id: string, leg: TaskKind, en: string, ur: string, amount: number, further: number): CommissionRule => ({
  id,
  leg,
  name: t(en, ur),
  amountPaisa: Rs(amount),
  furtherPaisa: Rs(further),
  effectiveFrom: '2026-01-01',
  evidence: NOT_PUBLISHED,
})

/** Pay for each completed leg. A second task at the same stop pays less: the way was ridden once. */
export const commissionRules: CommissionRule[] = [
  rule('collection', 'collection', 'Collection at home', 'گھر سے فارم اور کاغذات لینا', 350, 120),
  rule(
    'collection-long',
    'collection',
    'Collection at home (long form)',
    'گھر سے فارم اور کاغذات لینا (لمبا فارم)',
    450,
    150,
  ),
  rule('correction', 'correction', 'Correction visit', 'کمی پوری کرنے کے لیے گھر جانا', 250, 80),
  rule('delivery', 'delivery', 'Delivery at home', 'تیار کاغذ گھر پہنچانا', 250, 60),
  rule('filing', 'filing', 'Filing at the counter', 'دفتر میں درخواست جمع کرانا', 150, 50),
  rule('follow-up', 'followUp', 'Checking at the counter', 'دفتر جا کر پتا کرنا', 100, 40),
  // An order taken face to face: to the centre, in place of the collection at home.
  rule('centre-desk', 'collection', 'Application taken at a service centre', 'سروس سینٹر پر درخواست لینا', 120, 120),
  rule('pick-up', 'pickUp', 'Collecting the document at the counter', 'دفتر سے تیار کاغذ لینا', 150, 50),
]
