export const LOST_WORDS = {
  en: { title: 'Page not found', text: 'Check the address and try again.', home: 'Go to the first page' },
  ur: { title: 'یہ صفحہ موجود نہیں', text: 'شاید پتہ لکھنے میں غلطی ہوئی ہے۔', home: 'پہلے صفحے پر جائیں' },
} as const
