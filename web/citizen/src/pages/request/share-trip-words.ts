import { createMessages } from '@app/ui'

export const shareTripWords = createMessages({
  en: {
    title: 'Share this visit',
    until: 'The link stops by itself half an hour after the visit.',
    making: 'Making a link',
    text: (programme: string) => `${programme}: see who is coming to my home and when.`,
    shared: 'This visit is being shared',
    stop: 'Stop sharing',
    stopped: 'Nobody can open the link any more.',
  },
  ur: {
    title: 'یہ ملاقات شیئر کریں',
    until: 'ملاقات کے آدھے گھنٹے بعد یہ لنک خود بند ہو جائے گا۔',
    making: 'لنک بن رہا ہے',
    text: (programme) => `${programme}: دیکھیں میرے گھر کون آ رہا ہے اور کب۔`,
    shared: 'یہ ملاقات شیئر ہو رہی ہے',
    stop: 'شیئر کرنا بند کریں',
    stopped: 'اب یہ لنک کوئی نہیں کھول سکتا۔',
  },
})
