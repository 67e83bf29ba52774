import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  type FunctionProps,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { bundles } from '../building/places.ts'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import { removal } from './removal.ts'

type PortalFunctionProps = {
  ground: Ground
  /** Folder of the bundle below `build/functions`, such as `payments/webhook`. */
  bundle: string
  /** Its own name, if two functions run the same bundle. */
  name?: string
  timeout?: Duration
  memoryMegabytes?: number
  /** Executions kept for it, and its ceiling. */
  reserved?: number
}

/** One entry in the cloud: a role, a log group and an alarm of its own, nothing granted beyond writing logs and traces. */
export class PortalFunction extends LambdaFunction {
  readonly timeLimit: Duration

  constructor(scope: Construct, id: string, props: PortalFunctionProps) {
    const timeout = props.timeout ?? Duration.seconds(10)
    super(scope, id, { ...fixed(scope, id, props), timeout })
    this.timeLimit = timeout
    this.excuse({ 'IAM5[Resource::*]': 'X-Ray and ListStreams take no resource; nothing else names "*".' })
    const { alarms } = props.ground
    alarms.ring(this, 'errors', {
      metric: this.metricErrors({ period: Duration.minutes(5) }),
      from: 1,
      runbook: 'function-errors',
      meaning: `${this.node.path} failed. Search its log group for level ERROR; refusals are not errors.`,
    })
    if (!props.reserved) return
    alarms.ring(this, 'throttles', {
      metric: this.metricThrottles({ period: Duration.minutes(5) }),
      from: 1,
      periods: 2,
      runbook: 'throttled',
      meaning: `${this.node.path} has used up its reserved concurrency. Raise "reserved" in the stage file if the load is real.`,
    })
  }

  /** Excuses findings of cdk-nag about what this function may do. */
  excuse(reasons: Record<string, string>): void {
    if (this.role) acknowledge(this.role, reasons)
  }
}

/** The name of a function: what logs, metrics and the dashboard call it. AWS takes 64 characters. */
function nameOf({ ground, bundle, name = bundle.replaceAll('/', '-') }: PortalFunctionProps): string {
  const full = `portal-${ground.stage.name}-${name}`
  if (full.length > 64) throw new Error(`The function name ${full} has ${full.length} characters; AWS takes 64.`)
  return full
}

function fixed(scope: Construct, id: string, props: PortalFunctionProps): FunctionProps {
  const { ground, bundle, memoryMegabytes = 512, reserved } = props
  const functionName = nameOf(props)
  const role = new Role(scope, `${id}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  const logGroup = new LogGroup(scope, `${id}-logs`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: ground.stage.logs.days,
    removalPolicy: removal(ground.stage),
  })
  logGroup.grantWrite(role)
  return {
    functionName,
    role,
    logGroup,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(`${bundles}/${bundle}`),
    memorySize: memoryMegabytes,
    ...(reserved && { reservedConcurrentExecutions: reserved }),
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    systemLogLevelV2: SystemLogLevel.WARN,
    // The logger obeys LOG_LEVEL itself; Lambda must let every line pass, or metrics in the log are lost with it.
    applicationLogLevelV2: ApplicationLogLevel.TRACE,
    environment: {
      SERVICE_NAME: functionName,
      LOG_LEVEL: ground.stage.logs.level,
    },
  }
}
