-- for H2 and for PostgreSQL
create table if not exists person (
  name varchar(100) primary key,
  password varchar(200) not null,
  role varchar(20) not null,
  town varchar(100) not null
);
-- nobody is deleted; who is no longer active does not sign in, and who was changed signs in anew
alter table person add column if not exists active boolean default true not null;
alter table person add column if not exists changes int default 0 not null;

-- every save is a row, and no row is changed
create table if not exists version (
  town varchar(100) not null,
  reported int not null,
  number int not null,
  saved_by varchar(100) not null,
  saved_at timestamp with time zone not null,
  dossier text not null,
  primary key (town, reported, number)
);

create table if not exists publication (
  town varchar(100) not null,
  reported int not null,
  number int not null,
  published_at timestamp with time zone not null,
  primary key (town, reported, number)
);

-- what was saved on top of a version that was no longer the latest
create table if not exists aside (
  id bigint generated always as identity primary key,
  town varchar(100) not null,
  reported int not null,
  base int not null,
  saved_by varchar(100) not null,
  saved_at timestamp with time zone not null,
  dossier text not null
);

-- which version what was kept aside has become
create table if not exists resumed (
  town varchar(100) not null,
  reported int not null,
  number int not null,
  aside bigint not null,
  primary key (town, reported, number)
);

create table if not exists audit (
  id bigint generated always as identity primary key,
  done_at timestamp with time zone not null,
  done_by varchar(100) not null,
  action varchar(40) not null,
  subject varchar(300) not null
);
