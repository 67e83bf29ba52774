import type { Handlers } from '../../../shared/http/http.ts'
import { refuse } from '../../../shared/problem.ts'
import * as problems from '../../../shared/problems.ts'
import { describeForm } from '../../../shared/service/form-description.ts'
import type { serviceRoutes } from '../../../shared/service/routes.ts'
import { currentForm, type Service } from '../../../shared/service/service.ts'
import { currentProcedure } from './procedure.ts'

export type ServiceHandlers = Handlers<ReturnType<typeof serviceRoutes>>

/** The form that is offered, or the version that an older dossier pinned. */
export function describe(service: Service): ServiceHandlers['describe'] {
  return async ({ query, now }) => {
    const form =
      query.form === undefined
        ? currentForm(service)
        : (service.forms[query.form] ?? refuse(problems.procedureNotFound))
    const { name, version } = await currentProcedure(service, now)
    return {
      kind: 'dossier',
      slug: service.slug,
      sector: service.sector,
      name,
      procedureVersion: version,
      form: describeForm(form),
    }
  }
}
