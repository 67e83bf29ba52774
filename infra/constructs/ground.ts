import { RemovalPolicy } from 'aws-cdk-lib'
import type { Stage } from '../stage.ts'
import type { Alarms } from './alarms.ts'

/** What every construct stands on: the stage's choices, and where alarms ring. */
export type Ground = { stage: Stage; alarms: Alarms }

/** State of a protected stage outlives its stack; elsewhere nothing is left behind. */
export const removal = (stage: Stage): RemovalPolicy => (stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
