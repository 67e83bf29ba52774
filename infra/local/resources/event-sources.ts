import type { Application } from '../application.ts'
import { StartFailure } from '../failure.ts'
import type { LaptopModel, QueueSource, StreamSource } from '../model.ts'
import { type Declared, type Kinds, list, number, type Place, record } from './kind.ts'
import { tableOf } from './tables.ts'

export const eventSources: Kinds = {
  'AWS::Lambda::EventSourceMapping': {
    ref: ({ logicalId }) => logicalId,
    attributes: { Id: ({ logicalId }) => logicalId },
  },
  'AWS::Scheduler::Schedule': { ref: ({ logicalId }) => logicalId, attributes: { Arn: ({ logicalId }) => logicalId } },
  'AWS::Scheduler::ScheduleGroup': {
    ref: ({ logicalId }) => logicalId,
    attributes: { Arn: ({ logicalId }) => logicalId },
  },
  'AWS::Events::Rule': { ref: ({ logicalId }) => logicalId, attributes: { Arn: ({ logicalId }) => logicalId } },
}

const arnOf = (name: unknown, { stack }: Declared, place: Place) => {
  const [bare = ''] = [String(name)]
  return bare.startsWith('arn:') ? bare : `arn:aws:lambda:${stack.region}:${place.account}:function:${bare}`
}

type Sources = Pick<LaptopModel, 'queueSources' | 'streamSources'>

export function sourceModels(app: Application, place: Place): Sources {
  const sources: Sources = { queueSources: [], streamSources: [] }
  for (const declared of app.ofType('AWS::Lambda::EventSourceMapping')) {
    const { properties } = declared
    if (String(properties.Enabled ?? true) === 'false') continue
    const eventSource = String(properties.EventSourceArn)
    const common = {
      functionArn: arnOf(properties.FunctionName, declared, place),
      batchSize: number(properties.BatchSize, eventSource.includes(':sqs:') ? 10 : 100),
      reportBatchItemFailures: list<string>(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
      filters: list<{ Pattern: string }>(record(properties.FilterCriteria).Filters).map(
        ({ Pattern }) => JSON.parse(Pattern) as unknown,
      ),
    }
    if (eventSource.includes(':sqs:'))
      sources.queueSources.push({ ...common, queueArn: eventSource } satisfies QueueSource)
    else if (eventSource.includes(':dynamodb:')) sources.streamSources.push(streamSource(declared, common, eventSource))
    else
      throw new StartFailure(
        `${declared.stack.name}: the laptop cannot feed ${declared.logicalId} from ${eventSource}.`,
      )
  }
  return sources
}

function streamSource(
  { properties }: Declared,
  common: Omit<QueueSource, 'queueArn'>,
  streamArn: string,
): StreamSource {
  const onFailure = record(record(properties.DestinationConfig).OnFailure).Destination
  return {
    ...common,
    tableName: tableOf(streamArn),
    bisect: String(properties.BisectBatchOnFunctionError ?? false) === 'true',
    maximumRetryAttempts: number(properties.MaximumRetryAttempts, -1),
    maximumRecordAgeSeconds: number(properties.MaximumRecordAgeInSeconds, -1),
    onFailureQueueArn: onFailure === undefined ? null : String(onFailure),
  }
}

/** Schedules of EventBridge Scheduler and scheduled rules; a disabled one does not run. */
export function scheduleModels(app: Application, place: Place): LaptopModel['schedules'] {
  const scheduler = app.ofType('AWS::Scheduler::Schedule').map((declared) => {
    const target = record(declared.properties.Target)
    return {
      declared,
      expression: declared.properties.ScheduleExpression,
      targets: [{ Arn: target.Arn, Input: target.Input, RoleArn: target.RoleArn }],
    }
  })
  const rules = app.ofType('AWS::Events::Rule').map((declared) => {
    const targets = list<{ Arn: unknown; Input?: unknown; RoleArn?: unknown }>(declared.properties.Targets)
    return { declared, expression: declared.properties.ScheduleExpression, targets }
  })
  return [...scheduler, ...rules]
    .filter(({ declared, expression }) => expression !== undefined && declared.properties.State !== 'DISABLED')
    .flatMap(({ declared, expression, targets }) =>
      targets.map(({ Arn, Input, RoleArn }) => ({
        name: String(declared.properties.Name ?? declared.logicalId),
        expression: String(expression),
        functionArn: arnOf(Arn, declared, place),
        input: Input === undefined ? {} : (JSON.parse(String(Input)) as unknown),
        ...(RoleArn !== undefined && { roleArn: String(RoleArn) }),
      })),
    )
}
