import { fileURLToPath } from 'node:url'

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const project = place('.')
/** Sources of what runs in the cloud. */
export const functions = place('functions')
export const web = place('web')
/** What building leaves behind; nothing in it is kept in git. */
export const build = place('build')
/** One folder per function: `<component>/<entry>/index.mjs`. */
export const bundles = `${build}/functions`
/** The web app, as it goes into its bucket. */
export const site = `${build}/web`
