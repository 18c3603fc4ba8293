/** SQLite proves a partial index from the words of a statement alone, and ours are bound: these indexes are whole, so they are used. */
export const usedIndexes = `
drop index deliveries_open;
create index deliveries_by_state on deliveries (state);
drop index subscriptions_by_look;
create index subscriptions_by_look on subscriptions (removed, look_at);
drop index revisions_by_seen;
create index revisions_by_seen on revisions (seen_at);
`
