import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Item } from './documents.ts'

/** The item as a stream record's write left it. */
export const writtenItem = ({ dynamodb }: DynamoDBRecord): Item =>
  unmarshall((dynamodb?.NewImage ?? {}) as Parameters<typeof unmarshall>[0])

/** The key of the item that a stream record tells of. */
export const recordKey = ({ dynamodb }: DynamoDBRecord): Item =>
  unmarshall((dynamodb?.Keys ?? {}) as Parameters<typeof unmarshall>[0])
