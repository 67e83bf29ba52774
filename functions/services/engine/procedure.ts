import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import { procedureInForce } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'

/** The procedure record of a service in force today. */
export const currentProcedure = async ({ slug }: { slug: string }, now: Date): Promise<Procedure> =>
  (await procedureInForce(slug, vietnamDay(now))) ?? refuse(problems.procedureNotFound)
