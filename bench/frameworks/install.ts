import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const changed = (path: string) => (existsSync(`${folder}${path}`) ? statSync(`${folder}${path}`).mtimeMs : 0)
const run = (command: string, ...given: string[]) =>
  execFileSync(command, given, { cwd: folder, stdio: ['ignore', 2, 2] })

/** Brings the frameworks, which nothing but the bench needs, as their own lock file says; then checks the handlers' types. */
export function installFrameworks(): void {
  if (changed('node_modules/.package-lock.json') > changed('package-lock.json')) return
  run('npm', 'ci', '--no-audit', '--no-fund')
  run('tsc', '--noEmit', '-p', '.')
}
