import { ConditionFailed, deleteItem, getItem, putItem, queryAll } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { enterpriseOf, isValid, type Link, link } from './link.ts'

const keyOf = (personId: string, taxCode: string) => ({ pk: `P#${personId}`, sk: `E#${enterpriseOf(taxCode)}` })

/**
 * Who represents which enterprise: `P#<person>` with `E#<tax code>`. Made, not imported as values, because only services
 * that act for enterprises are granted the table; one that is not does not start.
 */
export function enterpriseLinks() {
  const { ENTERPRISES_TABLE: TableName } = environment({ ENTERPRISES_TABLE: granted })
  return {
    /** Whether the person is linked to the enterprise, or to that whose branch this is, and the link still counts. */
    async represents(personId: string, taxCode: string, now: Date): Promise<boolean> {
      const row = await getItem({ TableName, Key: keyOf(personId, taxCode), ConsistentRead: true })
      return row !== undefined && isValid(link.parse(row), now)
    },

    /** Those that still count, by tax code. */
    async linksOf(personId: string, now: Date): Promise<Link[]> {
      const rows = await queryAll({
        TableName,
        KeyConditionExpression: 'pk = :person',
        ExpressionAttributeValues: { ':person': `P#${personId}` },
        ConsistentRead: true,
      })
      return rows.map((row) => link.parse(row)).filter((one) => isValid(one, now))
    },

    /** Linking again prolongs; the table clears up once a link has run out. */
    async keepLink(personId: string, one: Link): Promise<void> {
      const expiresAt = Math.ceil(Date.parse(one.validUntil) / 1000)
      await putItem({ TableName, Item: { ...keyOf(personId, one.taxCode), ...one, expiresAt } })
    },

    /** False when there was no link. */
    async removeLink(personId: string, taxCode: string): Promise<boolean> {
      try {
        const Key = keyOf(personId, taxCode)
        await deleteItem({ TableName, Key, ConditionExpression: 'attribute_exists(pk)' })
        return true
      } catch (error) {
        if (error instanceof ConditionFailed) return false
        throw error
      }
    },
  }
}
