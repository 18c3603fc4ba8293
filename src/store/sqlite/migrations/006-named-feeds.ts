/** What was learnt of a feed that was only asked for by name: it is not among those that are polled. */
export const namedFeeds = `
alter table feeds add column listed integer not null default 1;
`
