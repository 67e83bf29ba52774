import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js'
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js'

type Tree = { [key: string]: unknown }

const steps = (key: string | string[]) => (Array.isArray(key) ? key : [key])
const below = (tree: Tree, path: string[]) =>
  path.reduce<unknown>((node, step) => (node as Tree | undefined)?.[step], tree)

function branch(tree: Tree, path: string[]): Tree {
  return path.reduce((node, step) => {
    node[step] ??= {}
    return node[step] as Tree
  }, tree)
}

/** cognito-local's data in memory: its own store writes files into the working directory. */
function store(tree: Tree): DataStore {
  return {
    async get<T>(_: unknown, key: string | string[], otherwise: T | null = null) {
      const found = below(tree, steps(key))
      return (found === undefined ? otherwise : structuredClone(found)) as T
    },
    getRoot: async <T>() => structuredClone(tree) as T,
    async set(_, key, value) {
      const path = steps(key)
      branch(tree, path.slice(0, -1))[path.at(-1) ?? ''] = structuredClone(value)
    },
    async delete(_, key) {
      const path = steps(key)
      delete branch(tree, path.slice(0, -1))[path.at(-1) ?? '']
    },
  }
}

export const inMemory: DataStoreFactory = {
  create: async (_, __, defaults) => store(structuredClone(defaults) as Tree),
}
