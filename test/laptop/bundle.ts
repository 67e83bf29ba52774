import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionModel } from '../../infra/local/model.ts'
import { scratchFolder } from '../scratch.ts'

/** Writes a bundle as the build would and declares it as the templates would. */
export function bundle(name: string, source: string, settings: Partial<FunctionModel> = {}): FunctionModel {
  const codeDir = scratchFolder(name)
  writeFileSync(join(codeDir, 'index.mjs'), source)
  const arn = `arn:aws:lambda:ap-southeast-1:000000000000:function:${name}`
  const defaults = { name, arn, logicalId: name, stack: 'test', codeDir, handler: 'index.handler', env: {} }
  return { ...defaults, timeoutSeconds: 30, ...settings }
}
