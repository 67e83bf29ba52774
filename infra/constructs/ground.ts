import type { Stage } from '../stage.ts'
import type { Alarms } from './alarms.ts'

/** What every construct stands on: the stage's choices, and where alarms ring. */
export type Ground = { stage: Stage; alarms: Alarms }
