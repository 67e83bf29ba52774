import { limitedHttp } from '../../shared/http/limited-http.ts'
import { maySeeImport } from './import.ts'
import {
  announce,
  approve,
  askExport,
  giveBack,
  shownExport,
  shownImport,
  showWithReport,
  startCheck,
} from './import-acts.ts'
import { importsListed } from './import-store.ts'
import { routes } from './imports.routes.ts'

const mostListed = 50

export const handler = limitedHttp(routes, {
  listImports: async ({ person }) => {
    const seen = (await importsListed()).filter((one) => maySeeImport(person, one))
    return { items: seen.slice(0, mostListed).map((one) => shownImport(one, person)) }
  },
  announceImport: ({ body, idempotency, ...asker }) => announce(body, idempotency, asker),
  readImport: showWithReport,
  checkImport: async (asked) => shownImport(await startCheck(asked), asked.person),
  approveImport: async (asked) => shownImport(await approve(asked), asked.person),
  returnImport: async (asked) => shownImport(await giveBack(asked), asked.person),
  askExport: async ({ body, idempotency, ...asker }) => {
    const { id } = await askExport(body.format, idempotency, asker)
    return { id }
  },
  readExport: shownExport,
})
