import { gzipSync } from 'node:zlib'
import { test } from '@jest/globals'
import { heading, service } from './form.ts'
import { citizen, signIn } from './people.ts'
import { stories } from './stories.ts'

const open = stories()
const most = 150 * 1024

test('the first page of a form loads no more than 150 KB of scripts, gzipped', async () => {
  const used = await open.phone()
  await signIn(used, await citizen(), `${service}/apply`)
  await heading(used, 'Người đề nghị')
  const fresh = await open.phone()
  await fresh.context().addCookies(await used.context().cookies())
  const scripts = new Map<string, Promise<Buffer>>()
  fresh.on('response', (answer) => {
    const { pathname } = new URL(answer.url())
    if (pathname.endsWith('.js')) scripts.set(pathname, answer.body())
  })
  await fresh.goto(used.url())
  await heading(fresh, 'Người đề nghị')
  await fresh.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    [...scripts].map(async ([path, body]) => [path, gzipSync(await body).length] as const),
  )
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  const told = `${(total / 1024).toFixed(1)} KB in ${sizes.length} files`
  process.stdout.write(`form, first load: ${told}\n`)
  if (total === 0 || total > most) {
    const list = sizes.toSorted((a, b) => b[1] - a[1]).map(([path, size]) => `${path} ${size}`)
    throw new Error([`${told}, at most ${most / 1024} KB:`, ...list].join('\n'))
  }
})
