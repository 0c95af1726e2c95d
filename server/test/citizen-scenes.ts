import { creditCame, creditForRequest } from '@app/domain/ledger'
import type { ChannelsWorld } from './channels.ts'
import { finishVisit } from './at-the-door.ts'
import { newId } from '../src/kernel/id.ts'
import { enterPaper } from '../src/modules/documents/index.ts'
import * as ledger from '../src/modules/ledger/index.ts'
import { tellRefund } from '../src/modules/payments/refunds/tell.ts'
import { advance, getRequest, recordFacts, needs } from '../src/modules/requests/index.ts'

type Citizen = Awaited<ReturnType<ChannelsWorld['citizen']>>

/** Requests in the states in which a citizen does something with them. */
export class CitizenScenes {
  readonly #w: ChannelsWorld
  readonly #badges = new Map<string, Awaited<ReturnType<ChannelsWorld['facilitator']>>>()
  constructor(w: ChannelsWorld) {
    this.#w = w
  }

  /** The session of a phone: the code was texted, the cookie is the browser's. */
  async signIn(
    context: {
      request: {
        post(
          url: string,
          options: { data: object; headers: Record<string, string> },
        ): Promise<{ ok(): boolean; text(): Promise<string> }>
      }
      addInitScript(script: string): Promise<unknown>
    },
    phone: string,
  ): Promise<void> {
    const { world } = this.#w
    await world.clock.advance(121)
    await world.call('auth.requestCode', { phone, app: 'citizen' })
    await world.settle()
    const code = String((await this.#w.lastMessage(phone, 'login_code'))?.facts.code)
    const response = await context.request.post(`${world.url}/api/auth/verify`, {
      data: { phone, code, app: 'citizen' },
      headers: { 'x-app': 'citizen', 'idempotency-key': newId() },
    })
    if (!response.ok()) throw new Error(`signing in: ${await response.text()}`)
    // What the app remembers of a session: that there is one.
    await context.addInitScript(`localStorage.setItem('citizen-signed-in', 'yes')`)
  }

  async booked(citizen: Citizen, timed = true): Promise<string> {
    const late = (await this.#w.slots(14)).at(-1)!
    const requestId = (await this.#w.order({ slotId: late.id }, citizen)).requestIds[0]!
    if (!timed)
      await this.#w.look((tx) => tx.run(`update requests.request set state = 'booked' where id = $1`, [requestId]))
    return requestId
  }

  /** Ordered without a time, for a woman to come, where none works. */
  async waitsForWoman(citizen: Citizen): Promise<string> {
    const requestId = await this.booked(citizen, false)
    await this.#w.look((tx) =>
      tx.run(
        `update requests.orders set manner = 'woman', skills = array_append(skills, 'woman')
        where id = (select order_id from requests.request where id = $1)`,
        [requestId],
      ),
    )
    return requestId
  }

  async filed(citizen: Citizen): Promise<string> {
    const w = this.#w
    const wanted = w.serviceWith(
      (service, found) =>
        service.connector.kind === 'desk' &&
        !found.legs.includes('filing') &&
        found.modes.some((one) => one.mode === 'centre') &&
        found.proofFields.length > 2,
    )
    const requestId = (await w.book('centre', wanted, citizen)).requestIds[0]!
    await w.fill(citizen, requestId)
    await w.act(w.agent, 'requests.completeAtDesk', { requestId })
    await w.world.settle()
    return requestId
  }

  async due(citizen: Citizen): Promise<{ requestId: string; needId: string }> {
    const requestId = await this.filed(citizen)
    const needId = newId()
    await this.#w.look((tx) =>
      needs.openNeed(tx, {
        id: needId,
        requestId,
        kind: 'appear',
        owner: 'citizen',
        partyId: null,
        partyLabel: { en: 'You', ur: 'آپ' },
        what: { en: 'Come once', ur: 'ایک بار آئیں' },
        place: null,
        dueAt: new Date(tx.at.getTime() + 86_400_000),
      } as never),
    )
    return { requestId, needId }
  }

  async visited(citizen: Citizen): Promise<{ requestId: string; visitId: string; facilitatorId: string }> {
    const w = this.#w
    const requestId = (await w.order({}, citizen)).requestIds[0]!
    const { who, visit, codes } = await w.begin(requestId)
    await w.act(who, 'payments.collectCash', { visitId: visit.id, paymentId: newId(), amountPaisa: codes.amountPaisa })
    await w.world.settle()
    await w.look((tx) =>
      recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
    )
    await finishVisit(w, {
      who,
      citizen,
      requestId,
      requestIds: [requestId],
      visitId: visit.id,
      due: codes.amountPaisa,
    })
    return { requestId, visitId: visit.id, facilitatorId: who.id }
  }

  async oneself(citizen: Citizen): Promise<string> {
    const w = this.#w
    return (
      await w.book(
        'selfService',
        w.serviceWith(
          (service, found) => service.sensitivity === 'normal' && found.modes.some((one) => one.mode === 'selfService'),
        ),
        citizen,
      )
    ).requestIds[0]!
  }

  /** From afar, with nothing done, the form and its proof pending, or everything but the sending. */
  async remote(citizen: Citizen, done: 'nothing' | 'form' | 'all' = 'nothing'): Promise<string> {
    const w = this.#w
    const wanted = w.serviceWith(
      (service, found) =>
        service.sensitivity === 'normal' &&
        ['remote', 'selfService', 'centre'].every((mode) => found.modes.some((one) => one.mode === mode)) &&
        found.proofFields.length > 3,
    )
    const requestId = (await w.book('remote', wanted, citizen)).requestIds[0]!
    if (done === 'all') await w.fill(citizen, requestId)
    if (done === 'form') {
      const { answers, formVersion } = await w.request(requestId)
      await w.act(citizen, 'requests.saveAnswers', { requestId, formVersion, answers, complete: true })
    }
    return requestId
  }

  async unpaid(citizen: Citizen): Promise<string> {
    const w = this.#w
    const wanted = w.serviceWith(
      (_service, found) =>
        found.feeLines.some((line) => line.payBy === 'psid') &&
        found.modes.some((one) => one.mode === 'remote' || one.mode === 'doorstep'),
    )
    return (
      await w.book(
        wanted.found.modes.find((one) => one.mode === 'remote' || one.mode === 'doorstep')!.mode as 'remote',
        wanted,
        citizen,
      )
    ).requestIds[0]!
  }

  async paper(citizen: Citizen): Promise<{ requestId: string; paperId: string }> {
    const requestId = await this.booked(citizen)
    const paperId = newId()
    const name = { en: 'A test paper', ur: 'آزمائشی کاغذ' }
    await this.#w.look((tx) =>
      enterPaper(tx, {
        paperId,
        requestId,
        itemId: 'test',
        name,
        handling: 'carried',
        origin: 'citizen',
        identityCard: false,
        holder: { kind: 'citizen', id: requestId, name },
      }),
    )
    return { requestId, paperId }
  }

  async objected(citizen: Citizen): Promise<string> {
    const w = this.#w
    const requestId = await this.filed(citizen)
    const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
    await w.act(w.clerkOf(office_id), 'desk.object', { applicationId, code: 'document_missing' })
    await w.world.settle()
    await w.fill(citizen, requestId)
    return requestId
  }

  /** Brought in from the door, decided and printed. */
  async issued(citizen: Citizen): Promise<string> {
    const w = this.#w
    const requestId = (
      await w.order(
        w.serviceWith(
          (service, found) =>
            service.connector.kind === 'desk' &&
            !found.legs.includes('filing') &&
            found.modes.some((one) => one.mode === 'doorstep') &&
            found.proofFields.length > 2,
        ),
        citizen,
      )
    ).requestIds[0]!
    const { who, visit, codes } = await w.begin(requestId)
    await w.fill(who, requestId)
    await w.world.clock.advance(900)
    await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
    await w.world.settle()
    const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
    const clerk = w.clerkOf(office_id)
    await w.act(clerk, 'desk.take', { applicationId, diaryNo: `D-${applicationId.slice(-6)}` })
    await w.act(clerk, 'desk.approve', { applicationId })
    await w.act(clerk, 'desk.issue', {
      applicationId,
      documentNo: `N-${applicationId.slice(-6)}`,
      printed: await w.printedRight(citizen, requestId),
    })
    await w.world.settle()
    return requestId
  }

  async delivered(citizen: Citizen): Promise<string> {
    const requestId = await this.issued(citizen)
    for (const action of ['plan_delivery', 'deliver'] as const)
      await this.#w.look((tx) => advance(tx, requestId, action))
    await this.#w.world.settle()
    return requestId
  }

  /** Money lies here that is theirs. */
  async owedBack(citizen: Citizen): Promise<string> {
    const requestId = await this.filed(citizen)
    const credit = { creditId: newId(), requestId, paidPaisa: 0, refundPaisa: 30_000 }
    await this.#w.look(async (tx) => {
      await ledger.post(tx, [
        creditCame({
          creditId: credit.creditId,
          bank: 'main',
          bankRef: credit.creditId,
          amountPaisa: credit.refundPaisa,
        }),
        creditForRequest(credit),
      ])
      await tellRefund(tx, await getRequest(tx, requestId))
    })
    await this.#w.world.settle()
    return requestId
  }

  async complained(citizen: Citizen): Promise<string> {
    const { requestId } = await this.visited(citizen)
    return (
      await this.#w.act(citizen, 'grievances.file', {
        requestId,
        grievanceId: newId(),
        kind: 'conduct',
        words: 'He was rude.',
      })
    ).id
  }

  async atTheDoor(citizen: Citizen): Promise<string> {
    const requestId = (await this.#w.order({}, citizen)).requestIds[0]!
    await this.#w.begin(requestId)
    await this.#w.world.settle()
    return requestId
  }

  async badge(): Promise<{ badgeNo: string; code: string }> {
    const who = await this.#w.facilitator()
    const badge = await this.#w.act(who, 'visits.badge', {})
    this.#badges.set(badge.badgeNo, who)
    return badge
  }

  /** The same badge as it shows itself now. */
  async badgeAgain(badgeNo: string): Promise<{ badgeNo: string; code: string }> {
    return this.#w.act(this.#badges.get(badgeNo)!, 'visits.badge', {})
  }
}
