/** The story of each article, what an edition showed of it, the wishes of a subscription, and what owners were told. */
export const stories = `
alter table articles add column story text;
create index articles_unplaced on articles (topic, stored_at, published) where story is null;
create index articles_by_story on articles (story);

alter table told add column revision integer not null default 1;
alter table told add column shown text not null default '[]';
create index told_by_edition on told (edition);

alter table editions add column message text;

alter table subscriptions add column days text not null default '[1,2,3,4,5,6,7]';
alter table subscriptions add column size text not null default 'standard';
alter table subscriptions add column include text not null default '[]';
alter table subscriptions add column exclude text not null default '[]';
alter table subscriptions add column quiet text not null default 'line';
alter table subscriptions add column look_at text;
create index subscriptions_by_look on subscriptions (look_at) where removed = 0;

create table notices (
  key text primary key,
  at text not null
) strict;
`
