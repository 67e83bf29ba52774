import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { recordKey } from '../../shared/aws/stream.ts'
import { clearContent } from '../../shared/dossier/drafts.ts'
import { placeAt } from '../../shared/dossier/rows.ts'
import { readApplication } from '../../shared/dossier/store.ts'
import { logWith } from '../../shared/log.ts'
import { clearPaper, paperStands, placeOfPaper, readAllPapers } from '../../shared/papers/store.ts'
import { dropFiles } from './files.ts'

/**
 * A draft has ended, because somebody discarded it or its time was over: its answers and papers go. The papers are read
 * before it is asked whether a draft stands at that id again, so that none of a newer one's is among them.
 */
async function clearDraft(id: string, createdAt: string): Promise<void> {
  const papers = await readAllPapers(id)
  if (await readApplication(id)) return
  for (const one of papers) await clearPaper(one)
  await clearContent(id, createdAt)
}

/** A paper was removed, or waited for in vain: its files go, unless the same request has announced it again. */
async function clearFiles(place: { dossierId: string; id: string }): Promise<void> {
  if (!(await paperStands(place))) await dropFiles(place)
}

async function clear(record: DynamoDBRecord): Promise<void> {
  const key = recordKey(record)
  const paper = placeOfPaper(key)
  if (paper) return clearFiles(paper)
  const { id, createdAt } = placeAt(key)
  return clearDraft(id, createdAt)
}

/**
 * Follows the removals of drafts' heads and of papers' rows and removes what hangs on them. What fails is tried again and
 * ends in the dead letters: something is left behind then, and nothing that was handed in is touched.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    try {
      await clear(record)
    } catch (error) {
      // The key is all that is left of it: with it a person can have it cleared later.
      const { pk, sk } = recordKey(record)
      logWith().error('not cleared', { error, sequence: record.dynamodb?.SequenceNumber, pk, sk })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
