import type { Schema } from '../../src/kernel/pages/schema-example.ts'

/**
 * What each field of an operation names. A field that looks like the name of something (`…Id`, `…Ids`, `…No`, `id`) and
 * has no line here fails the test: whoever adds an operation says what it names.
 */
export type Kind = string

/** Made by the caller for something that is to begin: nobody's yet. `of` is the kind that it becomes. */
export interface New {
  new: Kind
}
export type Names = Kind | New | null

const made = (kind: Kind): New => ({ new: kind })

/** Public knowledge, or words on paper: they belong to nobody. */
const NOBODYS = [
  'serviceId',
  'caseId',
  'itemId',
  'tehsilId',
  'slotId',
  'departmentId',
  'requirementId',
  'moduleId',
  'diaryNo',
  'bagNo',
  'documentNo',
  'deviceReceiptNo',
  'slipNo',
  'subjectId',
  'questionId',
]

/** By the field's name, in every operation that is not named below. */
export const BY_FIELD: Readonly<Record<string, Names>> = {
  ...Object.fromEntries(NOBODYS.map((field) => [field, null])),
  accountId: 'account',
  actId: 'act',
  agencyId: 'agency',
  alertId: 'alert',
  applicantId: 'applicant',
  applicationId: 'application',
  batchId: 'batch',
  bindingId: 'binding',
  callbackId: 'callback',
  callId: 'call',
  centreId: 'centre',
  claimId: 'claim',
  connectionId: 'connection',
  consentId: 'consent',
  creditId: 'credit',
  dayOffId: 'dayOff',
  deliveryId: 'delivery',
  depositId: 'deposit',
  districtId: 'district',
  downloadId: 'download',
  draftId: 'draft',
  facilitatorId: 'facilitator',
  fileId: 'file',
  grievanceId: 'grievance',
  invitationId: 'invitation',
  letterId: 'letter',
  messageId: 'message',
  needId: 'need',
  offerId: 'offer',
  offerIds: 'offer',
  officeId: 'office',
  orderId: 'order',
  overrideId: 'override',
  paperId: 'paper',
  partyId: 'party',
  passkeyId: 'passkey',
  payeeId: 'payee',
  personId: 'member',
  photoFileId: 'file',
  proceedingId: 'proceeding',
  quizId: 'quiz',
  receiptFileId: 'file',
  receiptNo: 'receipt',
  recoveryId: 'recovery',
  refundId: 'refund',
  reminderId: 'reminder',
  requestId: 'request',
  robberyId: 'robbery',
  sessionId: 'session',
  shiftId: 'shift',
  slipFileId: 'file',
  taskId: 'task',
  ticketId: 'ticket',
  trackingNo: 'tracking',
  trialId: 'trial',
  visitId: 'visit',
  visitIds: 'visit',
  waitId: 'wait',
}

/** Words of the phone’s own: no file is read by them. */
const NOTED_FILES = [
  'cash.deposit.slipFileId',
  'requests.reportError.photoFileId',
  'visits.officeOutcome.photoFileId',
  'visits.startByWitness.slipFileId',
]
/** Chosen freely, as whoever orders likes; what a phone calls itself is nothing without the account. */
const CHOSEN = [
  'refunds.choose.centreId',
  'refunds.sendCode.centreId',
  'requests.book.districtId',
  'requests.book.officeId',
  'requests.book.partyId',
  'phone.part.phoneId',
  'requests.book.centreId',
  'requests.changeMode.centreId',
]

/** A device signs with the key of that name, and whose it is its signature says: another’s is refused in `passkeys.test.ts`. */
const OF_A_DEVICE = ['finish', 'stepUp'].flatMap((verb) => ['id', 'rawId'].map((field) => `passkeys.${verb}.${field}`))

/** Where the same word names something else. */
export const BY_OPERATION: Readonly<Record<string, Names>> = {
  ...Object.fromEntries([...NOTED_FILES, ...CHOSEN, ...OF_A_DEVICE].map((field) => [field, null])),
  'agencies.askAccount.changeId': made('agencyChange'),
  'agencies.askClose.changeId': made('agencyChange'),
  'agencies.askDetails.changeId': made('agencyChange'),
  'agencies.askShare.changeId': made('agencyChange'),
  'agencies.decide.changeId': 'agencyChange',
  'agencies.found.agencyId': made('agency'),
  'agencies.found.changeId': made('agencyChange'),
  'agency.askRelease.changeId': made('agencyChange'),
  'agency.askShare.changeId': made('agencyChange'),
  'agency.invite.invitationId': made('invitation'),
  'agency.planShift.shiftId': made('shift'),
  'applicants.file.fileId': 'applicantFile',
  'areaEvents.declare.id': 'areaEvent',
  'areaEvents.end.id': 'areaEvent',
  'areaEvents.propose.id': made('areaEvent'),
  'calls.abandoned.callId': made('call'),
  'calls.start.callId': made('call'),
  'cash.count.countId': made('count'),
  'cash.deposit.depositId': made('deposit'),
  'centre.issueTicket.ticketId': made('ticket'),
  'centres.askAccount.changeId': made('centreChange'),
  'centres.askClose.changeId': made('centreChange'),
  'centres.askMoney.changeId': made('centreChange'),
  'centres.correct.changeId': made('centreChange'),
  'centres.decide.changeId': 'centreChange',
  'centres.make.centreId': made('centre'),
  'centres.make.changeId': made('centreChange'),
  'connections.save.connectionId': made('connection'),
  'connections.try.trialId': made('trial'),
  'desk.dropFile.fileId': 'issuedFile',
  'desk.issue.fileId': 'issuedFile',
  'drafts.start.draftId': made('draft'),
  'facts.decide.changeId': 'factChange',
  'facts.file.changeId': 'factChange',
  'facts.propose.changeId': made('factChange'),
  'facts.set.changeId': made('factChange'),
  'facts.set.fileId': 'factFile',
  'facts.upload.changeId': made('factChange'),
  'facts.upload.fileId': made('factFile'),
  'facts.withdraw.changeId': 'factChange',
  'finance.clearRail.settlementId': made('settlement'),
  'finance.fundPayouts.transferId': made('transfer'),
  'finance.payout.batchId': made('batch'),
  'earnings.claim.claimId': made('claim'),
  'earnings.claim.ruleId': null,
  'finance.makeBatch.batchId': made('payoutBatch'),
  'finance.importStatement.statementId': made('bankStatement'),
  'finance.statementLines.statementId': 'bankStatement',
  'finance.takeBreak.lineId': 'bankLine',
  'finance.acceptProposal.lineId': 'bankLine',
  'finance.refuseProposal.lineId': 'bankLine',
  'finance.resolveBreak.lineId': 'bankLine',
  'finance.batchLines.batchId': 'payoutBatch',
  'finance.releaseBatch.batchId': 'payoutBatch',
  'finance.withdrawBatch.batchId': 'payoutBatch',
  'finance.batchFile.batchId': 'payoutBatch',
  'finance.recordCredit.creditId': made('credit'),
  // The books are of the whole programme: whoever has one place alone is refused before any entry is looked for.
  'finance.journal.journalId': null,
  'finance.refundFile.batchId': 'refundBatch',
  'finance.sendRefunds.batchId': made('refundBatch'),
  'finance.confirmSettlement.batchId': 'departmentBatch',
  'finance.confirmSettlement.confirmationId': made('settlementWord'),
  'finance.makeSettlement.batchId': made('departmentBatch'),
  'finance.releaseSettlement.batchId': 'departmentBatch',
  'finance.returnSettlement.batchId': 'departmentBatch',
  'finance.settlement.batchId': 'departmentBatch',
  'finance.settlementFile.batchId': 'departmentBatch',
  'finance.withdrawSettlement.batchId': 'departmentBatch',
  'grievances.attach.fileId': made('grievanceFile'),
  'grievances.file.grievanceId': made('grievance'),
  'grievances.file.read.fileId': 'grievanceFile',
  'grievances.say.messageId': made('grievanceMessage'),
  'hours.planShift.shiftId': made('shift'),
  'hours.takeOff.dayOffId': made('dayOff'),
  'hours.dropShift.shiftId': 'ownShift',
  'number.change.changeId': made('numberChange'),
  'number.stop.changeId': 'numberChange',
  'numbers.ask.changeId': made('numberChange'),
  'numbers.decide.changeId': 'numberChange',
  'operations.enterDayOff.dayOffId': made('dayOff'),
  'operations.moveVisits.batchId': made('moves'),
  'operations.moves.batchId': 'moves',
  'operations.reassign.visitId': 'offeredVisit',
  'operations.hold.visitId': 'offeredVisit',
  'operations.pin.visitId': 'offeredVisit',
  'operations.swap.withVisitId': 'offeredVisit',
  'operations.swap.withFacilitatorId': 'facilitator',
  'operations.waiveDebt.waiverId': made('waiver'),
  'orders.liftLimit.liftId': made('lift'),
  'payAccount.change.changeId': made('payAccountChange'),
  'payAccount.stop.changeId': 'payAccountChange',
  'payAccount.upload.changeId': made('payAccountChange'),
  'payAccount.upload.fileId': made('payAccountFile'),
  'payAccounts.decide.changeId': 'payAccountChange',
  'payAccounts.file.changeId': 'payAccountChange',
  'payAccounts.file.fileId': 'payAccountFile',
  'payments.cancelPay.paymentId': 'railPayment',
  'payments.collectCash.paymentId': made('payment'),
  'payments.pay.paymentId': made('railPayment'),
  'proceedings.file.fileId': 'proceedingFile',
  'proceedings.protect.fileId': 'proceedingFile',
  'proceedings.serve.fileId': 'proceedingFile',
  'proceedings.open.proceedingId': made('proceeding'),
  'proceedings.protect.proceedingId': made('proceeding'),
  'proceedings.upload.fileId': made('proceedingFile'),
  'record.askDownload.downloadId': made('download'),
  'recruit.upload.fileId': made('applicantFile'),
  'refunds.choose.destinationId': made('destination'),
  'requests.book.memberPersonId': 'member',
  'requests.book.requestId': made('request'),
  'requests.book.orderId': made('order'),
  'requests.upload.fileId': made('file'),
  'safety.citizenSos.alertId': made('alert'),
  'safety.reportRobbery.robberyId': made('robbery'),
  'safety.sos.alertId': made('alert'),
  'selfService.remind.reminderId': made('reminder'),
  'staff.create.accountId': made('staff'),
  'till.collect.paymentId': made('payment'),
  'till.count.countId': made('count'),
  'till.deposit.depositId': made('deposit'),
  'travel.askPutBack.changeId': made('travelChange'),
  'travel.decidePutBack.changeId': 'travelChange',
}

/** The names of all fields, those within others too. */
export function fieldsOf(schema: Schema): string[] {
  const within = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  if (typeof schema.items === 'object') within.push(schema.items)
  const own = Object.entries(schema.properties ?? {})
  return [...new Set([...own.flatMap(([name, inner]) => [name, ...fieldsOf(inner)]), ...within.flatMap(fieldsOf)])]
}

const looksLikeOne = (field: string): boolean => /(?:Id|Ids|No)$|^id$/.test(field)

/** What the operation names, field by field; a field that nobody described is named in `unknown`. */
export function namedBy(
  operation: string,
  fields: readonly string[],
): { names: [field: string, what: Kind | New][]; unknown: string[] } {
  const names: [string, Kind | New][] = []
  const unknown: string[] = []
  for (const field of fields.filter(looksLikeOne)) {
    const known = BY_OPERATION[`${operation}.${field}`]
    const ofStaff = /^(?:staff|signon)\./.test(operation) && field === 'accountId'
    const what = known === undefined ? (ofStaff ? 'staff' : BY_FIELD[field]) : known
    if (what === undefined) unknown.push(`${operation}.${field}`)
    else if (what !== null) names.push([field, what])
  }
  return { names, unknown }
}
