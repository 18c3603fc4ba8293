import type { Engine } from './engine.ts'
import type { Installation, Store } from './store.ts'
import type { InstallationRow } from './tables.ts'

type InstallationStore = Pick<Store, 'installation' | 'installations' | 'keepInstallation' | 'removeInstallation'>

/** The part of the store that keeps the sealed tokens of tenants. */
export function installationStore({ database }: Engine): InstallationStore {
  return {
    installation: async (tenant) => {
      const row = await database.selectFrom('installations').selectAll().where('tenant', '=', tenant).executeTakeFirst()
      return row === undefined ? undefined : toInstallation(row)
    },
    installations: async () => {
      const rows = await database.selectFrom('installations').selectAll().orderBy('tenant').execute()
      return rows.map(toInstallation)
    },
    keepInstallation: async ({ tenant, sealed, installedBy, installedAt }, replacing) => {
      const row = { sealed, installed_by: installedBy, installed_at: installedAt }
      if (replacing === undefined) {
        await database
          .insertInto('installations')
          .values({ tenant, ...row })
          .onConflict((conflict) => conflict.column('tenant').doUpdateSet(row))
          .execute()
        return
      }
      await database
        .updateTable('installations')
        .set(row)
        .where('tenant', '=', tenant)
        .where('sealed', '=', replacing)
        .execute()
    },
    removeInstallation: async (tenant, upTo) => {
      const { numDeletedRows } = await database
        .deleteFrom('installations')
        .where('tenant', '=', tenant)
        .where('installed_at', '<=', upTo)
        .executeTakeFirst()
      return numDeletedRows === 1n
    },
  }
}

function toInstallation({ tenant, sealed, installed_by, installed_at }: InstallationRow): Installation {
  return { tenant, sealed, installedBy: installed_by, installedAt: installed_at }
}
