import { agencyById } from '../../../shared/agency/agency.ts'
import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../../shared/catalogue/store.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { total } from '../../../shared/money.ts'
import type { Service } from '../../../shared/service/service.ts'
import { checkedAnswers } from './answers.ts'
import type { ServiceHandlers } from './description.ts'
import { readOwn } from './drafts.ts'
import { papersOf } from './papers.ts'
import { pilotFaults } from './pilot.ts'
import { representing } from './representation.ts'

/** What it will cost and take, and which questions and papers still stand in the way. */
export function quoting(service: Service): ServiceHandlers['quote'] {
  const mustRepresent = representing(service)
  return async ({ person, params, now }) => {
    const found = await readOwn(service, person, params.id)
    const procedure = await procedureVersion(service.slug, found.procedureVersion)
    const today = vietnamDay(now)
    const { answers, faults: answerFaults } = checkedAnswers(service, found, procedure, today)
    const faults = [...answerFaults, ...(await pilotFaults(procedure, answers.province, now))]
    await mustRepresent(person.id, answers, now)
    const papers = await papersOf(found, procedure, answers)
    const lines = service.fee({ answers, procedure, today })
    const complete = faults.length === 0
    const agency = complete ? agencyById(service.receivedBy({ answers, procedure, today })) : null
    return {
      lines,
      total: total(lines.map(({ amount }) => amount)),
      expected: service.expected?.({ answers, procedure, today }) ?? [],
      missing: [
        ...faults.map(({ pointer }) => pointer.slice('/answers/'.length)),
        ...papers.faults.map(({ pointer }) => pointer.slice(1)),
      ],
      faults: faults.map(({ pointer, detail }) => ({ name: pointer.slice('/answers/'.length), detail })),
      due: onlineChannel(procedure).time,
      agency: agency && { id: agency.id, name: agency.name },
    }
  }
}
