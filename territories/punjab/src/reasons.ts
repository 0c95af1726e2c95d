import type { Reason } from '@app/domain/territory'
import { t } from './words.ts'

/** The closed list. A disputed reason is a grievance, never an argument at the door. */
export const reasons: Reason[] = [
  {
    code: 'nobody_home', label: t('Nobody is at home', 'گھر پر کوئی نہیں ملا'), cause: 'citizen', at: ['door'], citizenFee: 'noShow', facilitatorPay: 'callOut',
    nextStep: 'rebook', evidence: 'callAttempt', waitMinutes: 15, countsForCitizen: true,
  },
  {
    code: 'address_wrong', label: t('We can’t find the address', 'پتہ نہیں مل رہا'), cause: 'citizen', at: ['door', 'beforeArrival'], citizenFee: 'none', facilitatorPay: 'callOut',
    nextStep: 'correctAddress', evidence: 'callAttempt', waitMinutes: 0, countsForCitizen: true,
  },
  {
    code: 'citizen_not_ready', label: t('The household isn’t ready', 'گھر والے ابھی تیار نہیں'), cause: 'citizen', at: ['door'], citizenFee: 'none', facilitatorPay: 'callOut',
    nextStep: 'rebook', evidence: 'none', waitMinutes: 0, countsForCitizen: true,
  },
  {
    code: 'document_missing', label: t('A required paper is missing', 'کوئی ضروری کاغذ موجود نہیں'), cause: 'citizen', at: ['door'], citizenFee: 'none', facilitatorPay: 'callOut',
    nextStep: 'prepareDocuments', evidence: 'none', waitMinutes: 0, countsForCitizen: true,
  },
  {
    code: 'refused', label: t('The household refused the visit', 'گھر والوں نے کام سے منع کر دیا'), cause: 'citizen', at: ['door'], citizenFee: 'none', facilitatorPay: 'callOut',
    nextStep: 'callBack', evidence: 'none', waitMinutes: 0, countsForCitizen: true,
  },
  {
    code: 'unsafe', label: t('It isn’t safe here', 'یہاں رکنا محفوظ نہیں'), cause: 'areaEvent', at: ['door', 'counter', 'beforeArrival'], citizenFee: 'none', facilitatorPay: 'leg',
    nextStep: 'endVisit', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'facilitator_late', label: t('The representative is late', 'نمائندے کو دیر ہو گئی'), cause: 'facilitator', at: ['beforeArrival'], citizenFee: 'none', facilitatorPay: 'none',
    nextStep: 'reassign', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'vehicle', label: t('The representative’s vehicle broke down', 'نمائندے کی سواری خراب ہو گئی'), cause: 'facilitator', at: ['beforeArrival'], citizenFee: 'none', facilitatorPay: 'none',
    nextStep: 'reassign', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'illness', label: t('The representative is ill', 'نمائندے کی طبیعت خراب ہو گئی'), cause: 'facilitator', at: ['beforeArrival', 'door', 'counter'], citizenFee: 'none', facilitatorPay: 'none',
    nextStep: 'reassign', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'weather', label: t('Bad weather or a blocked road', 'موسم خراب یا راستہ بند'), cause: 'areaEvent', at: ['beforeArrival', 'door', 'counter'], citizenFee: 'none', facilitatorPay: 'callOut',
    nextStep: 'retryLater', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'counter_closed', label: t('The counter is closed', 'دفتر کا کاؤنٹر بند ہے'), cause: 'department', at: ['counter'], citizenFee: 'none', facilitatorPay: 'leg',
    nextStep: 'retryLater', evidence: 'photo', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'system_down', label: t('The office’s system is down', 'دفتر کا سسٹم بند ہے'), cause: 'department', at: ['counter'], citizenFee: 'none', facilitatorPay: 'leg',
    nextStep: 'retryLater', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
  {
    code: 'app_failed', label: t('Our own system failed', 'ہمارا سسٹم نہیں چلا'), cause: 'platform', at: ['beforeArrival', 'door', 'counter'], citizenFee: 'none', facilitatorPay: 'callOut',
    nextStep: 'reassign', evidence: 'none', waitMinutes: 0, countsForCitizen: false,
  },
]
