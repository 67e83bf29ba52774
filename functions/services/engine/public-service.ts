import { limitedHttp } from '../../../shared/http/limited-http.ts'
import { serviceRoutes } from '../../../shared/service/routes.ts'
import type { Service } from '../../../shared/service/service.ts'
import { describe } from './description.ts'
import { drafts } from './drafts.ts'
import { quoting } from './quote.ts'
import { submitting } from './submission.ts'
import { supplementing } from './supplement.ts'

/** The Lambda of a public service: the acts that all services have in common, for this one's form and rules. */
export const publicService = (service: Service) =>
  limitedHttp(serviceRoutes(service), {
    describe: describe(service),
    ...drafts(service),
    quote: quoting(service),
    submit: submitting(service),
    supplement: supplementing(service),
  })
