import { type Accused, type Candidate, type GrievanceKind, isOfAVisit } from '@app/domain/grievances'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as dispatch from '../../dispatch/index.ts'
import { findStaff, type StaffFacts } from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import type { GrievanceRow } from '../store.ts'

/** The visit that is complained of: the named one, or the latest that somebody was to make. */
export async function visitOf(
  q: Query,
  requestId: string,
  kind: GrievanceKind,
  named: string | undefined,
): Promise<dispatch.VisitFacts | null> {
  const visits = (await dispatch.visitsOf(q, requestId)).filter((visit) => visit.kind === 'household')
  if (named !== undefined && !visits.some((visit) => visit.id === named)) refuse('visit_unknown')
  const fits = visits.filter(
    (visit) => visit.facilitator !== null && visit.state !== 'cancelled' && ofThatKind(visit, kind, q.at),
  )
  const found = named ?? fits.at(-1)?.id
  // That nobody came can be said before anybody was named: then nobody in particular is complained of.
  if (found === undefined && isOfAVisit(kind) && kind !== 'no_show') refuse('no_visit_to_complain')
  return found === undefined ? null : dispatch.visitFacts(q, found)
}

type Visit = Awaited<ReturnType<typeof dispatch.visitsOf>>[number]
const itsTimeHasCome = (visit: Visit, at: Date): boolean => visit.startsAt !== null && new Date(visit.startsAt) <= at

function ofThatKind(visit: Visit, kind: GrievanceKind, at: Date): boolean {
  if (kind === 'overcharge') return visit.startedAt !== null
  if (kind === 'visit_reason') return visit.state === 'failed'
  // Whoever is yet to come has not failed to come.
  return kind !== 'no_show' || itsTimeHasCome(visit, at)
}

/**
 * The visit whose facts are frozen with the case: the one complained of, or the latest that somebody set out for; who
 * reads the words may find that it is about that one.
 */
export async function visitOnRecord(
  q: Query,
  requestId: string,
  visit: dispatch.VisitFacts | null,
): Promise<dispatch.VisitFacts | null> {
  const latest = visit
    ? undefined
    : (await dispatch.visitsOf(q, requestId)).findLast(
        (one) =>
          one.kind === 'household' &&
          one.facilitator !== null &&
          one.state !== 'cancelled' &&
          itsTimeHasCome(one, q.at),
      )
  return latest ? dispatch.visitFacts(q, latest.id) : visit
}

/**
 * Who is complained of. A complaint about a visit is about who made it; the others are about an office, and about those
 * of us who acted on the request.
 */
export async function accusedOf(
  q: Query,
  request: requests.RequestFacts,
  kind: GrievanceKind,
  visit: dispatch.VisitFacts | null,
  filer: readonly string[],
): Promise<Accused> {
  const facilitator =
    isOfAVisit(kind) && visit?.facilitatorId ? await workforce.find(q, visit.facilitatorId) : undefined
  if (facilitator)
    return {
      facilitatorId: facilitator.id,
      personId: facilitator.personId,
      phone: facilitator.phone,
      agencyId: facilitator.agencyId,
      officeId: null,
      barred: [...filer],
    }
  return {
    facilitatorId: null,
    personId: null,
    phone: null,
    agencyId: null,
    officeId: kind === 'delay' || kind === 'wrong_document' ? request.officeId : null,
    barred: [...new Set([...filer, ...(await actedOn(q, request.id))])],
  }
}

/** Members of staff whose own acts are in the request's history; what a resolution before moved is not an act that is complained of. */
async function actedOn(q: Query, requestId: string): Promise<string[]> {
  const changes = await requests.history.changesOf(q, requestId)
  return changes.flatMap((change) =>
    change.actor.startsWith('staff:') &&
    change.action !== 'reopen' &&
    change.action !== 'redo' &&
    change.action !== 'book'
      ? [change.actor.slice(6)]
      : [],
  )
}

export async function accusedOfRow(q: Query, row: GrievanceRow): Promise<Accused> {
  const phone = row.accused_facilitator_id
    ? ((await workforce.find(q, row.accused_facilitator_id))?.phone ?? null)
    : null
  return {
    facilitatorId: row.accused_facilitator_id,
    personId: row.accused_person_id,
    phone,
    agencyId: row.accused_agency_id,
    officeId: row.accused_office_id,
    barred: row.barred,
  }
}

export async function candidatesOf(
  q: Query,
  staff: readonly Omit<StaffFacts, 'language'>[],
  openCases: ReadonlyMap<string, number>,
): Promise<Candidate[]> {
  const asFacilitators = new Map(
    (
      await workforce.ofPersons(
        q,
        staff.map((one) => one.personId),
      )
    ).map((one) => [one.personId, one]),
  )
  return staff.map((one) => ({
    ...one,
    agencyId: asFacilitators.get(one.personId)?.agencyId ?? null,
    openCases: openCases.get(one.id) ?? 0,
  }))
}

/** The member of staff who calls, with what ties them to others. The session's roles count, not the account's. */
export async function callerAsCandidate(q: Query): Promise<Candidate> {
  const { actor } = q
  if (actor.kind !== 'staff') refuse('not_yours')
  const known = await findStaff(q, actor.id)
  const [candidate] = await candidatesOf(
    q,
    [
      {
        id: actor.id,
        personId: known?.personId ?? actor.id,
        name: known?.name ?? '',
        phone: known?.phone ?? '',
        roles: actor.roles,
        jurisdiction: actor.jurisdiction,
      },
    ],
    new Map(),
  )
  return candidate as Candidate
}
