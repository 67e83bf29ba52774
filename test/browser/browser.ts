import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright-core'

/** The archives of the browser, beside its package's code. */
const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')

/**
 * Starts the browser that came with `npm ci`, with the system libraries that came with it too: nothing needs to be
 * installed. Where it cannot run (it is built for Linux on x64), CHROMIUM names another one.
 * The package's own flags are left out: they switch web security off, which is among what these tests look at.
 */
export async function launch(): Promise<Browser> {
  const options = { args: ['--no-sandbox', '--disable-background-networking'] }
  if (process.env.CHROMIUM) return playwright.launch({ ...options, executablePath: process.env.CHROMIUM })
  const [executablePath, libraries] = await Promise.all([
    chromium.executablePath(),
    inflate(join(archives, 'al2023.tar.br')),
  ])
  const env = { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') }
  return playwright.launch({ ...options, executablePath, env })
}

const vietnamese = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' } as const

/** A small phone of today, as most citizens hold. */
export const phone: BrowserContextOptions = {
  ...vietnamese,
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

/** What stands on an officer's desk. */
export const desktop: BrowserContextOptions = { ...vietnamese, viewport: { width: 1366, height: 768 } }
