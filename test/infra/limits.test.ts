import { describe, expect, test } from '@jest/globals'
import { App, Stack } from 'aws-cdk-lib'
import { CfnApi, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2'
import { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Alarms } from '../../infra/constructs/alarms.ts'
import { portalKey } from '../../infra/constructs/key.ts'
import { keepWithinLimits } from '../../infra/constructs/limits.ts'
import { WorkQueue } from '../../infra/constructs/work-queue.ts'
import { readStage } from '../../infra/stage.ts'

describe('synthesis stops before AWS would', () => {
  test('when a stack has too many resources', () => {
    const app = new App()
    const stack = new Stack(app, 'crowded')
    for (const id of ['a', 'b', 'c']) new Topic(stack, id)
    keepWithinLimits(app, { resources: 2 })
    expect(() => app.synth()).toThrow('The stack crowded (resources) has 3, and at most 2 are allowed')
  })

  test('when an API has too many integrations, even from other stacks', () => {
    const app = new App()
    const api = new CfnApi(new Stack(app, 'api'), 'api', { name: 'citizens', protocolType: 'HTTP' })
    const stack = new Stack(app, 'doors')
    for (const id of ['a', 'b', 'c']) new CfnIntegration(stack, id, { apiId: api.ref, integrationType: 'AWS_PROXY' })
    keepWithinLimits(app, { integrations: 2 })
    expect(() => app.synth()).toThrow('The API citizens (integrations) has 3, and at most 2 are allowed')
  })

  test('when an API has too many routes', () => {
    const app = new App()
    const stack = new Stack(app, 'api')
    const api = new CfnApi(stack, 'api', { name: 'citizens', protocolType: 'HTTP' })
    for (const id of ['a', 'b']) new CfnRoute(stack, id, { apiId: api.ref, routeKey: `GET /${id}` })
    keepWithinLimits(app, { routes: 1 })
    expect(() => app.synth()).toThrow('The API citizens (routes) has 2, and at most 1 are allowed')
  })

  test('when there are more sectors than a distribution takes', () => {
    const app = new App()
    const origin = new HttpOrigin('elsewhere.example.vn')
    new Distribution(new Stack(app, 'web'), 'edge', {
      defaultBehavior: { origin },
      additionalBehaviors: { '/a/*': { origin }, '/b/*': { origin } },
    })
    keepWithinLimits(app, { behaviours: 1 })
    expect(() => app.synth()).toThrow('The distribution web/edge/Resource (behaviours) has 2')
  })

  test('when nobody works off a queue', () => {
    const app = new App()
    const stack = new Stack(app, 'messaging')
    const stage = readStage('demo')
    const ground = { stage, alarms: new Alarms(stack, 'alarms', stage) }
    new WorkQueue(stack, 'payments', { ground, key: portalKey(stack, 'key', stage, 'Queues') })
    expect(() => app.synth()).toThrow('The queue payments has no consumer')
  })
})
