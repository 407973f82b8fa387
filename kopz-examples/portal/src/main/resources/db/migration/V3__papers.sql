-- what the municipality has chosen to show besides: its findings, and below which number counts of victims are hidden
alter table opening add column findings boolean default false not null;
alter table opening add column few int default 5 not null;

-- documents of sources as files; of one document the latest is shown
create table attachment (
  id bigint generated always as identity primary key,
  town varchar(100) not null,
  reported int not null,
  document varchar(100) not null,
  added_by varchar(100) not null,
  added_at timestamp with time zone not null,
  pdf ${bytes} not null
);
create index attachment_of on attachment (town, reported, document);
