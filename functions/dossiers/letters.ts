import { agencyById } from '../../shared/agency/agency.ts'
import { queryAll } from '../../shared/aws/documents.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import { type Letter, letter } from './letter.ts'

const { DOSSIERS_TABLE: TableName } = environment({ DOSSIERS_TABLE: granted })

const keyOf = ({ dossierId, letter: number }: Letter) => ({
  pk: `D#${dossierId}`,
  sk: `L#${String(number).padStart(4, '0')}`,
})

/** The write that keeps a drafted letter, to stand in one transaction with the act that it belongs to. */
export const letterWrite = (one: Letter) => ({
  Put: { TableName, Item: { ...keyOf(one), ...one }, ConditionExpression: 'attribute_not_exists(pk)' },
})

const timeAt = (iso: string) => vietnamTime(new Date(iso))

const view = ({ letter: number, agency, ...rest }: Letter) => ({
  ...rest,
  number,
  agency: { id: agency, name: agencyById(agency).name },
  receivedAt: timeAt(rest.receivedAt),
  originalDueAt: timeAt(rest.originalDueAt),
  dueAt: timeAt(rest.dueAt),
  promisedAt: timeAt(rest.promisedAt),
  draftedAt: timeAt(rest.draftedAt),
  state: 'DRAFT' as const,
  reason: null,
})

/** The letters drafted for a dossier, oldest first. */
export async function listLetters(dossierId: string) {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :l)',
    ExpressionAttributeValues: { ':pk': `D#${dossierId}`, ':l': 'L#' },
  })
  return items.map((item) => view(letter.parse(item)))
}
