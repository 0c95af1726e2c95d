import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** A citizen's number: changed, lost, or somebody else's now. */
export const numberSms = {
  number_code: m(
    'ریکارڈ کو نمبر {number} پر لانے کا کوڈ {code}، {minutes} منٹ۔ آپ نے نہیں مانگا تو کسی کو نہ دیں۔',
    '{code} is the code to move a record to {number}. It works for {minutes} minutes. If you did not ask for it, give it to nobody.',
    'Record ko number {number} par lane ka code {code}, {minutes} minute. Aap ne nahi manga to kisi ko na den.',
  ),
  number_asked: m(
    'کسی نے آپ کا ریکارڈ نمبر {number} پر لے جانے کو کہا ہے۔ یہ آپ نہیں تو جواب میں KEEP لکھیں، یا {helpline} پر بتائیں۔ اس میں کم از کم {hours} گھنٹے لگیں گے۔',
    'someone asked to move your record to {number}. If it was not you, reply KEEP or call {helpline}. It takes at least {hours} hours.',
    'kisi ne aap ka record number {number} par le jane ko kaha hai. Yeh aap nahi to jawab mein KEEP likhen, ya {helpline} par bataen. Is mein kam az kam {hours} ghantay lagen ge.',
  ),
  number_approved: m(
    'آپ کا ریکارڈ {hours} گھنٹے بعد نمبر {number} پر چلا جائے گا۔ یہ آپ نے نہیں کہا تو ابھی جواب میں KEEP لکھیں، یا {helpline} پر بتائیں۔',
    'your record will move to {number} in {hours} hours. If you did not ask for this, reply KEEP now or call {helpline}.',
    'aap ka record {hours} ghantay baad number {number} par chala jae ga. Yeh aap ne nahi kaha to abhi jawab mein KEEP likhen, ya {helpline} par bataen.',
  ),
  number_stopped: m(
    'نمبر {number} پر جانا روک دیا گیا۔ آپ کا ریکارڈ جہاں تھا وہیں ہے۔',
    'the move to {number} was stopped. Your record stays where it was.',
    'number {number} par jana rok diya gaya. Aap ka record jahan tha wahin hai.',
  ),
  number_moved: m(
    'آپ کا ریکارڈ اب نمبر {number} پر ہے۔ یہ آپ نے نہیں کہا تھا تو فوراً {helpline} پر بتائیں۔',
    'your record is now on {number}. If you did not ask for this, call {helpline} straight away.',
    'aap ka record ab number {number} par hai. Yeh aap ne nahi kaha tha to foran {helpline} par bataen.',
  ),
  number_yours: m(
    'آپ کا ریکارڈ اب اس نمبر پر ہے۔ اسی سے سائن اِن کریں۔',
    'your record is now on this number. Sign in with it.',
    'aap ka record ab is number par hai. Isi se sign in karen.',
  ),
  number_unbound: m(
    'آپ کا پرانا نمبر اب کسی اور کے پاس ہے، اس لیے آپ کا ریکارڈ اس سے الگ کر دیا گیا۔ وہ محفوظ ہے۔ نئے نمبر کے لیے {helpline} پر بتائیں۔',
    'your old number now belongs to someone else, so we took your record off it. It is safe. Call {helpline} to put it on your new number.',
    'aap ka purana number ab kisi aur ke paas hai, is liye aap ka record us se alag kar diya gaya. Woh mehfooz hai. Naye number ke liye {helpline} par bataen.',
  ),
} satisfies Record<string, TemplateText>

export const numberNames = {
  'message.number_code': t('Code for another number', 'نمبر بدلنے کا کوڈ'),
  'message.number_asked': t('Another number asked for', 'نمبر بدلنے کی درخواست'),
  'message.number_approved': t('Another number approved', 'نمبر بدلنے کی منظوری'),
  'message.number_stopped': t('Number change stopped', 'نمبر کی تبدیلی روکی گئی'),
  'message.number_moved': t('Record moved to another number', 'ریکارڈ دوسرے نمبر پر گیا'),
  'message.number_yours': t('Record on this number now', 'ریکارڈ اب اس نمبر پر'),
  'message.number_unbound': t('Record taken off a number', 'ریکارڈ نمبر سے الگ کیا گیا'),
} satisfies Record<`message.${string}`, LocalText>

export const numberRefusals = {
  number_same: t('That’s the number it’s on already.', 'یہ تو وہی نمبر ہے جو پہلے سے ہے۔'),
  number_taken: t(
    'Someone with requests of their own already uses that number. Use another number.',
    'اس نمبر پر پہلے سے کسی کی درخواستیں ہیں۔ کوئی دوسرا نمبر دیں۔',
  ),
  facts_wrong: t(
    'That doesn’t match what we have. After a few tries only the helpline can look into it.',
    'یہ ہمارے ریکارڈ سے نہیں ملتا۔ چند کوششوں کے بعد صرف ہیلپ لائن ہی دیکھ سکے گی۔',
  ),
  number_in_doubt: t(
    'Someone asked to move this record to another number. Until that’s settled we don’t show what’s in it. If it wasn’t you, stop it under My account.',
    'کسی نے یہ ریکارڈ دوسرے نمبر پر لے جانے کو کہا ہے۔ جب تک فیصلہ نہ ہو، اس میں سے کچھ نہیں دکھایا جاتا۔ یہ آپ نہیں تو «میرا کھاتہ» میں اسے روک دیں۔',
  ),
  number_decided: t('Someone has already decided this.', 'اس کا فیصلہ ہو چکا ہے۔'),
  number_change_over: t('This change is already over. Nothing was changed.', 'یہ تبدیلی ختم ہو چکی ہے۔ کچھ نہیں بدلا۔'),
} satisfies Record<string, LocalText>
