import { type Announced, downloadAddress, storedFile, uploadAddress } from '../../shared/aws/files.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { resultOf } from '../../shared/dossier/history.ts'
import { readTimeline } from '../../shared/dossier/store.ts'
import type { ResultFile } from '../../shared/dossier/timeline.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'

const { RESULTS_BUCKET } = environment({ RESULTS_BUCKET: granted })

const uploadSeconds = 900
const downloadSeconds = 300

/** The key names the content, so that what was announced for one dossier can complete no other. */
const keyOf = (dossierId: string, sha256: string) => `${dossierId}/${sha256}`

export async function announceResult({ id }: FiledDossier, file: Announced) {
  const resultKey = keyOf(id, file.sha256)
  return { upload: await uploadAddress(RESULTS_BUCKET, resultKey, file, uploadSeconds), resultKey }
}

/** The result as it lies in the bucket; refuses one that is missing or not what its key announces. */
export async function arrivedResult({ id }: FiledDossier, resultKey: string): Promise<ResultFile> {
  const file = resultKey.startsWith(`${id}/`) ? await storedFile(RESULTS_BUCKET, resultKey) : null
  if (!file || resultKey !== keyOf(id, file.sha256)) return refuse(problems.resultMissing)
  return file
}

export async function resultAddress(one: FiledDossier, now: Date) {
  const result = resultOf(one, await readTimeline(one.id))
  if (!result) return refuse(problems.resultMissing)
  return {
    url: await downloadAddress(RESULTS_BUCKET, keyOf(one.id, result.sha256), downloadSeconds),
    name: result.name,
    expiresAt: vietnamTime(new Date(now.getTime() + downloadSeconds * 1000)),
  }
}
