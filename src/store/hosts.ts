import type { Engine } from './engine.ts'
import type { Store } from './store.ts'

/** The part of the store that keeps what sites ask of who polls them. */
export function hostStore({ database, write }: Engine): Pick<Store, 'hosts' | 'holdHost' | 'robotsOf' | 'keepRobots'> {
  return {
    hosts: async () =>
      new Map(
        (await database.selectFrom('hosts').selectAll().execute()).map(({ host, not_before }) => [host, not_before]),
      ),
    holdHost: async (host, until) => {
      await database
        .insertInto('hosts')
        .values({ host, not_before: until })
        .onConflict((conflict) => conflict.column('host').doUpdateSet({ not_before: until }))
        .execute()
    },
    robotsOf: (origin) =>
      database.selectFrom('robots').select(['text', 'until']).where('origin', '=', origin).executeTakeFirst(),
    keepRobots: (origin, robots, now) =>
      write(async (step) => {
        await step.deleteFrom('robots').where('until', '<=', now).execute()
        await step
          .insertInto('robots')
          .values({ origin, ...robots })
          .onConflict((conflict) => conflict.column('origin').doUpdateSet(robots))
          .execute()
      }),
  }
}
