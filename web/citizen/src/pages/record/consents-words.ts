import { createMessages } from '@app/ui'

export const consentWords = createMessages({
  en: {
    title: 'What you agreed to',
    text: 'In the exact words of that day. Take any of it back here, unless it’s already done.',
    none: 'You haven’t agreed to anything yet',
    more: 'Show earlier',
    relied: 'We filed on the strength of this:',
    withdrawn: 'Taken back:',
    replaced: 'You have agreed again since; the later one counts.',
    takeBack: 'Take it back',
    confirm: 'Yes, take it back',
    stops: 'What stops:',
    stays: 'What can’t be undone:',
    fee: 'Somebody is already on the way. This costs',
    done: 'Taken back',
  },
  ur: {
    title: 'آپ نے کس بات کی اجازت دی',
    text: 'وہی الفاظ جو اس دن تھے۔ جو کام ابھی ہوا نہیں، اس کی اجازت یہاں واپس لی جا سکتی ہے۔',
    none: 'ابھی تک کوئی اجازت نہیں دی گئی',
    more: 'پہلے والے دکھائیں',
    relied: 'اسی اجازت پر جمع کرایا گیا:',
    withdrawn: 'واپس لی گئی:',
    replaced: 'اس کے بعد دوبارہ اجازت دی گئی؛ اب وہی چلتی ہے۔',
    takeBack: 'اجازت واپس لیں',
    confirm: 'جی، واپس لیں',
    stops: 'کیا رک جائے گا:',
    stays: 'کیا واپس نہیں ہو سکتا:',
    fee: 'نمائندہ راستے میں ہے۔ اس کے لگیں گے',
    done: 'اجازت واپس لے لی گئی',
  },
})
