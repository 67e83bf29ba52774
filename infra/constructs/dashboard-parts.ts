import { GraphWidget, type IMetric, type IWidget, LogQueryWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { Stage } from '../stage.ts'

export const heading = (markdown: string): IWidget => new TextWidget({ markdown, width: 24, height: 2 })

/** A graph, half a row wide. */
export const graph = (title: string, ...left: IMetric[]): IWidget =>
  new GraphWidget({ title, left, width: 12, height: 6 })

/** The latest errors of some functions, whole row. */
export const errorsOf = (stage: Stage, functions: string[]): IWidget =>
  new LogQueryWidget({
    title: 'Latest errors',
    logGroupNames: functions.map((fn) => `/aws/lambda/portal-${stage.name}-${fn}`),
    queryLines: [
      'fields @timestamp, service, message, requestId, error.message',
      'filter level = "ERROR"',
      'sort @timestamp desc',
      'limit 20',
    ],
    width: 24,
    height: 6,
  })
