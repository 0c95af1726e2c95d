import type { Recruiting } from '@app/domain/standing'
import { t, unverified } from '../words.ts'
import { modules } from './modules.ts'
import { questions } from './questions.ts'

const note = unverified('The operator’s own list; no public rule names it')

/** Who may come to people’s doors. Papers and their times are the operator's to confirm. */
export const recruiting: Recruiting = {
  requirements: [
    {
      id: 'cnic',
      vouchesFor: ['name', 'nameUr', 'sex', 'born', 'identifier'],
      name: t('Identity card', 'شناختی کارڈ'),
      help: t(
        'Your own card, both sides, with all 4 corners in the photo.',
        'اپنا کارڈ، دونوں رخ، چاروں کونے تصویر میں۔',
      ),
      icon: 'id-card',
      sides: ['front', 'back'],
      validDays: null,
      evidence: note,
    },
    {
      id: 'education',
      vouchesFor: ['name', 'education'],
      name: t('Education certificate', 'تعلیمی سند'),
      help: t('Matric or higher. Send the certificate or result card.', 'میٹرک یا اس سے اوپر: سند یا رزلٹ کارڈ۔'),
      icon: 'book',
      sides: ['page'],
      validDays: null,
      evidence: note,
    },
    {
      id: 'police-certificate',
      vouchesFor: ['name', 'identifier'],
      name: t('Police character certificate', 'پولیس کا کریکٹر سرٹیفکیٹ'),
      help: t('From a police Khidmat Markaz, no more than 6 months old.', 'پولیس خدمت مرکز سے؛ چھ ماہ سے پرانا نہ ہو۔'),
      icon: 'shield',
      sides: ['page'],
      validDays: 365,
      evidence: note,
    },
    {
      id: 'driving-licence',
      vouchesFor: ['name', 'vehicle'],
      name: t('Driving licence', 'ڈرائیونگ لائسنس'),
      help: t('For the vehicle you’ll use. Both sides.', 'جس سواری پر کام کریں گے اس کا؛ دونوں رخ۔'),
      icon: 'motorcycle',
      sides: ['front', 'back'],
      validDays: 1825,
      // Who may drive a vehicle knows its papers and finds its numbers.
      gives: { skills: ['vehicle'] },
      evidence: note,
    },
    {
      id: 'bank-account',
      vouchesFor: ['name', 'iban'],
      name: t('Bank account', 'بینک اکاؤنٹ'),
      help: t(
        'A cheque or a letter from the bank that shows your name and IBAN.',
        'چیک کا ورق یا بینک کا خط جس پر آپ کا نام اور آئی بین ہو۔',
      ),
      icon: 'bank',
      sides: ['page'],
      validDays: null,
      evidence: note,
    },
    {
      id: 'photo',
      vouchesFor: [],
      name: t('Photo for the badge', 'بیج کے لیے تصویر'),
      help: t(
        'Your face from the front, on a plain background, without a cap or glasses.',
        'چہرہ سامنے سے، سادہ پس منظر، ٹوپی اور چشمہ نہیں۔',
      ),
      icon: 'person',
      sides: ['front'],
      validDays: 1825,
      evidence: note,
    },
  ],
  modules,
  questions,
  quiz: { draw: 10, passBasisPoints: 8_000, triesMax: 3, waitHours: 24 },
  reasons: [
    { code: 'paper_false', label: t('A paper isn’t genuine', 'ایک کاغذ اصلی نہیں'), reapplyDays: 365 },
    {
      code: 'police_record',
      label: t('The police certificate rules out this work', 'پولیس سرٹیفکیٹ کی وجہ سے یہ کام نہیں دیا جا سکتا'),
      reapplyDays: 365,
    },
    {
      code: 'paper_missing',
      label: t('You didn’t send a required paper', 'ایک ضروری کاغذ پیش نہیں ہو سکا'),
      reapplyDays: 14,
    },
    {
      code: 'area_full',
      label: t('We don’t need anyone in this tehsil at the moment', 'اس تحصیل میں اس وقت ضرورت نہیں'),
      reapplyDays: 30,
    },
    {
      code: 'not_suited',
      label: t('Not suitable at the moment. The reason is given.', 'فی الحال موزوں نہیں؛ وجہ ساتھ لکھی ہے'),
      reapplyDays: 90,
    },
  ],
  education: [
    { code: 'matric', label: t('Matric', 'میٹرک') },
    { code: 'intermediate', label: t('Intermediate', 'انٹرمیڈیٹ') },
    { code: 'bachelor', label: t('Bachelor’s degree', 'بی اے / بی ایس') },
    { code: 'master', label: t('Master’s degree', 'ایم اے / ایم ایس') },
  ],
  ageMin: 18,
  appealDays: 7,
  appealAnswerHours: 72,
  warnDays: [30, 7, 1],
  badgePrefix: 'B',
  accountCoolingHours: 48,
}
