import { approveImport, bringIn, importWhen, someProcedure } from '../../test/importing.ts'
import { wanted } from '../../test/keeping.ts'
import type { Session } from '../../test/session.ts'
import { type CountedPortal, startCountedPortal } from '../portal/counted-portal.ts'
import type { Section } from '../table.ts'

/** Milliseconds. */
const patience = 600_000

type People = { writer: Session; office: Session }
/** Milliseconds and units of a file, from its announcement until every page of it is written. */
type Brought = {
  checking: number
  publishing: number
  read: number
  written: number
  requests: number
  messages: number
}

/** What an import of so many procedures takes, and what it consumes of the tables. */
async function broughtIn({ portal, taken }: CountedPortal, { writer, office }: People, rows: number): Promise<Brought> {
  const procedures = Array.from({ length: rows }, (_, at) => someProcedure(`of-${rows}-${String(at).padStart(5, '0')}`))
  await portal.quiet()
  await taken()
  const begun = performance.now()
  const { id } = await bringIn(writer, { text: JSON.stringify(procedures), format: 'json' }, patience)
  const checked = performance.now()
  wanted(await approveImport(office, id), 202)
  await importWhen(office, id, ['published'], patience)
  const published = performance.now()
  await portal.quiet(patience)
  const { taken: counted } = await taken()
  const worker = counted.filter(({ by }) => by.endsWith('catalogue-worker'))
  const units = (of: 'read' | 'written') => worker.reduce((sum, one) => sum + one[of], 0)
  return {
    checking: checked - begun,
    publishing: published - checked,
    read: units('read'),
    written: units('written'),
    requests: worker.filter(({ service }) => service === 'dynamodb').length,
    messages: worker.filter(({ service, action }) => service === 'sqs' && action === 'SendMessage').length,
  }
}

/** What bringing in thousands of procedures costs each of them: growth beyond their number fails. */
export async function measureImports({ few, many }: { few: number; many: number }): Promise<Section> {
  const counted = await startCountedPortal()
  try {
    const { tradeAdministrator, administrator } = counted.portal.people
    const people = {
      writer: await counted.portal.signIn(tradeAdministrator),
      office: await counted.portal.signIn(administrator),
    }
    // The first one has functions to start.
    await broughtIn(counted, people, few - 1)
    const [fewer, all] = [await broughtIn(counted, people, few), await broughtIn(counted, people, many)]
    const growth = (of: (one: Brought) => number) => of(all) / many / (of(fewer) / few)
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
    const within = (of: 'checking' | 'publishing') => `${seconds(fewer[of])}, ${seconds(all[of])} on this machine`
    return {
      title: `Import: each of ${many} procedures, against each of ${few}`,
      lines: [
        { what: 'time to check', value: growth(({ checking }) => checking), atMost: 1.25, more: within('checking') },
        {
          what: 'time to publish',
          value: growth(({ publishing }) => publishing),
          more: within('publishing'),
          note: "not judged: in the laptop's engine each record of a table's stream makes the next write slower",
        },
        { what: 'units written', value: growth(({ written }) => written), atMost: 1.01 },
        { what: 'requests to tables', value: growth(({ requests }) => requests), atMost: 1.01 },
        {
          what: 'units written for one',
          value: all.written / many,
          atMost: 3.01,
          more: `${all.messages} messages in all`,
        },
        { what: 'units read for one', value: all.read / many },
      ],
    }
  } finally {
    await counted.stop()
  }
}
