import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { CloudEvent } from '../event.ts'
import type { Person } from '../person.ts'
import type { ActName } from './chart.ts'
import { moved } from './deadline.ts'
import { advance, type Dossier, type FiledDossier } from './dossier.ts'
import { placeOf } from './queue.ts'
import { storeAct } from './store.ts'
import { type Actor, entryFor, type Remarks } from './timeline.ts'

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

export const citizen = ({ id }: Person): Actor => ({ role: 'citizen', id })
export const officer = ({ id }: Person): Actor => ({ role: 'officer', id })

export type Deed = {
  by: Actor
  now: Date
  /** New answers become a new content. */
  changes?: Partial<Dossier>
  /** Ids of the papers that are handed in with it. */
  handsIn?: string[]
  /** The event, told of the dossier as it is afterwards. */
  tell: (after: FiledDossier) => { type: string; source: string; data: CloudEvent['data'] }
  /** Why, for the history; no part of the event. */
  remarks?: Remarks
  /** What else must hold with it. */
  together?: Write[]
}

/**
 * Does an act of the chart: the dossier one revision on, its clock paused or resumed as the states say, its place in the
 * queue, its line of history and its event, in one write. Refuses what the chart does not have there.
 */
export async function perform(before: FiledDossier, act: ActName, deed: Deed): Promise<FiledDossier> {
  const content = deed.changes?.answers ? before.content + 1 : before.content
  const next = advance(before, act, { ...deed.changes, content })
  const clocked = moved(next, before.state, next.state, deed.now)
  const after = { ...clocked, ...placeOf(clocked) } as FiledDossier
  const previousDueAt = before.dueAt !== after.dueAt ? before.dueAt : undefined
  const entry = entryFor(after, deed.tell(after), deed.by, deed.now, {
    ...(previousDueAt && { previousDueAt }),
    ...(deed.handsIn && { handedIn: { content, papers: deed.handsIn } }),
    ...deed.remarks,
  })
  return storeAct(before, after, entry, deed.together)
}
