import type { Output } from '@app/contract/calls'
import { createMessages } from '@app/ui'

export type Week = Output<'share.mine'>['weeks'][number]
export type Why = Week['why'][number]

export const shareWords = createMessages({
  en: {
    title: 'My share of the work',
    lead: 'What each week brought you, how that compares with everyone who works where you do, and why.',
    thisWeek: 'This week so far',
    weekFrom: 'Week from',
    before: 'The four weeks before',
    earned: 'Earned',
    hourly: 'For each hour on shift',
    hours: 'Hours on shift',
    visits: 'Paid visits',
    none: 'No work yet',
    noneText: 'Once you’ve been on shift or been offered a visit, your weeks will be shown here.',
    nothing: 'You weren’t on shift and earned nothing.',
    average: 'Average',
    ofHundred: (mine: number, even: number) =>
      `Of every 100 visits in your area, you did ${mine}. Shared equally, each person would have done ${even}.`,
    people: (count: number) => `${count} people were at work, including you.`,
    hidden:
      'Too few people were at work in your area to compare. A comparison would show what one person earned, so we leave it out.',
    area: 'Your area',
    offers: 'Visits you were offered',
    taken: 'You took',
    declined: 'You declined',
    unanswered: 'You didn’t answer',
    othersFirst: 'Someone else accepted first',
    why: 'Why it was so',
    passed: 'Why did others get a visit?',
    fewer_hours: (hours: number, each: number) =>
      `You were on shift for ${hours} hours. On average the others had ${each}.`,
    more_hours: (hours: number, each: number) =>
      `You were on shift for ${hours} hours, more than the average of ${each}.`,
    never_asked: () => 'You weren’t offered any visit.',
    not_taken: (count: number, asked: number) =>
      `Of ${asked} visits you were offered, ${count} went on to others because you declined or didn’t answer. This isn’t held against you.`,
    others_first: (count: number, asked: number) =>
      `Of ${asked} visits you were offered, ${count} went to someone who accepted before you.`,
    rating_for: (percent: number) => `People rate you well: the road to a visit counts as ${percent}% shorter for you.`,
    rating_against: (percent: number) =>
      `Your rating is below the average: the road to a visit counts as ${percent}% longer for you. It never counts for more than 10%.`,
    rating_neutral: () => 'Your rating made no difference.',
    evenness: (minutes: number) =>
      `Where visits are planned ahead, pay is evened out: someone who has earned Rs 1,000 less that week may be sent from ${minutes} minutes further away.`,
  },
  ur: {
    title: 'کام میں میرا حصہ',
    lead: 'ہر ہفتے آپ کو کیا ملا، آپ کے علاقے میں کام کرنے والوں کے مقابلے میں یہ کتنا ہے، اور ایسا کیوں ہوا۔',
    thisWeek: 'اس ہفتے اب تک',
    weekFrom: 'ہفتہ شروع',
    before: 'پچھلے چار ہفتے',
    earned: 'کمائی',
    hourly: 'ڈیوٹی کے ہر گھنٹے پر',
    hours: 'ڈیوٹی کے گھنٹے',
    visits: 'ملاقاتیں جن کا معاوضہ بنا',
    none: 'ابھی کوئی کام نہیں ہوا',
    noneText: 'جب آپ ڈیوٹی پر آئیں گے یا کوئی کام پیش ہو گا تو ہر ہفتے کا حساب یہاں نظر آئے گا۔',
    nothing: 'آپ ڈیوٹی پر نہیں آئے اور کوئی کمائی نہیں ہوئی۔',
    average: 'اوسط',
    ofHundred: (mine, even) =>
      `آپ کے علاقے کی ہر 100 ملاقاتوں میں سے ${mine} آپ نے کیں۔ برابر بٹتیں تو ہر ایک کے حصے میں ${even} آتیں۔`,
    people: (count) => `آپ سمیت ${count} نمائندے ڈیوٹی پر آئے۔`,
    hidden:
      'آپ کے علاقے میں اتنے کم لوگ ڈیوٹی پر تھے کہ مقابلے سے کسی ایک کی کمائی ظاہر ہو جاتی، اس لیے وہ نہیں دکھایا گیا۔',
    area: 'آپ کا علاقہ',
    offers: 'جو کام آپ کو پیش ہوئے',
    taken: 'آپ نے لیے',
    declined: 'آپ نے انکار کیا',
    unanswered: 'آپ کا جواب نہیں آیا',
    othersFirst: 'کسی اور نے پہلے لے لیے',
    why: 'ایسا کیوں ہوا',
    passed: 'کوئی کام دوسروں کو کیوں ملا؟',
    fewer_hours: (hours, each) => `آپ ${hours} گھنٹے ڈیوٹی پر رہے، جبکہ اوسط ${each} گھنٹے تھی۔`,
    more_hours: (hours, each) => `آپ ${hours} گھنٹے ڈیوٹی پر رہے، جو ${each} گھنٹے کی اوسط سے زیادہ ہے۔`,
    never_asked: () => 'آپ کو کوئی کام پیش نہیں ہوا۔',
    not_taken: (count, asked) =>
      `پیش ہونے والے ${asked} کاموں میں سے ${count} آپ کے انکار یا جواب نہ آنے پر دوسروں کو پیش ہوئے۔ اس سے آپ کو کوئی نقصان نہیں۔`,
    others_first: (count, asked) => `پیش ہونے والے ${asked} کاموں میں سے ${count} کسی اور نے آپ سے پہلے لے لیے۔`,
    rating_for: (percent) => `لوگوں کی رائے آپ کے بارے میں اچھی ہے: آپ کا راستہ ${percent}% کم گنا جاتا ہے۔`,
    rating_against: (percent) =>
      `آپ کے بارے میں رائے اوسط سے کم ہے: آپ کا راستہ ${percent}% زیادہ گنا جاتا ہے۔ یہ فرق کبھی 10% سے نہیں بڑھتا۔`,
    rating_neutral: () => 'آپ کے بارے میں رائے سے کوئی فرق نہیں پڑا۔',
    evenness: (minutes) =>
      `جہاں دن کا منصوبہ پہلے سے بنتا ہے، وہاں کمائی برابر رکھی جاتی ہے: جس نے اس ہفتے ہزار روپے کم کمائے ہوں اسے ${minutes} منٹ زیادہ دور سے بھی بھیجا جا سکتا ہے۔`,
  },
})
