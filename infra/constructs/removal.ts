import { RemovalPolicy } from 'aws-cdk-lib'
import type { Stage } from '../stage.ts'

/** State of a protected stage outlives its stack; elsewhere nothing is left behind. */
export const removal = (stage: Stage): RemovalPolicy => (stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
