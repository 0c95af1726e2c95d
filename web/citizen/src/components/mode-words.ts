import { createMessages, type IconName } from '@app/ui'
import type { Mode } from '@app/domain/requests'

export const modeWords = createMessages({
  en: {
    doorstep: 'We come to you',
    doorstepText: 'Someone comes to your home, fills in the form and brings the document back.',
    centre: 'At a centre',
    centreText: 'You go once; it’s all done at one desk.',
    remote: 'From your phone',
    remoteText: 'You upload photos and pay by PSID. Nobody has to travel.',
    selfService: 'You go yourself',
    selfServiceText: 'We tell you where to go and what to take. You pay only the government fee.',
  },
  ur: {
    doorstep: 'ہم آپ کے گھر آئیں',
    doorstepText: 'نمائندہ گھر آ کر فارم بھرتا ہے اور تیار کاغذ گھر پہنچاتا ہے۔',
    centre: 'سروس سینٹر پر',
    centreText: 'آپ ایک بار جائیں؛ سب کام ایک ہی میز پر ہو جائے گا۔',
    remote: 'فون سے',
    remoteText: 'تصویریں بھیجیں، PSID سے ادائیگی کریں؛ کسی کو آنا جانا نہیں۔',
    selfService: 'آپ خود جائیں',
    selfServiceText: 'ہم بتائیں گے کہاں جانا ہے اور کیا لے جانا ہے؛ صرف سرکاری فیس۔',
  },
})

export const modeIcons: Record<Mode, IconName> = {
  doorstep: 'door',
  centre: 'store',
  remote: 'monitor',
  selfService: 'walk',
}
