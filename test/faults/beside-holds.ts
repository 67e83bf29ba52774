import type { World } from './world.ts'

const told = (what: string, which: string[]): string[] => which.map((one) => `${what}: ${one}`)
const once = (all: unknown[], wanted: unknown): boolean => all.filter((one) => one === wanted).length === 1

const moneyCame = ['PAID', 'CONFIRMED', 'REFUND_DUE']

/** Money that came for a bill is receipted once; it ends in its issuer's books, or waits to be paid back. */
export function billsHold({ bills, billReceipts, refunds, entered, entries, obligations }: World): string[] {
  const confirmed = (wanted: string) =>
    bills.filter(({ state, reference }) => state === 'CONFIRMED' && reference === wanted).length
  return bills.flatMap(({ id, state, issuer, reference }) => {
    const receipts = billReceipts.filter((one) => one === id).length
    const wanted = Number(moneyCame.includes(state))
    const confirmations = entries.filter(({ type, subject }) => type === 'bill.confirmed.v1' && subject === id).length
    const settled = obligations.filter((one) => one.dossierId === id && one.state === 'SETTLED')
    const isBack = settled.some((one) => refunds.includes(one.id))
    return [
      ...(receipts === wanted ? [] : [`${receipts} receipts for a bill that is ${state}: ${id}`]),
      ...(state === 'PAID' ? [`paid and never confirmed: ${id}`] : []),
      ...(confirmations === Number(state === 'CONFIRMED')
        ? []
        : [`confirmed ${confirmations} times and ${state}: ${id}`]),
      ...(isBack === (state === 'REFUND_DUE')
        ? []
        : [`refund ${isBack ? '' : 'not '}due of a bill that is ${state}: ${id}`]),
      ...(issuer === 'portal' || entered.includes(reference) === (confirmed(reference) === 1)
        ? []
        : [`confirmed ${confirmed(reference)} times and otherwise in its issuer’s books: ${reference}`]),
    ]
  })
}

const ends = ['delivered', 'sent-back']

/** A result that goes by post is handed over to it once, and the post has told where it ended. */
export const parcelsHold = ({ dossiers, parcels, posted }: World): string[] =>
  dossiers.flatMap(({ id, delivery, state }) => {
    if (delivery !== 'post') return []
    const [parcel, ...more] = parcels.filter(({ dossierId }) => dossierId === id)
    if (!parcel) return state === 'COMPLETED' || state === 'RETURNED' ? [`result not handed to the post: ${id}`] : []
    const { address } = posted.find(({ tracking }) => tracking === parcel.tracking) ?? {}
    const times = posted.filter((one) => one.address === address).length + more.length
    const isOver = ends.includes(parcel.status) && (parcel.status === 'delivered') === (state === 'RETURNED')
    return [
      ...(address !== undefined && times === 1 ? [] : [`handed to the post ${times} times: ${id}`]),
      ...(isOver ? [] : [`parcel ${parcel.status} of a dossier that is ${state}: ${id}`]),
    ]
  })

/** Whatever a result opened is told of once, and linked to it. */
export function openingsHold({ links, entries }: World): string[] {
  const opened = entries.filter(({ type }) => type === 'dossier.opened.v1').map(({ subject }) => subject)
  const linked = links.map((one) => one.opened)
  return [...new Set([...opened, ...linked])].flatMap((id) =>
    once(opened, id) && once(linked, id) ? [] : [`opened otherwise than linked: ${id}`],
  )
}

/** All of an import is there, or nothing of it; every version once, with its row, its step and its pages. */
export function catalogueHolds({ procedures, imports, questions }: World): string[] {
  const out = imports.filter(({ state }) => state === 'published').flatMap(({ slugs }) => slugs)
  const staged = imports.filter(({ state }) => state !== 'published').flatMap(({ slugs }) => slugs)
  return [
    ...told('left by an import that came to nothing', staged),
    ...procedures.flatMap(({ slug, versions, listed, steps, shown, isChanging }) => {
      const numbers = versions.map((_, at) => at + 1).join()
      const published = steps.filter((one) => /^(approved|imported) /.test(one)).map((one) => Number(one.split(' ')[1]))
      const isWhole = [versions, listed, published].every((all) => all.sort((a, b) => a - b).join() === numbers)
      return [
        ...(isWhole ? [] : [`versions ${versions}, listed ${listed}, published ${published}: ${slug}`]),
        ...(shown === versions.length > 0 ? [] : [`pages that do not show what is published: ${slug}`]),
        ...(isChanging && versions.length > 0 ? [`published and still being changed: ${slug}`] : []),
        ...(steps.some((one) => one.startsWith('imported')) && !out.includes(slug)
          ? [`imported by nobody: ${slug}`]
          : []),
      ]
    }),
    ...questions.flatMap(({ id, version, earlier }) =>
      earlier.sort((a, b) => a - b).join() === earlier.map((_, at) => at + 1).join() && earlier.length === version - 1
        ? []
        : [`version ${version} of a question after ${earlier}: ${id}`],
    ),
  ]
}

/** Ids of all that there is of what people were told they have, dossiers aside. */
export const idsThere = ({ bills, procedures, imports, questions }: World): string[] => [
  ...[...bills, ...imports, ...questions].map(({ id }) => id),
  ...procedures.map(({ slug }) => slug),
]

/** How what is no dossier ended up, without what differs from one to the next. */
export const besidePortraitOf = (id: string, { parcels, ...world }: World): object => ({
  bill: world.bills.find((one) => one.id === id)?.state,
  refunds: world.refunds.filter((one) => one.startsWith(id)).length,
  parcels: parcels.flatMap(({ dossierId, history }) => (dossierId === id ? [history.map(({ status }) => status)] : [])),
  import: world.imports.find((one) => one.id === id)?.state,
  procedure: world.procedures.find(({ slug }) => slug === id)?.steps.sort(),
  question: world.questions.flatMap(({ id: which, version, act }) => (which === id ? [version, act] : [])),
})
