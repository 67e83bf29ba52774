import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { bundling } from '../../infra/building/bundle-functions.ts'
import { scratchFolder } from '../scratch.ts'

const outdir = scratchFolder('stack')

test('an error in a bundle is told by file and line of its source', async () => {
  const contents = `
    import { logWith } from './shared/log.ts'
    import { total } from './shared/money.ts'
    try { total(null) } catch (error) { logWith().error('failed', { error }) }`
  const stdin = { contents, resolveDir: bundling.absWorkingDir, sourcefile: 'entry.ts', loader: 'ts' as const }
  await build({ ...bundling, stdin, outdir, entryNames: 'index' })
  const { error } = JSON.parse(execFileSync(process.execPath, [join(outdir, 'index.mjs')], { encoding: 'utf8' }))
  expect(error.stack).toMatch(/shared\/money\.ts:\d+:\d+/)
  expect(error.stack).toMatch(/entry\.ts:4:\d+/)
  expect(error.stack).not.toContain('index.mjs')
})
