/** Since when an article that counted as withdrawn is at its publisher's again. */
export const returned = `
alter table articles add column returned_at text;
create index articles_returned on articles (returned_at) where returned_at is not null;
`
