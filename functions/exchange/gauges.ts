import { queryAll } from '../../shared/aws/documents.ts'
import { count } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { agencies } from './agencies.ts'
import { waitPartition } from './ladder.ts'
import { TableName } from './store.ts'

const waitingFor = (partner: string) =>
  queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': waitPartition(partner) },
    ProjectionExpression: 'pk, sk',
  })

/** Counts what each agency has not answered yet. */
export const handler = turn(async (): Promise<void> => {
  await Promise.all(
    agencies.map(async ({ id }) => count('ConsultationsWaiting', { partner: id }, (await waitingFor(id)).length)),
  )
})
