/**
 * Where an article's page is, when it is to be looked at again, since when it is not found there, and since when it counts as withdrawn.
 */
export const secondLooks = `
alter table articles add column page_url text;
alter table articles add column look_at text;
alter table articles add column gone_at text;
alter table articles add column withdrawn_at text;
create index articles_by_look on articles (look_at) where look_at is not null;
create index articles_withdrawn on articles (withdrawn_at) where withdrawn_at is not null;
`
