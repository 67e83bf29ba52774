import { importKey, list as procedures, versionsOf } from '../../shared/catalogue/rows.ts'
import type { ReadyPortal } from '../start-portal.ts'

type Item = Record<string, any>
type Items = (table: string) => Promise<Item[]>
type Places = Pick<ReadyPortal, 'url' | 'issuersUrl' | 'postUrl'>

export type Bill = { id: string; state: string; issuer: string; reference: string }
export type Parcel = { dossierId: string; tracking: string; status: string; history: { status: string }[] }
/** A version is there with its row in the list and the step that published it; `shown`: its pages name it. */
export type Procedure = {
  slug: string
  versions: number[]
  listed: number[]
  steps: string[]
  shown: boolean
  isChanging: boolean
}
export type Imported = { id: string; state: string; slugs: string[] }
export type Question = { id: string; version: number; act: string; earlier: number[] }

/** What the portal keeps besides dossiers, and what its partners' books say of it. */
export type Beside = {
  bills: Bill[]
  /** Ids of the bills that receipts are of. */
  billReceipts: string[]
  /** Ids of obligations that wait for a person to pay them back. */
  refunds: string[]
  /** What the issuers have entered as paid, by reference. */
  entered: string[]
  /** Which dossier's result has opened which. */
  links: { opener: string; opened: string }[]
  parcels: Parcel[]
  /** What the post has taken: two of one address are one result handed over twice. */
  posted: { tracking: string; address: string }[]
  procedures: Procedure[]
  imports: Imported[]
  questions: Question[]
}

const changeOf = (slug: string) => (item: Item) => item.pk === versionsOf(slug) && item.sk === 'CHANGE'
const isImport = ({ pk }: Item) => pk === importKey('').pk
const isQuestion = ({ pk }: Item) => pk === 'ENTRIES'
const isBill = ({ sk }: Item) => sk === 'BILL'
const isLink = ({ pk, sk }: Item) => String(pk).startsWith('D#') && String(sk).startsWith('L#')

/** Ids of all bills, procedures, imports and questions. */
export async function idsBeside(items: Items): Promise<string[]> {
  const [bills, catalogue, faq] = (await Promise.all(['bills', 'catalogue', 'faq'].map(items))) as [
    Item[],
    Item[],
    Item[],
  ]
  const slugs = catalogue.filter(({ pk }) => String(pk).startsWith(versionsOf(''))).map(({ pk }) => String(pk).slice(2))
  const others = [
    ...bills.filter((one) => isBill(one) && one.id),
    ...catalogue.filter(isImport),
    ...faq.filter(isQuestion),
  ]
  return [...others.map(({ id }) => String(id)), ...new Set(slugs)]
}

const text = async (url: string): Promise<string> => (await fetch(url)).text()

/** Issuers and the post show their books to whoever opens their page. */
const enteredOn = (page: string): string[] =>
  [...page.matchAll(/<small>([^<]+)<\/small><\/td><td>\d+<\/td>\s*<td><span class="state paid">/g)].map(
    ([, one = '']) => one,
  )

const takenOn = (page: string) =>
  [...page.matchAll(/<code>(EK\d+VN)<\/code><\/td><td>([^<]*)</g)].map(([, tracking = '', address = '']) => ({
    tracking,
    address,
  }))

async function procedureIn(url: string, catalogue: Item[], slug: string): Promise<Procedure> {
  const own = catalogue.filter(({ pk }) => pk === versionsOf(slug))
  const versions = own.filter(({ sk }) => String(sk).startsWith('V#'))
  const listed = catalogue.filter(({ pk, sk }) => pk === procedures && String(sk).startsWith(`${slug}#`))
  const pages = await Promise.all([`${slug}.html`, `en/${slug}.html`].map((path) => text(`${url}/procedures/${path}`)))
  return {
    slug,
    versions: versions.map(({ version }) => version),
    listed: listed.map(({ version }) => version),
    steps: own.flatMap(({ sk, act, version }) =>
      String(sk).startsWith('H#') ? [`${act} ${version ?? ''}`.trim()] : [],
    ),
    shown: pages.every((page) => page.includes(slug)),
    isChanging: catalogue.some(changeOf(slug)),
  }
}

/** What there is of these besides dossiers. */
export async function besideIn({ url, issuersUrl, postUrl }: Places, items: Items, ids: string[]): Promise<Beside> {
  const tables = ['bills', 'payments', 'dossiers', 'deliveries', 'catalogue', 'faq']
  const [bills, payments, dossiers, deliveries, catalogue, faq] = (await Promise.all(tables.map(items))) as [
    ...[Item[], Item[], Item[]],
    ...[Item[], Item[], Item[]],
  ]
  const ours = (id: unknown) => ids.some((one) => one === id)
  const [issuers, post] = await Promise.all([text(issuersUrl), text(postUrl)])
  const slugs = ids.filter((id) => catalogue.some(({ pk }) => pk === versionsOf(id)))
  return {
    bills: bills.filter((one) => isBill(one) && ours(one.id)) as Bill[],
    billReceipts: bills.flatMap(({ payload }) => (ours(payload?.billId) ? [payload.billId] : [])),
    refunds: payments.flatMap(({ pk, sk, dossierId }) =>
      String(pk).startsWith('REFUND_DUE#') && ours(dossierId) ? [String(sk)] : [],
    ),
    entered: enteredOn(issuers),
    links: dossiers
      .filter(isLink)
      .map(({ pk, linked }) => ({ opener: String(pk).slice(2), opened: linked }))
      .filter(({ opener }) => ours(opener)),
    parcels: deliveries.filter(({ dossierId }) => ours(dossierId)) as Parcel[],
    posted: takenOn(post),
    procedures: await Promise.all(slugs.map((slug) => procedureIn(url, catalogue, slug))),
    imports: catalogue
      .filter((one) => isImport(one) && ours(one.id))
      .map(({ id, state }) => ({
        id,
        state,
        slugs: catalogue.flatMap(({ pk, slug, importId }) => (pk === procedures && importId === id ? [slug] : [])),
      })),
    questions: faq
      .filter((one) => isQuestion(one) && ours(one.id))
      .map(({ id, version, act }) => ({
        id,
        version,
        act,
        earlier: faq.filter(({ pk }) => pk === `H#${id}`).map((one) => one.version),
      })),
  }
}
