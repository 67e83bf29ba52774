import { agencyById } from '../../../shared/agency/agency.ts'
import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { total } from '../../../shared/money.ts'
import { completeAnswers } from '../../../shared/service/form.ts'
import { formOf, type Service } from '../../../shared/service/service.ts'
import type { ServiceHandlers } from './description.ts'
import { readOwn } from './drafts.ts'
import { papersOf } from './papers.ts'

/** What it will cost and take, and which questions and papers still stand in the way. */
export function quoting(service: Service): ServiceHandlers['quote'] {
  return async ({ person, params, now }) => {
    const found = await readOwn(service, person, params.id)
    const procedure = await procedureVersion(service.slug, found.procedureVersion)
    const { answers, faults } = completeAnswers(formOf(service, found.formVersion), found.answers, vietnamDay(now))
    const papers = await papersOf(found, procedure, answers)
    const lines = service.fee({ answers, procedure })
    const complete = faults.length === 0
    const agency = complete ? agencyById(service.receivedBy({ answers, procedure })) : null
    return {
      lines,
      total: total(lines.map(({ amount }) => amount)),
      missing: [
        ...faults.map(({ pointer }) => pointer.slice('/answers/'.length)),
        ...papers.faults.map(({ pointer }) => pointer.slice(1)),
      ],
      due: onlineChannel(procedure).time,
      agency: agency && { id: agency.id, name: agency.name },
    }
  }
}
