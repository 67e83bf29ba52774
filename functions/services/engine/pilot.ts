import { centres } from '../../../shared/agency/agency.ts'
import { isOpenAt, isOpenSomewhere, whereOpen } from '../../../shared/catalogue/opening.ts'
import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { type Fault, refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { currentProcedure } from './procedure.ts'

const byId = new Map(centres.map((one) => [one.id, one]))
const nameOf = (id: string) => byId.get(id)?.place ?? { vi: id, en: id }

const detailOf = ({ open = [] }: Procedure, today: string) => whereOpen(open, today, nameOf)

/**
 * What stands in the way of a province where a pilot is not open yet. A pilot widens by a new version of the record, and
 * that counts for drafts of older ones too; what is open nationwide is not read again.
 */
export async function pilotFaults(procedure: Procedure, place: string | undefined, now: Date): Promise<Fault[]> {
  if (!procedure.open || place === undefined || !byId.has(place)) return []
  const [today, current] = [vietnamDay(now), await currentProcedure(procedure, now)]
  if (isOpenAt(current, place, today)) return []
  return [{ pointer: '/answers/province', code: problems.notOpenHere.code, detail: detailOf(current, today) }]
}

/** Refuses a province where a pilot is not open yet, and says where it is. */
export async function mustBeOpen(procedure: Procedure, place: string | undefined, now: Date): Promise<void> {
  const faults = await pilotFaults(procedure, place, now)
  if (faults[0]) refuse(problems.notOpenHere, { detail: faults[0].detail, faults })
}

/** Refuses to begin what is not open anywhere yet. */
export function mustHaveBegun(procedure: Procedure, now: Date): void {
  const today = vietnamDay(now)
  if (!isOpenSomewhere(procedure, today)) refuse(problems.notOpenHere, { detail: detailOf(procedure, today) })
}
