import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** To the holder of an account, when there is a new way into it or somebody came from where they never were. */
export const signInSms = {
  new_device: m(
    'آپ کا کھاتہ ابھی ایک نئے آلے پر کھولا گیا۔ یہ آپ نہیں تھے تو ایپ میں «آپ کا کھاتہ کہاں کھلا ہے» کے نیچے سب بند کریں، یا فوراً {helpline} پر بتائیں۔',
    'someone just signed in to your account on a new device. If it was not you, tap End all of them under "Where you\'re signed in" in the app, or call {helpline} straight away.',
    'aap ka khata abhi aik naye phone ya computer par khola gaya. Yeh aap nahi thay to app mein "Where you\'re signed in" ke neeche End all of them dabaen, ya foran {helpline} par bataen.',
  ),
  passkey_made: m(
    'آپ کے کھاتے کے لیے ایک نئی پاس کی بنائی گئی؛ اب اس سے بھی سائن اِن ہو سکتا ہے۔ یہ آپ نے نہیں بنائی تو ایپ میں اسے ہٹا کر سب آلے بند کریں، یا فوراً {helpline} پر بتائیں۔',
    'a passkey was added to your account and can be used to sign in. If you did not add it, remove it in the app and end all sign-ins, or call {helpline} straight away.',
    'aap ke khatay ke liye aik nayi passkey banai gai; ab us se bhi sign in ho sakta hai. Aap ne nahi banai to app mein usay hata kar sab sign in band karen, ya foran {helpline} par bataen.',
  ),
  sign_on_bound: m(
    'آپ کے عملے کے کھاتے سے دوسری جگہ کا سائن اِن جوڑ دیا گیا؛ آئندہ اس سے بھی داخلہ ہو گا، تصدیقی ایپ کے ساتھ۔ یہ آپ نے نہیں جوڑا تو فوراً کسی منتظم کو بتائیں۔',
    'another sign-in was connected to your staff account. It can now be used to come in, together with your authenticator app. If that was not you, tell an administrator straight away.',
    'aap ke amle ke khatay se doosri jagah ka sign-in jor diya gaya; ainda us se bhi dakhla ho ga, tasdeeqi app ke sath. Yeh aap ne nahi jora to foran kisi muntazim ko bataen.',
  ),
} satisfies Record<string, TemplateText>

export const signInNames = {
  'message.new_device': t('Sign-in on a new device', 'نئے آلے پر سائن اِن'),
  'message.passkey_made': t('Passkey added', 'نئی پاس کی'),
  'message.sign_on_bound': t('Other sign-in connected', 'دوسری جگہ کا سائن اِن جڑا'),
} satisfies Record<`message.${string}`, LocalText>
