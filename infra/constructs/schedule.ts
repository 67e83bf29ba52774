import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { PortalFunction } from './portal-function.ts'

/** Wakes a function at a fixed rate, such as `rate(5 minutes)`. A missed turn is not made up: the next one sees the same rows. */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, { fn, every }: { fn: PortalFunction; every: `rate(${string})` }) {
    super(scope, id)
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
    const { functionArn } = fn
    const grant = Grant.addToPrincipal({
      grantee: role,
      actions: ['lambda:InvokeFunction'],
      resourceArns: [functionArn],
    })
    const schedule = new CfnSchedule(this, 'schedule', {
      scheduleExpression: every,
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 0 } },
    })
    grant.applyBefore(schedule)
  }
}
