import type { Application } from '../application.ts'
import type { LaptopModel } from '../model.ts'
import { apiModels } from './apis.ts'
import { distributionModel } from './distribution.ts'
import { scheduleModels, sourceModels } from './event-sources.ts'
import { functionModel } from './functions.ts'
import type { Place } from './kind.ts'
import { queueModel } from './queues.ts'
import { triggerModels } from './triggers.ts'

/** The application as plain data for the runner and the front. */
export function laptopModel(
  app: Application,
  place: Place,
  webDir: string,
  rewrite: (value: string) => string,
): LaptopModel {
  return {
    functions: app.ofType('AWS::Lambda::Function').flatMap((declared) => functionModel(declared, place) ?? []),
    ...sourceModels(app, place),
    schedules: scheduleModels(app, place),
    queues: app.ofType('AWS::SQS::Queue').map((declared) => queueModel(declared, place)),
    apis: apiModels(app, place),
    distribution: distributionModel(app, place, webDir, rewrite),
    triggers: triggerModels(app),
  }
}
