/** What a channel wants done when something that it was told has changed. */
export const corrections = `
alter table subscriptions add column corrections text not null default 'edit';
create index revisions_by_seen on revisions (seen_at) where revision > 1;
`
