import { environment, granted } from '../config.ts'
import { type Obligation, obligationKey } from './obligation.ts'

const config = environment({ PAYMENTS_TABLE: granted })

/** The write that creates an obligation, to stand in one transaction with the act that makes it due. */
export const obligationWrite = (one: Obligation) => ({
  Put: {
    TableName: config.PAYMENTS_TABLE,
    Item: { ...obligationKey(one.dossierId, 1), ...one },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})
