import { createMessages, type IconName } from '@app/ui'
import type { Mode } from '@app/domain/requests'

export const modeWords = createMessages({
  en: {
    doorstep: 'We come to you',
    doorstepText: 'A representative comes home, fills the form, brings the paper back.',
    centre: 'At a centre',
    centreText: 'You come once; everything is done at one desk.',
    remote: 'From your phone',
    remoteText: 'You upload photos and pay by PSID; nobody has to come.',
    selfService: 'You go yourself',
    selfServiceText: 'We tell you where and with what; you pay only the government fee.',
  },
  ur: {
    doorstep: 'ہم آپ کے گھر آئیں',
    doorstepText: 'نمائندہ گھر آ کر فارم بھرتا ہے اور کاغذ گھر پہنچاتا ہے۔',
    centre: 'سروس سینٹر پر',
    centreText: 'آپ ایک بار آئیں؛ سب کام ایک ہی میز پر ہو جائے گا۔',
    remote: 'فون سے',
    remoteText: 'تصویریں بھیجیں، PSID سے ادائیگی کریں؛ کسی کو آنا جانا نہیں۔',
    selfService: 'آپ خود جائیں',
    selfServiceText: 'ہم بتائیں گے کہاں جانا ہے اور کیا لے جانا ہے؛ صرف سرکاری فیس۔',
  },
})

export const modeIcons: Record<Mode, IconName> = { doorstep: 'door', centre: 'store', remote: 'monitor', selfService: 'walk' }
