import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from './scratch.ts'

const filesOfThisTree = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(path))

/** A copy of this project with what is built of it, to be changed as a developer would, and gone after the test. */
export function copiedCheckout() {
  const folder = scratchFolder('checkout')
  for (const path of filesOfThisTree()) cpSync(path, join(folder, path))
  if (existsSync('build')) cpSync('build', join(folder, 'build'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    /** Runs one of its scripts and gives what it says. */
    run: (script: string, ...words: string[]) =>
      execFileSync(process.execPath, [script, ...words], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
  }
}
