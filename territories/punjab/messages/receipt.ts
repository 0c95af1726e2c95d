import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** What stands on a receipt and on what is read after a code is checked. */
export const receiptWords: Record<string, LocalText> = {
  'receipt.title': t('Receipt', 'رسید'),
  'receipt.no': t('Receipt number', 'رسید نمبر'),
  'receipt.date': t('Date', 'تاریخ'),
  'receipt.tracking': t('Tracking number', 'ٹریکنگ نمبر'),
  'receipt.service': t('Service', 'سروس'),
  'receipt.paidBy': t('Paid by', 'ادا کرنے والے'),
  'receipt.receivedBy': t('Received by', 'وصول کرنے والے'),
  'receipt.way': t('Payment method', 'ادائیگی کا طریقہ'),
  'receipt.what': t('For', 'تفصیل'),
  'receipt.to': t('Paid to', 'کس کو جائے گی'),
  'receipt.amount': t('Amount', 'رقم'),
  'receipt.total': t('Total', 'کل رقم'),
  'receipt.inWords': t('In words', 'لفظوں میں'),
  'receipt.verify': t(
    'Anyone can check this receipt: scan the code, or call',
    'یہ رسید کوئی بھی جانچ سکتا ہے: کوڈ سکین کریں یا کال کریں',
  ),
  'receipt.reversed': t('This receipt has been cancelled', 'یہ رسید منسوخ ہو چکی ہے'),
  'receipt.none': t('Pay nothing that is not on this receipt.', 'جو رقم اس رسید پر نہیں، وہ کسی کو نہ دیں۔'),
  'receipt.rail.cash': t('Cash', 'نقد'),
  'receipt.rail.psid': t('PSID (bank)', 'پی ایس آئی ڈی (بینک)'),
  'receipt.rail.wallet': t('Wallet or card', 'والٹ یا کارڈ'),
  'receipt.rail.bank': t('Bank transfer', 'بینک ٹرانسفر'),
  'receipt.tax': t('Includes sales tax of', 'اس میں سیلز ٹیکس:'),
  'verify.name': t('Name', 'نام'),
  'verify.badge': t('Badge number', 'بیج نمبر'),
  'verify.vehicle': t('Vehicle', 'سواری'),
}
