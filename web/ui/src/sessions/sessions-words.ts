import { createMessages } from '../i18n/messages.ts'

export const sessionsWords = createMessages({
  en: {
    title: 'Where you’re signed in',
    here: 'This device',
    unknown: 'Unknown device',
    since: 'since',
    used: 'last used',
    end: 'End this one',
    everywhere: 'End all of them',
    sure: 'End all of them?',
    sureText: 'You’ll be signed out here too, and on every other device.',
    ended: 'Ended',
  },
  ur: {
    title: 'آپ کا کھاتہ کہاں کھلا ہے',
    here: 'یہی آلہ',
    unknown: 'نامعلوم آلہ',
    since: 'کب سے:',
    used: 'آخری استعمال:',
    end: 'یہ بند کریں',
    everywhere: 'سب بند کریں',
    sure: 'سب بند کریں؟',
    sureText: 'کھاتہ یہاں بھی بند ہو جائے گا اور باقی ہر آلے پر بھی۔',
    ended: 'بند ہو گیا',
  },
})
