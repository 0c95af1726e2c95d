import type { Output } from '@app/contract/calls'
import { createMessages, type IconName } from '@app/ui'

export type RequestView = Output<'requests.get'>
export type RequestCard = Output<'requests.mine'>['items'][number]
export type Turn = NonNullable<RequestCard['waitingOn']>

export const turnWords = createMessages({
  en: {
    citizen: 'Citizen',
    facilitator: 'Representative',
    department: 'Department',
    platform: 'Us',
    law: 'Waiting period',
    calendar: 'Closed days',
    area_event: 'Emergency in the area',
  },
  ur: {
    citizen: 'درخواست گزار',
    facilitator: 'نمائندہ',
    department: 'محکمہ',
    platform: 'ہم',
    law: 'قانونی مدت',
    calendar: 'چھٹی کے دن',
    area_event: 'ہنگامی صورتِ حال',
  },
})

/** Whose turn it is as it stands now, seen from a desk: the parties that the citizen is told too. */
export const partyWords = createMessages({
  en: {
    us: 'Us',
    representative: 'Representative',
    you: 'Citizen',
    office: 'Office',
    law: 'Waiting period',
    nobody: 'Nobody',
  },
  ur: {
    us: 'ہم',
    representative: 'نمائندہ',
    you: 'درخواست گزار',
    office: 'دفتر',
    law: 'قانونی مدت',
    nobody: 'کوئی نہیں',
  },
})
export const partyIcons: Record<RequestCard['turn']['party'], IconName> = {
  us: 'home',
  representative: 'motorcycle',
  you: 'person',
  office: 'office',
  law: 'scale',
  nobody: 'check',
}

export const turnIcons: Record<Turn, IconName> = {
  citizen: 'person',
  facilitator: 'motorcycle',
  department: 'office',
  platform: 'home',
  law: 'scale',
  calendar: 'calendar',
  area_event: 'warning',
}

export const modeWords = createMessages({
  en: {
    doorstep: 'At their home',
    centre: 'At a centre',
    remote: 'From their phone',
    selfService: 'They go themselves',
  },
  ur: { doorstep: 'ان کے گھر پر', centre: 'سروس سینٹر پر', remote: 'اپنے فون سے', selfService: 'وہ خود جائیں گے' },
})

export const modeIcons: Record<RequestCard['mode'], IconName> = {
  doorstep: 'door',
  centre: 'store',
  remote: 'monitor',
  selfService: 'walk',
}

export const mannerWords = createMessages({
  en: {
    soonest: 'Soonest available',
    woman: 'A woman',
    gate: 'At the gate',
    elsewhere: 'At a neighbour’s or an office',
  },
  ur: {
    soonest: 'جو پہلے آ سکے',
    woman: 'خاتون نمائندہ',
    gate: 'صرف دروازے تک',
    elsewhere: 'پڑوسی کے ہاں یا دفتر میں',
  },
})

export const taskWords = createMessages({
  en: {
    collection: 'Collection',
    correction: 'Correction',
    delivery: 'Delivery',
    filing: 'Filing',
    followUp: 'Follow-up',
    pickUp: 'Pick-up',
  },
  ur: {
    collection: 'کاغذ لینا',
    correction: 'درستی',
    delivery: 'کاغذ پہنچانا',
    filing: 'جمع کرانا',
    followUp: 'پیروی',
    pickUp: 'دفتر سے لینا',
  },
})

export const visitWords = createMessages({
  en: {
    planned: 'Planned',
    offered: 'Offered',
    assigned: 'Assigned',
    en_route: 'On the way',
    arrived: 'Arrived',
    in_progress: 'In progress',
    completed: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  ur: {
    planned: 'طے شدہ',
    offered: 'پیش کی گئی',
    assigned: 'نمائندہ مقرر',
    en_route: 'راستے میں',
    arrived: 'پہنچ گئے',
    in_progress: 'کام جاری',
    completed: 'مکمل',
    failed: 'نہ ہو سکی',
    cancelled: 'منسوخ',
  },
})

export const channelWords = createMessages({
  en: {
    web: 'Web',
    app: 'App',
    agent: 'Helpline',
    sms: 'Text message',
    facilitator_app: 'Representative’s app',
    desk: 'Office desk',
    department: 'Department',
    system: 'Automatic',
  },
  ur: {
    web: 'ویب',
    app: 'ایپ',
    agent: 'ہیلپ لائن',
    sms: 'ایس ایم ایس',
    facilitator_app: 'نمائندے کی ایپ',
    desk: 'دفتری ڈیسک',
    department: 'محکمہ',
    system: 'خودکار',
  },
})
