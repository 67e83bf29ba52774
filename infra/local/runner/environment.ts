import { devNull } from 'node:os'
import type { FunctionModel } from '../model.ts'

/**
 * The whole environment of a function's worker: what Lambda itself sets, then what is given. Nothing of this process's
 * own environment gets in, and no AWS profile of whoever sits at the machine.
 */
export const lambdaEnvironment = (fn: FunctionModel, given: Record<string, string>): Record<string, string> => ({
  _HANDLER: fn.handler,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_FUNCTION_NAME: fn.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'laptop',
  LAMBDA_TASK_ROOT: fn.codeDir,
  TZ: ':UTC',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  ...given,
})
