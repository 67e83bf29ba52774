import type { Item } from '../aws/documents.ts'
import { type Head, head } from './dossier.ts'

/**
 * How a dossier lies in its table. Two partitions: the owner's has the heads, newest last; the dossier's own has its
 * contents, its timeline (`T#`), the dossiers that its result opened (`L#`) and who looked (`A#`). The first content is there from the first moment and names the
 * owner, so that the id alone leads to the head.
 */
type Place = Pick<Head, 'id' | 'ownerId' | 'createdAt'>

export const ownerPartition = (ownerId: string): string => `P#${ownerId}`
export const dossierPartition = (id: string): string => `D#${id}`

export const headKey = ({ id, ownerId, createdAt }: Place) => ({
  pk: ownerPartition(ownerId),
  sk: `${createdAt}#${id}`,
})

/** What a head's key tells; also the index of the desk has it. */
export function placeAt({ pk, sk }: Item): Place {
  const [createdAt = '', id = ''] = String(sk).split('#')
  return { id, ownerId: String(pk).slice('P#'.length), createdAt }
}

export const contentKey = (id: string, number: number) => ({
  pk: dossierPartition(id),
  sk: `C#${String(number).padStart(3, '0')}`,
})

/** In the partition of the dossier that opened it: one of each service, for ever, also when the draft is discarded. */
export const linkKey = (openedBy: string, service: string) => ({ pk: dossierPartition(openedBy), sk: `L#${service}` })

/** What opened a dossier stands before its first act. */
export const openingKey = (id: string) => ({ pk: dossierPartition(id), sk: 'T#000000' })

/** What a head need not say. */
const usual: Partial<Head> = {
  content: 1,
  guard: 0,
  delivery: 'electronic',
  feesDue: false,
  pausedMinutes: 0,
  apologies: 0,
  consultations: 'none',
  consultationRound: 0,
}

/** A head as it is stored: without what its key tells, what is usual, and the answers. Up to 1 KB a write costs the least. */
export function headItem(one: Head & { answers?: unknown }): Item {
  const { id, ownerId, createdAt, answers: _, obligationIds, ...rest } = one
  const said = Object.entries(rest).filter(([name, value]) => value !== usual[name as keyof Head])
  return {
    ...headKey(one),
    ...Object.fromEntries(said),
    ...(obligationIds.length > 0 && { obligations: obligationIds.length }),
  }
}

/** Obligations are numbered from 1 by the dossier that they belong to. */
const obligationIdsOf = (id: string, { obligations }: Item) =>
  Array.from({ length: Number(obligations ?? 0) }, (_, i) => `${id}-${i + 1}`)

/** The head of a dossier that was handed in, as an item holds it. */
export function headOf(item: Item): Head {
  const place = placeAt(item)
  return head.parse({ ...item, ...place, obligationIds: obligationIdsOf(place.id, item) })
}

/** The condition that an attribute of a head still has a value; what is usual is not stored. */
export function unchanged(one: Head, names: (keyof Head)[]) {
  const stored = (name: keyof Head) => one[name] !== usual[name]
  const some = names.filter(stored)
  return {
    ConditionExpression: names
      .map((name) => (stored(name) ? `#${name} = :${name}` : `attribute_not_exists(#${name})`))
      .join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ...(some.length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(some.map((name) => [`:${name}`, one[name]])),
    }),
  }
}
