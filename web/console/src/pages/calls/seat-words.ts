import { createMessages } from '@app/ui'

export const seatWords = createMessages({
  en: {
    seat: 'My phone', extension: 'Extension', sit: 'Start taking calls', ready: 'Ready', away: 'Away', leave: 'Change extension', wrapUp: 'Wrap-up: record what it was about', hidden: 'Number hidden', waiting: (count: number) => `${count} waiting`, longest: (words: string) => `longest ${words}`, board: 'Wallboard',
    ring: 'Demo: ring a call', hangUp: 'Demo: the caller hangs up', needed: 'Enter your extension', toggle: 'Ready or away', minutes: (count: number) => `${count} min`, seconds: (count: number) => `${count} s`,
  },
  ur: {
    seat: 'میرا فون', extension: 'ایکسٹینشن', sit: 'کالیں لینا شروع کریں', ready: 'تیار', away: 'وقفہ', leave: 'ایکسٹینشن بدلیں', wrapUp: 'کال ختم: لکھیں کہ کس بارے میں تھی', hidden: 'نمبر چھپا ہوا ہے', waiting: (count) => `${count} انتظار میں`, longest: (words) => `سب سے لمبا ${words}`, board: 'وال بورڈ',
    ring: 'نمونہ: ایک کال بجائیں', hangUp: 'نمونہ: کال کرنے والا فون رکھ دے', needed: 'ایکسٹینشن لکھیں', toggle: 'تیار یا وقفہ', minutes: (count) => `${count} منٹ`, seconds: (count) => `${count} سیکنڈ`,
  },
})
