import { readFileSync, writeFileSync } from 'node:fs'

/*
 * npm leaves the binaries of other platforms out of the lock file when it cannot or need not fetch them
 * (github.com/npm/cli/issues/4828), and `npm ci` then refuses that lock. This puts them back: the packages that list
 * them name their exact versions, and their names tell the platform.
 */

type Package = { version?: string; optionalDependencies?: Record<string, string>; [field: string]: unknown }
type Lock = { packages: Record<string, Package> }

const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony', 'sunos', 'openbsd', 'netbsd', 'aix']
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

function platformOf(name: string): Package {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : []
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && os.includes('linux') && { libc }),
    ...(os.length > 0 && { os }),
  }
}

const path = 'package-lock.json'
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
const isPlatform = (name: string) => Object.keys(platformOf(name)).length > 0
const isExact = (version: string) => /^\d+\.\d+\.\d+/.test(version)

for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${owner}/node_modules/${name}`
    const top = `node_modules/${name}`
    if (!isPlatform(name) || !isExact(version) || lock.packages[nested] || lock.packages[top]?.version === version)
      continue
    lock.packages[lock.packages[top] ? nested : top] = {
      version,
      ...(dev === true && { dev }),
      optional: true,
      ...platformOf(name),
    }
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
