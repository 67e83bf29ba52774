import { afresh } from '../../shared/aws/afresh.ts'
import { transact } from '../../shared/aws/documents.ts'
import { changeWrites, consultationsOf } from './store.ts'

/** The dossier has ended: nobody is asked any more, and no answer is taken. What was said stays. */
export const close = (dossierId: string): Promise<void> =>
  afresh(async () => {
    const all = await consultationsOf(dossierId)
    const left = all.filter(({ state }) => state !== 'CLOSED')
    for (const one of left) await transact(changeWrites(one, { state: 'CLOSED', waitKey: undefined }))
  })
