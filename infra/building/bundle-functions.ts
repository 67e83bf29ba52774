import { globSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build as esbuild, formatMessages, type Message, type Plugin } from 'esbuild'
import { BuildError, type Part } from './part.ts'
import { bundles, functions, project } from './places.ts'
import { seedCatalogue } from './seed-catalogue.ts'

// Two builds at once must not write into each other's half-made bundles.
const fresh = `${bundles}.${process.pid}`

/** Zod brings its messages in 50 languages, a third of a bundle; ours are codes and texts of our own. */
const zodInOneLanguage: Plugin = {
  name: 'zod-in-one-language',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    }))
  },
}

/** Every file that exports a handler, as `<component>/<entry>`. */
function entries(): Record<string, string> {
  const files = globSync(['*/*.ts', 'services/*/{handler,opening}.ts'], { cwd: functions }).sort()
  const handling = files.filter((file) => /^export const handler\b/m.test(readFileSync(`${functions}/${file}`, 'utf8')))
  return Object.fromEntries(handling.map((file) => [`${file.replace(/\.ts$/, '')}/index`, `${functions}/${file}`]))
}

/** How every function is bundled, whatever it is made of. */
export const bundling = {
  outExtension: { '.js': '.mjs' },
  absWorkingDir: project,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  plugins: [zodInOneLanguage],
  logLevel: 'silent',
  alias: { '@aws-sdk/credential-provider-node': fileURLToPath(new URL('env-credentials.ts', import.meta.url)) },
  // Dependencies in CommonJS call require for Node's own modules.
  banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
} satisfies BuildOptions

async function bundle(entryPoints: Record<string, string>): Promise<void> {
  try {
    await esbuild({ ...bundling, entryPoints, outdir: fresh })
  } catch (error) {
    const { errors } = error as { errors?: Message[] }
    if (!errors) throw error
    const lines = await formatMessages(errors, { kind: 'error', color: false })
    throw new BuildError(`The functions could not be bundled.\n${lines.join('\n')}`)
  }
}

/** All functions in one run of esbuild; the old bundles stay until the new ones are whole. */
export const functionsPart: Part = {
  name: 'functions',
  inputs: ['functions/**', 'shared/**', 'events/**'],
  output: bundles,
  async make() {
    const found = entries()
    await rm(fresh, { recursive: true, force: true })
    await bundle(found)
    await seedCatalogue(fresh)
    await rm(bundles, { recursive: true, force: true })
    await rename(fresh, bundles)
    return `${Object.keys(found).length} bundles`
  },
}
