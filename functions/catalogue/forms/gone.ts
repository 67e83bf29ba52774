/** Form versions by service. */
export type Offered = Readonly<Record<string, readonly number[]>>

/** Form versions of a service that a deployment would take away; `whole` when nothing of the service is left. */
export type Gone = { service: string; versions: number[]; whole: boolean }

/** What was made with one form version and is kept. Look-ups of bills and drafts count until they are forgotten. */
export type Pinned = { open: number; concluded: number; drafts: number; bills: number }

/** What is counted, by service and form version. */
export type Counts = Map<string, Pinned>
export const countKey = (service: string, version: number) => `${service} ${version}`

/** What was offered before and is no longer. */
export function goneFrom(before: Offered, now: Offered): Gone[] {
  return Object.entries(before).flatMap(([service, versions]) => {
    const missing = versions.filter((one) => !now[service]?.includes(one))
    return missing.length > 0 ? [{ service, versions: missing, whole: now[service] === undefined }] : []
  })
}

const words: [keyof Pinned, one: string, many: string][] = [
  ['open', 'open dossier', 'open dossiers'],
  ['concluded', 'concluded dossier', 'concluded dossiers'],
  ['drafts', 'draft', 'drafts'],
  ['bills', 'bill', 'bills'],
]

function toldOf(pinned: Pinned): string {
  const some = words.flatMap(([name, one, many]) =>
    pinned[name] > 0 ? [`${pinned[name]} ${pinned[name] === 1 ? one : many}`] : [],
  )
  return some.length > 1 ? `${some.slice(0, -1).join(', ')} and ${some.at(-1)}` : (some[0] ?? '')
}

const kept = ({ service, whole }: Gone, version: number) =>
  whole
    ? `Put functions/services/${service} back and leave it there: when its procedure is abolished, nothing new begins.`
    : `Put form.v${version}.ts and form.v${version}.json back into functions/services/${service}, name the version in \`forms\`, and leave it there: only the highest is offered.`

/**
 * Why a deployment may not take form versions away, a line each; none when nothing that is kept was made with them.
 * @param through whether everything was looked at: what was not may have been made with any of them
 */
export function refusalsOf(gone: Gone[], counts: Counts, through: boolean): string[] {
  return gone.flatMap((one) =>
    one.versions.flatMap((version) => {
      const pinned = counts.get(countKey(one.service, version))
      const form = `version ${version} of the form of ${one.service} has gone`
      if (pinned) {
        const least = through ? '' : 'at least '
        return [`${form}, and ${least}${toldOf(pinned)} made with it could not be read. ${kept(one, version)}`]
      }
      if (through) return []
      return [
        `${form}, and there was no time to look through all that may have been made with it. ${kept(one, version)}`,
      ]
    }),
  )
}
