import type { Sql } from '../../../kernel/data/sql.ts'
import * as store from '../store.ts'
import * as lists from './store.ts'

export type { ListedRow, RequestRow } from '../store.ts'

/** By its number, without asking who wants to know: the caller has asked that. */
export const byId = (q: Sql, requestId: string): Promise<store.RequestRow | undefined> =>
  store.findRequest(q, requestId)
export const byTrackingNo = (q: Sql, trackingNo: string): Promise<store.RequestRow | undefined> =>
  lists.findByTracking(q, trackingNo)
/** The tracking numbers of several, by id. */
export const trackingNos = async (q: Sql, requestIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await lists.casesOf(q, requestIds)).map((row) => [row.id, row.tracking_no]))
/** Under what each was ordered: for whoever has to name its fees. */
export const casesOf = async (q: Sql, requestIds: readonly string[]) =>
  new Map(
    (await lists.casesOf(q, requestIds)).map((row) => [
      row.id,
      {
        trackingNo: row.tracking_no,
        serviceId: row.service_id,
        serviceVersion: row.service_version,
        caseId: row.case_id,
      },
    ]),
  )
export const subjectNames = async (q: Sql, requestIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await lists.subjectNamesOf(q, requestIds)).map((row) => [row.id, row.subject_name]))
export const ofOrder = (q: Sql, orderId: string): Promise<store.RequestRow[]> => store.requestsOfOrder(q, orderId)

/** A page of an account's requests, the latest first: open ones, ended ones, or (`null`) both. */
export const ofAccount = (
  q: Sql,
  accountId: string,
  page: { open: boolean | null; before: string | null; limit: number },
): Promise<store.ListedRow[]> => lists.requestsOfAccount(q, accountId, page.open, page.before, page.limit)

/** Ordered with that phone, open ones first; each with its account. */
export const ofPhone = (q: Sql, phone: string, limit: number): ReturnType<typeof lists.requestsOfPhone> =>
  lists.requestsOfPhone(q, phone, limit)
/** Whose subject's name begins so or has whole words of it, in either script; each with its account. */
export const bySubject = (q: Sql, name: string, limit: number): ReturnType<typeof lists.requestsBySubject> =>
  lists.requestsBySubject(q, name, limit)
/** Of these requests the ones whose number or subject has the words. `like` is a pattern of the database. */
export const named = async (q: Sql, ids: readonly string[], like: string): Promise<string[]> =>
  (await lists.requestsNamed(q, ids, like)).map((row) => row.id)

/** A page of a walk-in centre's requests: its open ones, or those of `ids`. */
export const ofCentre = (
  q: Sql,
  page: { centreId: string; ids: readonly string[] | null; before: string | null; limit: number },
): Promise<store.ListedRow[]> => lists.requestsOfCentre(q, page)

/** A page of an area's open requests: what is stuck first, then late, then at risk. */
export const onBoard = (
  q: Sql,
  page: Parameters<typeof lists.openRequests>[1],
): ReturnType<typeof lists.openRequests> => lists.openRequests(q, page)
export const countByTurn = (q: Sql, of: lists.BoardFilter): ReturnType<typeof lists.countByTurn> =>
  lists.countByTurn(q, of)

/** How many are open under each version and case of a service: what a change of it would touch. */
export const countByVersion = (q: Sql, serviceId: string): ReturnType<typeof lists.openByVersion> =>
  lists.openByVersion(q, serviceId)
export const countAtOffice = async (q: Sql, officeId: string): Promise<number> =>
  (await lists.openAtOffice(q, officeId)).count
export const countByOutcome = (q: Sql): ReturnType<typeof lists.outcomeCounts> => lists.outcomeCounts(q)

/** Ended before that moment and not forgotten yet. */
export const endedBefore = async (q: Sql, before: Date, limit: number): Promise<string[]> =>
  (await lists.endedBefore(q, before, limit)).map((row) => row.id)
