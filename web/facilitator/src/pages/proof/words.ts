import { createMessages } from '@app/ui'

export const proofWords = createMessages({
  en: {
    title: 'Read out the name',
    lead: 'This is how it will be printed. Read each line aloud, or let the phone read it. They say yes to each line.',
    read: 'Read aloud',
    yes: 'It’s right',
    no: 'It’s wrong',
    all: 'Every line is right',
    fix: 'Correct it in the form',
    fixText: 'Change the answer in the form, then read it out again.',
    formFirst: 'Fill in the form first',
    noVoice: 'This phone can’t read this out. Read it aloud yourself.',
    said: 'Yes',
    left: 'lines left',
  },
  ur: {
    title: 'نام پڑھ کر سنائیں',
    lead: 'کاغذ پر اسی طرح چھپے گا۔ ہر سطر اونچی آواز میں پڑھیں، یا فون سے پڑھوائیں۔ وہ ہر سطر پر ہاں کہیں۔',
    read: 'پڑھ کر سنائیں',
    yes: 'درست ہے',
    no: 'غلط ہے',
    all: 'سب سطریں درست ہیں',
    fix: 'فارم میں درست کریں',
    fixText: 'فارم میں جواب بدلیں، پھر دوبارہ سنائیں۔',
    formFirst: 'پہلے فارم بھریں',
    noVoice: 'اس فون میں اس زبان کی آواز نہیں ہے۔ خود پڑھ کر سنائیں۔',
    said: 'درست',
    left: 'سطریں باقی',
  },
})
