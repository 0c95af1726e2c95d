import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** When a step with a connection is not possible. */
export const connectionRefusals = {
  kind_unknown: t('We don’t know this kind of connection.', 'اس قسم کا رابطہ یہاں نہیں ہوتا۔'),
  subject_unknown: t('Choose the department this connection is for.', 'جس محکمے کا یہ رابطہ ہے اسے چنیں۔'),
  connection_unfit: t(
    'Some answers are missing or wrong. They’re marked below.',
    'کچھ خانے خالی یا غلط ہیں؛ نیچے نشان لگا ہے۔',
  ),
  connection_changed: t(
    'Someone else changed this connection. Reload it and look again.',
    'اس دوران کسی اور نے یہ رابطہ بدل دیا۔ اسے تازہ کر کے دوبارہ دیکھیں۔',
  ),
  connection_ended: t('This connection has been ended for good.', 'یہ رابطہ ہمیشہ کے لیے ختم ہو چکا ہے۔'),
  connection_on: t('This connection is already on.', 'یہ رابطہ پہلے ہی چالو ہے۔'),
  connection_not_on: t('This connection isn’t on.', 'یہ رابطہ چالو نہیں ہے۔'),
  connection_waits: t('A second administrator still has to confirm.', 'ابھی دوسرے منتظم کی تصدیق باقی ہے۔'),
  filing_changed: t(
    'This filing moved meanwhile. Open it again.',
    'اس دوران یہ درخواست آگے بڑھ گئی۔ اسے دوبارہ کھولیں۔',
  ),
  proved_line_kept: t(
    'What the citizen agreed to can’t be changed here.',
    'جس بات کی شہری نے تصدیق کی ہے وہ یہاں نہیں بدل سکتی۔',
  ),
  letter_unreadable: t('That isn’t a message we can take.', 'یہ پیغام اس شکل میں نہیں لیا جا سکتا۔'),
  nothing_waits: t('There’s nothing to confirm.', 'تصدیق کے لیے کچھ نہیں ہے۔'),
  address_invalid: t('That isn’t an address we can use.', 'یہ پتا استعمال نہیں ہو سکتا۔'),
  address_not_public: t(
    'That address is inside a private network. The operator has to list the network first.',
    'یہ پتا کسی اندرونی نیٹ ورک کا ہے۔ پہلے منتظمِ نظام کو اس نیٹ ورک کی اجازت لکھنی ہوگی۔',
  ),
  address_not_encrypted: t(
    'What goes there would not be encrypted. Use an https address, or TLS for mail and text centres; without it only this machine itself is reached.',
    'یہاں جانے والی چیز راستے میں پڑھی جا سکے گی۔ https والا پتا دیں، ای میل اور ایس ایم ایس سینٹر کے لیے TLS چنیں؛ اس کے بغیر رابطہ صرف اسی مشین کے اندر ہو سکتا ہے۔',
  ),
}

/** What went wrong between us and somebody else’s system. */
const trouble: Record<string, LocalText> = {
  'connection.trouble.address_invalid': t('The address can’t be used', 'پتا استعمال کے قابل نہیں'),
  'connection.trouble.address_not_public': t(
    'The address is inside a private network',
    'پتا کسی اندرونی نیٹ ورک کا ہے',
  ),
  'connection.trouble.address_not_encrypted': t(
    'The connection is not encrypted, and is not used',
    'یہ رابطہ خفیہ نہیں، اس لیے اس سے کچھ نہیں بھیجا جاتا',
  ),
  'connection.trouble.name_unknown': t('There’s no machine of that name', 'اس نام کی کوئی مشین نہیں ملی'),
  'connection.trouble.redirected': t('It sent us on to another address', 'اس نے ہمیں کسی اور پتے پر بھیجا'),
  'connection.trouble.timed_out': t('No answer in time', 'وقت پر جواب نہیں آیا'),
  'connection.trouble.answer_too_large': t('The answer was too large', 'جواب حد سے بڑا تھا'),
  'connection.trouble.unreachable': t('It can’t be reached', 'رابطہ نہیں ہو سکا'),
  'connection.trouble.tls_failed': t('The encryption or a certificate failed', 'خفیہ کاری یا سند ناکام رہی'),
  'connection.trouble.token_refused': t('It gave us no access token', 'اس نے ہمیں داخلے کا ٹوکن نہیں دیا'),
  'connection.trouble.answer_wrong': t('It answered, but not as agreed', 'جواب آیا مگر طے شدہ طریقے کا نہیں'),
  'connection.trouble.refused': t('It refused what we sent', 'اس نے ہمارا بھیجا ہوا لینے سے انکار کیا'),
  'connection.trouble.answer_refused': t(
    'It answered, and did not take the message',
    'جواب آیا مگر پیغام نہیں لیا گیا',
  ),
  'connection.trouble.bind_refused': t(
    'The gateway refuses the system id or the password',
    'گیٹ وے سسٹم آئی ڈی یا پاس ورڈ نہیں مان رہا',
  ),
  'connection.trouble.sign_in_failed': t('It didn’t let us sign in', 'اس نے ہماری پہچان نہیں مانی'),
  'connection.trouble.folder_closed': t('The folder can’t be read or written', 'فولڈر پڑھا یا لکھا نہیں جا سکتا'),
  'connection.trouble.gone': t(
    'It says nobody listens there any more (410). The connection was paused.',
    'وہاں سے جواب آیا کہ اب یہاں کوئی نہیں سنتا (410)۔ رابطہ روک دیا گیا۔',
  ),
  'connection.trouble.secret_unfit': t(
    'The secret isn’t in the form that the standard asks for',
    'خفیہ لفظ اس شکل میں نہیں جو معیار مانگتا ہے',
  ),
  'connection.trouble.connection_ended': t('The connection was ended', 'رابطہ ختم کر دیا گیا'),
}

/** Kinds of connection, and the questions that only they ask. */
const kinds: Record<string, LocalText> = {
  'connection.departmentRest': t('Department’s own system (REST)', 'محکمے کا اپنا نظام (REST)'),
  'connection.departmentRest.hint': t(
    'We send each application to their system and ask it for answers.',
    'ہر درخواست ان کے نظام کو جاتی ہے اور جواب بھی وہیں سے پوچھا جاتا ہے۔',
  ),
  'connection.departmentRest.url': t('Address of their system', 'ان کے نظام کا پتا'),
  'connection.departmentRest.secret': t('Shared secret', 'مشترکہ خفیہ لفظ'),
  'connection.departmentRest.secret.hint': t(
    'It signs what we send and proves what they send back.',
    'اسی سے ہمارے بھیجے ہوئے پر دستخط ہوتے ہیں اور ان کا جواب پہچانا جاتا ہے۔',
  ),
  'connection.departmentFolder': t('Shared folder with sheets (CSV)', 'مشترکہ فولڈر میں فہرستیں (CSV)'),
  'connection.departmentFolder.hint': t(
    'We put sheets and scans into a folder, and read theirs from it.',
    'ہم فہرستیں اور تصویریں ایک فولڈر میں رکھتے ہیں اور ان کی وہیں سے پڑھتے ہیں۔',
  ),
  'connection.departmentFolder.folder': t('Folder', 'فولڈر'),
  'connection.departmentFolder.folder.hint': t(
    'It has to be inside one of the folders that the operator opened for exchange.',
    'یہ ان فولڈروں میں سے کسی کے اندر ہو جو منتظمِ نظام نے تبادلے کے لیے کھولے ہیں۔',
  ),
  'connection.departmentMail': t('Email', 'ای میل'),
  'connection.departmentMail.hint': t(
    'Applications go out as email. Signed replies are read from a mailbox.',
    'درخواستیں ای میل سے جاتی ہیں، اور دستخط شدہ جواب ڈاک کے ڈبے سے پڑھے جاتے ہیں۔',
  ),
  'connection.departmentMail.from': t('Our address', 'ہمارا ای میل پتا'),
  'connection.departmentMail.to': t('Their address', 'ان کا ای میل پتا'),
  'connection.departmentMail.secret': t('Shared secret', 'مشترکہ خفیہ لفظ'),
  'connection.departmentMail.secret.hint': t(
    'It signs the sheet in each email. A reply without a right signature isn’t taken.',
    'ہر ای میل کی فہرست پر اسی سے دستخط ہوتے ہیں۔ درست دستخط کے بغیر جواب نہیں لیا جاتا۔',
  ),
  'connection.departmentMail.incoming': t('How replies are read', 'جواب کیسے پڑھے جائیں'),
  'connection.departmentMail.incoming.imap': t('From a mailbox (IMAP)', 'ڈاک کے ڈبے سے (IMAP)'),
  'connection.departmentMail.incoming.maildir': t(
    'From a folder on this machine (Maildir)',
    'اسی مشین کے فولڈر سے (Maildir)',
  ),
  'connection.departmentMail.maildir': t('Maildir folder', 'Maildir فولڈر'),
  'connection.departmentMail.imapHost': t('Mailbox server', 'ڈاک کے ڈبے کا سرور'),
  'connection.departmentMail.imapPort': t('Mailbox port', 'ڈاک کے ڈبے کا پورٹ'),
  'connection.departmentMail.imapSecurity': t('Mailbox encryption', 'ڈاک کے ڈبے کی خفیہ کاری'),
  'connection.departmentMail.imapSecurity.tls': t('From the start (TLS)', 'شروع سے (TLS)'),
  'connection.departmentMail.imapSecurity.starttls': t('After the greeting (STARTTLS)', 'سلام کے بعد (STARTTLS)'),
  'connection.departmentMail.imapSecurity.none': t('None: this machine only', 'کوئی نہیں: صرف اسی مشین پر'),
  'connection.departmentMail.imapUser': t('Mailbox user', 'ڈاک کے ڈبے کا صارف'),
  'connection.departmentMail.imapPassword': t('Mailbox password', 'ڈاک کے ڈبے کا پاس ورڈ'),
  'connection.departmentMail.imapFolder': t('Mailbox folder', 'ڈاک کے ڈبے کا خانہ'),
  'connection.departmentWebhook': t('Webhook for a department', 'محکمے کو خود خبر (ویب ہُک)'),
  'connection.departmentWebhook.hint': t(
    'We call their system when something happens to one of their applications. Nobody’s name goes with it.',
    'ان کی کسی درخواست پر کچھ ہو تو ہم ان کے نظام کو خود بتاتے ہیں۔ کسی کا نام ساتھ نہیں جاتا۔',
  ),
  'connection.departmentWebhook.url': t('Address that we call', 'جس پتے پر ہم بتائیں'),
  'connection.departmentWebhook.secret': t('Signing secret (whsec_…)', 'دستخط کا خفیہ لفظ (whsec_…)'),
  'connection.partnerWebhook': t('Webhook for a partner', 'شراکت دار کو خود خبر (ویب ہُک)'),
  'connection.partnerWebhook.hint': t(
    'We call a partner’s system when something happens in the services you name. Nobody’s name goes with it.',
    'جو سروسز آپ لکھیں، ان میں کچھ ہو تو ہم شراکت دار کے نظام کو خود بتاتے ہیں۔ کسی کا نام ساتھ نہیں جاتا۔',
  ),
  'connection.partnerWebhook.url': t('Address that we call', 'جس پتے پر ہم بتائیں'),
  'connection.partnerWebhook.secret': t('Signing secret (whsec_…)', 'دستخط کا خفیہ لفظ (whsec_…)'),
  'connection.partnerWebhook.services': t('Services, by their code', 'سروسز، ان کے کوڈ سے'),
  'connection.partnerWebhook.services.hint': t(
    'With commas between them; * stands for all.',
    'بیچ میں کاما لگائیں؛ * کا مطلب سب۔',
  ),
  'connection.field.filed': t('Tell them: filed', 'بتائیں: درخواست جمع ہوئی'),
  'connection.field.taken': t('Tell them: taken in by the office', 'بتائیں: دفتر نے لے لی'),
  'connection.field.objected': t('Tell them: objection', 'بتائیں: اعتراض لگا'),
  'connection.field.approved': t('Tell them: approved', 'بتائیں: منظور ہوئی'),
  'connection.field.rejected': t('Tell them: rejected', 'بتائیں: نامنظور ہوئی'),
  'connection.field.issued': t('Tell them: issued', 'بتائیں: دستاویز جاری ہوئی'),
  'connection.field.delivered': t('Tell them: delivered', 'بتائیں: پہنچ گئی'),
  'connection.field.ended': t('Tell them: ended', 'بتائیں: ختم ہوئی'),
  'connection.field.parallel': t('Calls at the same time, at most', 'ایک وقت میں زیادہ سے زیادہ کالیں'),
  'connection.openId': t('Staff sign-in (OpenID Connect)', 'عملے کا سائن اِن (OpenID Connect)'),
  'connection.openId.hint': t(
    'Staff prove who they are there; our second factor, roles and places stay ours. Register this console’s address with /console/sign-in at its end.',
    'عملہ اپنی پہچان وہاں کراتا ہے؛ تصدیقی ایپ، عہدے اور علاقے یہیں کے رہتے ہیں۔ وہاں واپسی کے لیے اس کنسول کا پتا لکھوائیں، اور آخر میں console/sign-in لگائیں۔',
  ),
  'connection.openId.issuer': t('Address of the provider (issuer)', 'پہچان کرانے والے کا پتا (issuer)'),
  'connection.openId.issuer.hint': t(
    'As it stands in its own description, https only.',
    'جیسا ان کی اپنی تفصیل میں لکھا ہے؛ صرف https۔',
  ),
  'connection.openId.auth.basic': t('Client secret, in the header', 'خفیہ لفظ سے، ہیڈر میں'),
  'connection.openId.auth.post': t('Client secret, in the body', 'خفیہ لفظ سے، متن میں'),
  'connection.openId.auth.none': t('Without a secret (PKCE alone)', 'خفیہ لفظ کے بغیر (صرف PKCE)'),
  'connection.openId.buttonEn': t('Words on the button, in English', 'بٹن کے الفاظ، انگریزی میں'),
  'connection.openId.buttonUr': t('Words on the button, in Urdu', 'بٹن کے الفاظ، اردو میں'),
  'connection.openId.toleranceSeconds': t('Clocks may differ by (seconds)', 'گھڑیوں کا فرق، زیادہ سے زیادہ (سیکنڈ)'),
  'connection.openId.timeoutSeconds': t('Wait for each answer (seconds)', 'ہر جواب کا انتظار (سیکنڈ)'),
  'connection.psid': t('PSID rail', 'PSID کا نظام'),
  'connection.psid.hint': t(
    'The treasury’s system that makes PSIDs and says which are paid.',
    'خزانے کا نظام جو PSID بناتا ہے اور بتاتا ہے کون سے ادا ہوئے۔',
  ),
  'connection.psid.url': t('Address of the rail', 'نظام کا پتا'),
  'connection.psid.secret': t('Shared secret', 'مشترکہ خفیہ لفظ'),
  'connection.jazzcash': t('JazzCash wallet payments', 'جاز کیش سے ادائیگی'),
  'connection.jazzcash.hint': t(
    'People pay what is due from their JazzCash wallet. Everything asked here is in the merchant account that JazzCash opens for the programme.',
    'لوگ واجب رقم اپنے جاز کیش والٹ سے ادا کرتے ہیں۔ یہاں جو پوچھا جا رہا ہے وہ سب اُس مرچنٹ اکاؤنٹ میں ہے جو جاز کیش پروگرام کے نام پر کھولتا ہے۔',
  ),
  'connection.jazzcash.url': t('Address of JazzCash', 'جاز کیش کا پتا'),
  'connection.jazzcash.url.hint': t(
    'Only the host: the paths are known. One address for trying out, another for real money.',
    'صرف سرور کا پتا، آگے کا راستہ سسٹم جانتا ہے۔ آزمائش کا پتا الگ ہے اور اصل رقم کا الگ۔',
  ),
  'connection.jazzcash.merchantId': t('Merchant ID', 'مرچنٹ آئی ڈی'),
  'connection.jazzcash.password': t('Merchant password', 'مرچنٹ کا پاس ورڈ'),
  'connection.jazzcash.salt': t('Integrity salt', 'دستخط کا خفیہ لفظ (Integrity salt)'),
  'connection.jazzcash.salt.hint': t(
    'Signs what we send and proves what comes from JazzCash. After it is changed, the former one is believed for a day.',
    'ہماری ہر بات پر دستخط اسی سے ہوتے ہیں، اور جاز کیش کی بات بھی اسی سے پہچانی جاتی ہے۔ بدلنے کے بعد پچھلا ایک دن تک مانا جاتا ہے۔',
  ),
  'connection.jazzcash.mpin': t('Merchant MPIN, for refunds', 'مرچنٹ کا MPIN، رقم لوٹانے کے لیے'),
  'connection.easypaisa': t('Easypaisa wallet payments', 'ایزی پیسہ سے ادائیگی'),
  'connection.easypaisa.hint': t(
    'People pay what is due from their Easypaisa wallet. Everything asked here is in the merchant account that Easypaisa opens for the programme.',
    'لوگ واجب رقم اپنے ایزی پیسہ والٹ سے ادا کرتے ہیں۔ یہاں جو پوچھا جا رہا ہے وہ سب اُس مرچنٹ اکاؤنٹ میں ہے جو ایزی پیسہ پروگرام کے نام پر کھولتا ہے۔',
  ),
  'connection.easypaisa.url': t('Address of Easypaisa', 'ایزی پیسہ کا پتا'),
  'connection.easypaisa.url.hint': t(
    'Only the host: the paths are known. One address for trying out, another for real money.',
    'صرف سرور کا پتا، آگے کا راستہ سسٹم جانتا ہے۔ آزمائش کا پتا الگ ہے اور اصل رقم کا الگ۔',
  ),
  'connection.easypaisa.storeId': t('Store ID', 'سٹور آئی ڈی'),
  'connection.easypaisa.accountNumber': t('Merchant account number', 'مرچنٹ اکاؤنٹ نمبر'),
  'connection.easypaisa.username': t('User name', 'یوزر نیم'),
  'connection.easypaisa.password': t('Password', 'پاس ورڈ'),
  'connection.easypaisa.email': t('Email address of the programme', 'پروگرام کا ای میل پتا'),
  'connection.easypaisa.email.hint': t(
    'Easypaisa wants one with every payment. It gets this one, never a citizen’s.',
    'ایزی پیسہ ہر ادائیگی کے ساتھ ای میل مانگتا ہے۔ اُسے یہی دیا جاتا ہے، کسی شہری کا کبھی نہیں۔',
  ),
}

/** Questions that several kinds ask. */
const fields: Record<string, LocalText> = {
  'connection.field.auth': t('How we sign in', 'ہم اپنی پہچان کیسے کرائیں'),
  'connection.field.auth.secret': t('With the shared secret only', 'صرف مشترکہ خفیہ لفظ سے'),
  'connection.field.auth.oauth': t('With a token (OAuth client credentials)', 'ٹوکن سے (OAuth)'),
  'connection.field.auth.certificate': t('With our certificate (mTLS)', 'اپنی سند سے (mTLS)'),
  'connection.field.method.POST': t('POST', 'POST'),
  'connection.field.method.GET': t('GET', 'GET'),
  'connection.field.format.json': t('JSON', 'JSON'),
  'connection.field.format.form': t('Form fields', 'فارم کے خانے'),
  'connection.field.format.query': t('In the address', 'پتے کے اندر'),
  'connection.field.tokenUrl': t('Token address', 'ٹوکن لینے کا پتا'),
  'connection.field.clientId': t('Client ID', 'ہماری شناخت (client ID)'),
  'connection.field.clientSecret': t('Client secret', 'ہمارا خفیہ لفظ (client secret)'),
  'connection.field.scope': t('Scope', 'دائرہ (scope)'),
  'connection.field.certificate': t('Our certificate (PEM)', 'ہماری سند (PEM)'),
  'connection.field.certificateKey': t('Key of our certificate (PEM)', 'ہماری سند کی کنجی (PEM)'),
  'connection.field.authority': t('Certificate of their authority (PEM)', 'ان کی سند جاری کرنے والے کی سند (PEM)'),
  'connection.field.authority.hint': t(
    'Only if their certificate isn’t from a public authority.',
    'صرف تب، جب ان کی سند کسی عام ادارے کی جاری کردہ نہ ہو۔',
  ),
  'connection.field.pollMinutes': t('Ask for answers every (minutes)', 'جواب کتنے منٹ بعد پوچھیں'),
  'connection.field.host': t('Mail server', 'ڈاک کا سرور'),
  'connection.field.port': t('Port', 'پورٹ'),
  'connection.field.security': t('Encryption', 'خفیہ کاری'),
  'connection.field.security.tls': t('From the start (TLS)', 'شروع سے (TLS)'),
  'connection.field.security.starttls': t('After the greeting (STARTTLS)', 'سلام کے بعد (STARTTLS)'),
  'connection.field.security.none': t('None: this machine only', 'کوئی نہیں: صرف اسی مشین پر'),
  'connection.field.user': t('User', 'صارف'),
  'connection.field.password': t('Password', 'پاس ورڈ'),
}

/** Kinds of connection and the questions of their forms. */
export const connectionWords: Record<string, LocalText> = { ...trouble, ...kinds, ...fields }
