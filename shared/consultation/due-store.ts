import { queryAll } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type Assessment, assessment } from './due.ts'

const { EXCHANGE_TABLE: TableName } = environment({ EXCHANGE_TABLE: granted })

const keyOf = ({ dossierId, consultation, round }: Pick<Assessment, 'dossierId' | 'consultation' | 'round'>) => ({
  pk: `D#${dossierId}`,
  sk: `DUE#${consultation}#${String(round).padStart(4, '0')}`,
})

/** What agencies set to be paid for a dossier; of each consultation the last round comes last. */
export async function assessmentsOf(dossierId: string): Promise<Assessment[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :due)',
    ExpressionAttributeValues: { ':pk': `D#${dossierId}`, ':due': 'DUE#' },
    ConsistentRead: true,
  })
  return items.map((item) => assessment.parse(item))
}

/** The write that puts a due on record, to stand in one transaction with the answer that brings it. */
export const assessmentWrite = (one: Assessment) => ({
  Put: { TableName, Item: { ...keyOf(one), ...one }, ConditionExpression: 'attribute_not_exists(pk)' },
})

/** The write that notes which obligation a due became, to stand in one transaction with it; holds only on what was read. */
export const raisedWrite = (one: Assessment, obligationId: string) => ({
  Update: {
    TableName,
    Key: keyOf(one),
    UpdateExpression: 'SET obligationIds = :after',
    ConditionExpression: 'obligationIds = :before',
    ExpressionAttributeValues: { ':before': one.obligationIds, ':after': [...one.obligationIds, obligationId] },
  },
})
