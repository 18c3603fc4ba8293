/** Articles and their revisions, quotes, subscriptions, editions and the ledger of deliveries. */
export const start = `
create table articles (
  id text primary key,
  topic text not null,
  revision integer not null,
  url text,
  title text not null,
  byline text,
  source_name text not null,
  source_kind text,
  source_country text,
  published text,
  published_precision text not null,
  language text not null,
  text text not null,
  hash text not null,
  stored_at text not null,
  sample integer not null
) strict;
create index articles_by_published on articles (topic, published desc);
create index articles_by_stored on articles (topic, stored_at);

create table revisions (
  article text not null references articles (id) on delete cascade,
  revision integer not null,
  title text not null,
  text text not null,
  hash text not null,
  seen_at text not null,
  primary key (article, revision)
) strict;

create virtual table article_words using fts5 (article unindexed, words, tokenize = 'unicode61 remove_diacritics 0');

create table quotes (
  id text primary key,
  article text not null references articles (id) on delete cascade,
  topic text not null,
  revision integer not null,
  start integer not null,
  person text,
  speaker text,
  published text,
  quote text not null
) strict;
create index quotes_by_person on quotes (topic, person, published desc);
create index quotes_by_article on quotes (article, revision, start);

create table subscriptions (
  id text primary key,
  channel text not null,
  topic text not null,
  times text not null,
  zone text not null,
  locale text not null,
  created_by text,
  created_at text not null,
  paused text,
  removed integer not null default 0,
  unique (channel, topic)
) strict;

create table editions (
  id text primary key,
  subscription text not null references subscriptions (id),
  local_date text not null,
  slot integer not null,
  due_at text not null,
  after text not null,
  up_to text not null,
  unique (subscription, local_date, slot)
) strict;

create table deliveries (
  id text primary key,
  edition text not null references editions (id),
  part integer not null,
  channel text not null,
  payload text not null,
  state text not null check (state in ('planned', 'sending', 'sent', 'unknown', 'refused', 'expired')),
  message_id text,
  attempts integer not null default 0,
  error text,
  planned_at text not null,
  not_before text not null,
  claimed_at text,
  sent_at text,
  unique (edition, part)
) strict;
create index deliveries_open on deliveries (state) where state in ('planned', 'sending', 'unknown');
`
