import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type Import = { from: string; to: string; typeOnly: boolean }
export type Source = { path: string; text: string; imports: Import[] }

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(path: string, text: string): Import[] {
  const resolved = (to: string) => (to.startsWith('.') ? normalize(join(dirname(path), to)) : to)
  return [
    ...[...text.matchAll(statement)].map(([, type, to = '']) => ({
      from: path,
      to: resolved(to),
      typeOnly: Boolean(type),
    })),
    ...[...text.matchAll(dynamic)].map(([, to = '']) => ({ from: path, to: resolved(to), typeOnly: false })),
  ]
}

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})

/** Every source file of the project, with what it imports: own files as paths from the root, packages by name. */
export const sources: Source[] = tracked
  .split('\n')
  .filter((path) => path && existsSync(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { path, text, imports: importsOf(path, text) }
  })

const byPath = new Map(sources.map((source) => [source.path, source]))

/** All files that loading this one loads, itself included; types load nothing. */
export function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const { to, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly && byPath.has(to)) loadedBy(to, seen)
  return seen
}

export const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('test/')
export const isOwn = (to: string) => /^(infra|functions|shared|events|test|web|bench)\//.test(to)
