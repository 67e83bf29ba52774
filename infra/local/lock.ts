import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Runs the work while no other process of this machine runs work under the same file. A lock left by a dead process does not count. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await taken(file))) {
    const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
    if (holder > 0 && !alive(holder)) await rm(file, { force: true })
    else await pause(100)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

const taken = (file: string) =>
  writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  )

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
