const SIGNED =
  'another system signs it, with a secret that no caller here has; the city’s come by the simulators’ own hands'
const CODE = 'asks for the code that came by text or mail to one person, good for minutes and a few tries'
const LINK = 'asks for the token of a link that is sent to one person'
const MAIL = 'comes of mail, and the demo has no mailbox connected'
const PROVIDER = 'begins at a provider of identities, and the demo has none'
const BROKEN = 'breaks the demo or its departments on purpose: given nothing that it would accept'

const DEVICE = 'asks for what one person’s own device shows or signs, once'

/** Operations that no call here can be answered by. A row of one that is answered, or not served, is an error. */
export const NEVER_ANSWERED: Readonly<Record<string, string>> = {
  'begin.finish': LINK,
  'begin.open': LINK,
  'begin.sendCode': LINK,
  'cti.event': SIGNED,
  'demo.planner': BROKEN,
  'demo.plant': BROKEN,
  'departments.callback': SIGNED,
  'departments.dropLetter': MAIL,
  'departments.letter': MAIL,
  'departments.letterFile': MAIL,
  'departments.takeLetter': MAIL,
  'number.change': CODE,
  'number.startFresh': CODE,
  'passkeys.askAgain': DEVICE,
  'passkeys.drop': DEVICE,
  'passkeys.finish': DEVICE,
  'passkeys.signIn': DEVICE,
  'passkeys.stepUp': DEVICE,
  'payments.psidCallback': SIGNED,
  'payments.railSaid': SIGNED,
  'signon.begin': PROVIDER,
  'signon.come': PROVIDER,
  'signon.enter': PROVIDER,
  'signon.leave': SIGNED,
  'texts.incoming': SIGNED,
  'texts.report': SIGNED,
  'told.proveEmail': CODE,
  'told.setEmail': MAIL,
  'trackers.osmand': SIGNED,
  'trackers.osmandByGet': SIGNED,
  'trackers.owntracks': SIGNED,
}

const TWO = 'somebody else has to have begun it, with their own values, before this one decides'
const MOMENT = 'good in one state only, by the one person whose turn it is, for minutes'
const FILE = 'one file by its key, of a thing that holds one'
const FITTING = 'its values have to fit each other and what is kept, which no schema says'
const MONEY = 'there has to be money of that kind, on its way or in a till'
const HELD = 'takes two people whatever the sum: whoever asks is told that another lets go of it'
const MISHAP = 'comes of a mishap that the city seldom has'

/** Operations that a run may end without: chance has to bring together what they need. A row of one that is not served is an error. */
export const SELDOM_ANSWERED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [CODE, 'calls.check household.confirm number.prove number.stop record.delete payAccount.change payAccount.stop'],
      [
        CODE,
        'number.sendCodes numbers.sendCode numbers.ask refunds.choose refunds.sendCode requests.sendCodes requests.proveReceiver',
      ],
      [SIGNED, 'sms.inbound'],
      [DEVICE, 'auth.stepUp push.subscribe'],
      [BROKEN, 'demo.faults'],
      [
        TWO,
        'numbers.decide payAccounts.decide facts.decide facts.withdraw facts.set centres.decide connections.confirm',
      ],
      [TWO, 'connections.sendBack staff.confirmRoles finance.checkAct finance.withdrawAct safety.approveRobbery'],
      [TWO, 'safety.refuseRobbery drafts.get drafts.save drafts.submit drafts.publish drafts.sendBack drafts.withdraw'],
      [TWO, 'applicants.decideAppeal applicants.inviteAgain applicants.uninvite staff.restore orders.decideDoubt'],
      [
        TWO,
        'proceedings.decide proceedings.decideAppeal proceedings.reviewPause proceedings.protect proceedings.dismiss',
      ],
      [TWO, 'hours.dropOff hours.dropShift operations.liftDayOff webhooks.drop webhooks.sendAgain'],
      [TWO, 'notices.answer notices.appeal notices.get finance.movePeriod travel.askPutBack travel.decidePutBack'],
      [
        MOMENT,
        'visits.callAttempt visits.fail visits.giveBack visits.noShow visits.startByWitness requests.planDelivery',
      ],
      [MOMENT, 'requests.shareTrip trips.get trips.photo requests.visitPhoto verify.photo'],
      [MOMENT, 'requests.reportError requests.reschedule requests.confirmSlot requests.changeMode requests.cancel'],
      [MOMENT, 'requests.keepAtOffice requests.cure operations.reassign desk.object'],
      [MOMENT, 'operations.markLost operations.unlockCode operations.movePlan operations.moves'],
      [MOMENT, 'centre.recall centre.transfer centre.takeIn desk.reject desk.requireAppearance'],
      [MOMENT, 'grievances.appeal grievances.reopen grievances.escalate grievances.changeKind grievances.decide'],
      [
        MOMENT,
        'grievances.say grievances.withdraw grievances.letter grievances.attach grievances.take safety.handOver',
      ],
      [MOMENT, 'ratings.visit recruit.withdraw sessions.end departments.retry slots.leave slots.wait'],
      [
        MOMENT,
        'departments.mend record.withdrawConsent connections.turnOn connections.rotate offers.accept offers.decline',
      ],
      [
        FILE,
        'applicants.file facts.file facts.upload payAccounts.file payAccount.upload proceedings.file desk.dropFile',
      ],
      [FILE, 'proceedings.upload grievances.file.read record.download facilitators.facePhoto facilitators.setPhoto'],
      [FILE, 'connections.trial'],
      [
        FITTING,
        'agencies.found agencies.askClose agencies.askShare agency.person agency.askRelease catalogue.quoteOrder centres.make',
      ],
      [FITTING, 'centres.correct centres.askMoney connections.save drafts.start household.rename hours.takeOff'],
      [
        FITTING,
        'offices.correct offices.get operations.enterDayOff places.importOffices settings.history staff.create',
      ],
      [FITTING, 'staff.endSession staff.get staff.invite staff.resetSecondFactor staff.setPlace staff.setRoles'],
      [FITTING, 'signon.invite signon.member signon.release'],
      [FITTING, 'staff.suspend selfService.forget'],
      [HELD, 'finance.payout'],
      [MONEY, 'finance.clearRail finance.confirmPayout finance.confirmRefund finance.matchCredit finance.payoutFile'],
      [MONEY, 'finance.refundFile finance.returnPayout finance.returnRefund finance.sendRefunds'],
      [
        MONEY,
        'finance.makeBatch finance.batchLines finance.releaseBatch finance.withdrawBatch finance.batchFile finance.readAnswer',
      ],
      [MONEY, 'finance.importStatement finance.statementLines'],
      [MONEY, 'finance.takeBreak finance.acceptProposal finance.refuseProposal finance.resolveBreak'],
      [MONEY, 'finance.makeSettlement finance.settlement finance.releaseSettlement finance.withdrawSettlement'],
      [MONEY, 'finance.settlementFile finance.confirmSettlement finance.returnSettlement'],
      [MOMENT, 'earnings.claim finance.takePayClaim finance.answerPayClaim'],
      [MONEY, 'operations.waiveDebt payments.acceptAssessed payments.refundCash payments.thirdParty till.payRefund'],
      [MONEY, 'till.refund till.sendRefundCode payments.pay payments.cancelPay'],
      [MOMENT, 'requests.completeAtDesk requests.meetNeed recruit.appeal recruit.takeBadge applicants.refuse'],
      [MOMENT, 'applicants.approve safety.citizenSos safety.acknowledge safety.note safety.close areaEvents.end'],
      [MOMENT, 'centre.serve centre.finish centre.noShow centre.paper centre.handOver record.deletionPreview'],
      [MOMENT, 'selfService.form selfService.remind selfService.outcome'],
      [
        TWO,
        'agencies.askAccount agencies.askDetails agencies.decide agency.askShare agency.uninvite centres.askAccount',
      ],
      [TWO, 'connections.pause connections.end connections.try agency.dropShift'],
      [FITTING, 'operations.hold operations.pin operations.swap'],
      [TWO, 'operations.letGo'],
      [FILE, 'receipts.pdf'],
      [FITTING, 'hours.planShift areaEvents.declare access.search'],
      [MONEY, 'cash.count finance.recordCredit finance.returnCredit till.deposit till.count'],
      [MISHAP, 'messages.retry operations.fetchers operations.papersLost operations.papersRecovered safety.addReport'],
      [MISHAP, 'operations.sendFetcher safety.reportRobbery safety.robbery positionWeeks.look'],
    ] as const
  ).flatMap(([why, ids]) => ids.split(' ').map((id) => [id, why])),
)
