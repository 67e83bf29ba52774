import { scenarioOf } from './scenarios.ts'

export type Enterprise = { taxCode: string; name: string; representative: string }

/** Invented enterprises of invented people. No real tax code begins with 99. */
export const enterprises: Enterprise[] = [
  { taxCode: '9900001027', name: 'Công ty cổ phần Vịnh Xanh', representative: '001087123456' },
  { taxCode: '9900001034', name: 'Công ty TNHH Gốm Sông Hồng', representative: '079190654321' },
]

/** What the register says of an enterprise and one person; `down` when it says nothing, null where there is no such enterprise. */
export type Answer = { name: string; state: 'active' | 'dissolved'; represents: boolean } | 'down' | null

/** One question that was put, without the person's number but its end. */
export type Question = { taxCode: string; person: string; at: string; answer: Answer }

export type Books = ReturnType<typeof createBooks>

const longestList = 50

/** The register's books, in memory: who asked begins empty and ends with the process. */
export function createBooks(now: () => Date) {
  const asked: Question[] = []
  const times = new Map<string, number>()

  function answerTo(taxCode: string, person: string): Answer {
    const known = enterprises.find((one) => one.taxCode === taxCode)
    if (known) return { name: known.name, state: 'active', represents: known.representative === person }
    const { name: scenario } = scenarioOf(taxCode)
    if (scenario === 'down') return 'down'
    if (scenario === 'unknown') return null
    const before = times.get(`${taxCode} ${person}`) ?? 0
    times.set(`${taxCode} ${person}`, before + 1)
    const represents = scenario === 'represents' || (scenario === 'left' && before === 0)
    const state = scenario === 'dissolved' ? 'dissolved' : 'active'
    return { name: `Doanh nghiệp thử nghiệm ${taxCode}`, state, represents }
  }

  return {
    list: () => [...asked].reverse(),
    ask(taxCode: string, person: string): Answer {
      const answer = answerTo(taxCode, person)
      asked.push({ taxCode, person: `…${person.slice(-3)}`, at: now().toISOString(), answer })
      asked.splice(0, asked.length - longestList)
      return answer
    },
  }
}
