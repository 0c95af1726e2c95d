import { createMessages } from '@app/ui'

export const staffWords = createMessages({
  en: {
    title: 'Staff', lead: 'Who has which role, and where. Administrators and auditors are made by two people; nobody changes their own.', role: 'Role', name: 'Name', place: 'Where', all: 'Everywhere', every: 'All roles', none: 'Nobody has this role here', nowhere: 'Nowhere', suspended: 'Suspended', phone: 'Phone', add: 'New member', open: 'Open', roles: 'Roles', province: 'Everywhere', districts: 'Districts (ids, with commas)', offices: 'Offices (ids, with commas)', create: 'Take in', needed: 'Please fill this in',
    secret: 'For the authenticator, shown once', asked: 'These roles wait for a second person', askedBy: 'asked by', confirm: 'Confirm', refuse: 'Refuse', saveRoles: 'Set the roles', savePlace: 'Set the places', sessions: 'Sessions', noSessions: 'Not signed in anywhere', since: 'since', end: 'End', endAll: 'End all', factor: 'New second factor', suspend: 'Suspend', restore: 'Let in again', reason: 'Why', whyFirst: 'First write why', done: 'Done', own: 'This is you: another administrator changes it', askedMine: 'You asked: another confirms',
    agent: 'Call-centre agent', clerk: 'Clerk', operations: 'Operations', finance: 'Finance', grievances: 'Grievance officer', supervisor: 'Supervisor', admin: 'Administrator', auditor: 'Auditor', vetting: 'People officer', agency: 'Agency manager', centre: 'Centre clerk',
  },
  ur: {
    title: 'عملہ', lead: 'کس کا کیا عہدہ ہے، اور کہاں۔ منتظم اور آڈیٹر دو افراد بناتے ہیں؛ کوئی اپنا عہدہ خود نہیں بدلتا۔', role: 'عہدہ', name: 'نام', place: 'کہاں', all: 'ہر جگہ', every: 'سب عہدے', none: 'یہاں یہ عہدہ کسی کا نہیں', nowhere: 'کہیں نہیں', suspended: 'معطل', phone: 'فون', add: 'نیا فرد', open: 'کھولیں', roles: 'عہدے', province: 'ہر جگہ', districts: 'اضلاع (شناختیں، کاما کے ساتھ)', offices: 'دفاتر (شناختیں، کاما کے ساتھ)', create: 'شامل کریں', needed: 'یہ خانہ بھریں',
    secret: 'کوڈ والی ایپ کے لیے، صرف ایک بار', asked: 'یہ عہدے دوسرے شخص کی تصدیق کے منتظر ہیں', askedBy: 'درخواست از', confirm: 'تصدیق کریں', refuse: 'نامنظور', saveRoles: 'عہدے مقرر کریں', savePlace: 'علاقے مقرر کریں', sessions: 'سائن ان', noSessions: 'کہیں سائن ان نہیں', since: 'از', end: 'ختم کریں', endAll: 'سب ختم کریں', factor: 'نیا کوڈ', suspend: 'معطل کریں', restore: 'بحال کریں', reason: 'کیوں', whyFirst: 'پہلے وجہ لکھیں', done: 'ہو گیا', own: 'یہ آپ خود ہیں: تبدیلی دوسرا منتظم کرے گا', askedMine: 'آپ نے کہا تھا: تصدیق دوسرا کرے گا',
    agent: 'کال سینٹر', clerk: 'کلرک', operations: 'نگرانی', finance: 'حساب کتاب', grievances: 'شکایات افسر', supervisor: 'نگران', admin: 'منتظم', auditor: 'آڈیٹر', vetting: 'نمائندوں کا افسر', agency: 'کمپنی کا منتظم', centre: 'سروس سینٹر کا اہلکار',
  },
})
export const STAFF_DESKS = ['agent', 'clerk', 'operations', 'finance', 'grievances', 'supervisor', 'admin', 'auditor', 'vetting'] as const
export type DeskRole = (typeof STAFF_DESKS)[number]
