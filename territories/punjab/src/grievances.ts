import type { GrievancePack } from '@app/domain/territory'
import { t, unverified } from './words.ts'

/** Working days of the officer, the district's supervisor and the programme. The operator sets them. */
const days = (officer: number, district: number, programme: number) => ({ officer, district, programme })

export const grievances: GrievancePack = {
  week: 'sixDay',
  days: {
    overcharge: days(2, 2, 3),
    no_show: days(2, 2, 3),
    conduct: days(3, 3, 5),
    visit_reason: days(3, 3, 5),
    wrong_document: days(3, 3, 5),
    refund: days(3, 3, 5),
    delay: days(3, 5, 7),
    other: days(5, 5, 7),
  },
  reopenDays: 7,
  goodwill: { casesMax: 2, withinDays: 180 },
  reasons: [
    {
      code: 'evidence_agrees',
      label: t('The record supports the complaint', 'ریکارڈ شکایت کی تصدیق کرتا ہے'),
      upheld: true,
    },
    { code: 'admitted', label: t('The mistake was admitted', 'غلطی مان لی گئی'), upheld: true },
    {
      code: 'nothing_against',
      label: t('Nothing on record contradicts the complaint', 'ریکارڈ میں اس کے خلاف کچھ نہیں'),
      upheld: true,
    },
    { code: 'our_fault', label: t('The mistake was ours', 'غلطی ہماری تھی'), upheld: true },
    {
      code: 'evidence_against',
      label: t('The record doesn’t support the complaint', 'ریکارڈ شکایت کی تصدیق نہیں کرتا'),
      upheld: false,
    },
    { code: 'by_the_rule', label: t('The rules were followed', 'کام قاعدے کے مطابق ہوا'), upheld: false },
    {
      code: 'settled_before',
      label: t('It had already been corrected', 'معاملہ پہلے ہی درست ہو چکا تھا'),
      upheld: false,
    },
    {
      code: 'not_ours',
      label: t('Another organisation has to decide this', 'اس کا فیصلہ کسی اور ادارے کو کرنا ہے'),
      upheld: false,
    },
  ],
  ombudsman: {
    name: t('Office of the Provincial Ombudsman, Punjab', 'دفتر صوبائی محتسب پنجاب'),
    address: t('2 Bank Road, Lahore', '2 بینک روڈ، لاہور'),
    law: t('Punjab Office of the Ombudsman Act 1997', 'پنجاب دفترِ محتسب ایکٹ 1997'),
    phone: '1050',
    evidence: unverified('Address and number are to be confirmed with the office before the first referral.'),
  },
}
