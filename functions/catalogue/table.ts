import { environment, granted } from '../../shared/config.ts'

/** The catalogue's own table. */
export const TableName = environment({ CATALOGUE_TABLE: granted }).CATALOGUE_TABLE
