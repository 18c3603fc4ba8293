/**
 * Where the words of each article stand in their index, which knows its rows by their number alone, and by what articles are found and put in order: without
 * it their texts are gone through. And in how many articles each word stands.
 */
export const placesOfWords = `
create table article_words_at (
  place integer primary key,
  article text not null unique references articles (id) on delete cascade,
  topic text not null,
  published text,
  stored_at text not null
) strict;
insert into article_words_at (place, article, topic, published, stored_at)
  select max(article_words.rowid), id, topic, published, stored_at
  from article_words join articles on articles.id = article_words.article group by id;
create virtual table article_words_counted using fts5vocab (article_words, row);
`
