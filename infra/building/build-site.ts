import { execFile } from 'node:child_process'
import { promisify, stripVTControlCharacters } from 'node:util'
import { BuildError, type Part } from './part.ts'
import { project, site, web } from './places.ts'

const run = promisify(execFile)

/** The web app, built by Vite in a process of its own: Lingui looks for its settings where the process stands. */
export const sitePart: Part = {
  name: 'web app',
  inputs: ['web/**'],
  output: `${site}/index.html`,
  async make() {
    const vite = [`${project}/node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error']
    try {
      await run(process.execPath, vite, { cwd: web, env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' } })
      return 'built'
    } catch (error) {
      const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
      const told = stripVTControlCharacters(`${stderr}${stdout}`).trim() || message
      throw new BuildError(`The web app could not be built.\n${told.split('\n    at ')[0]}`)
    }
  },
}
