import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'

const root = mkdtempSync(join(tmpdir(), 'portal-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** An empty folder for the tests of one file, gone when they are done. */
export const scratchFolder = (name: string): string => mkdtempSync(join(root, `${name}-`))
