import * as z from 'zod'
import { agencyById } from '../agency/agency.ts'
import { putItem, queryItems } from '../aws/documents.ts'
import { vietnamTime } from '../clock.ts'
import { environment, granted } from '../config.ts'
import { derivedId } from '../identifier.ts'
import type { Person } from '../person.ts'
import type { Head } from './dossier.ts'
import { type ReadingWhat, readingWhats } from './reading.ts'
import { dossierPartition } from './rows.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

const reading = z.object({
  at: z.string(),
  role: z.enum(['officer', 'administrator']),
  agency: z.string(),
  what: z.enum(readingWhats),
  /** Who it was: for those who investigate; the owner sees role and agency. */
  readerId: z.string(),
})

const toTheMinute = (at: Date) => at.toISOString().slice(0, 16)

/**
 * Puts on record that somebody else than the owner reads a dossier, before it is shown. The same reader and thing within
 * a minute are one reading, so that a page that asks again does not fill the record. The key does not name the reader:
 * it is what the owner's next page begins at.
 */
export async function recordReading({ id }: Head, person: Person, what: ReadingWhat, now: Date): Promise<void> {
  const { id: readerId, agencyId } = person
  const role = person.roles.includes('officer') ? 'officer' : 'administrator'
  const Item = { at: now.toISOString(), role, agency: agencyId ?? '', what, readerId } satisfies z.infer<typeof reading>
  await putItem({
    TableName,
    Item: { pk: dossierPartition(id), sk: `A#${toTheMinute(now)}#${what}#${derivedId(id, readerId)}`, ...Item },
  })
}

/** Who looked at a dossier, latest first. */
export async function listReadings(dossierId: string, limit: number, cursor?: string) {
  const { items, next } = await queryItems(
    {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :a)',
      ExpressionAttributeValues: { ':pk': dossierPartition(dossierId), ':a': 'A#' },
      ScanIndexForward: false,
      Limit: limit,
    },
    cursor,
  )
  const readings = items.map((item) => reading.parse(item))
  return {
    items: readings.map(({ at, role, agency, what }) => ({
      at: vietnamTime(new Date(at)),
      role,
      agency: agencyById(agency).name,
      what,
    })),
    next,
  }
}
