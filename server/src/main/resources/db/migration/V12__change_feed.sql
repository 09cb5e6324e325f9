-- What happened, for those who follow it. A number drawn from a sequence tells when a row was written, not when it was committed:
-- who reads after the highest number seen misses whatever commits later with a lower one. Rows are therefore read in the order
-- of their database transactions, and only of transactions before which none is under way any more.
create table change_event (
    position         bigint generated always as identity primary key,
    epoch            int not null,
    xid              bigint not null default pg_current_xact_id()::text::bigint,
    company_id       int not null references company,
    kind             text not null,
    subject          text not null,
    actor            text not null,
    at               timestamptz not null,
    source           text,
    from_transaction bigint,
    to_transaction   bigint
);
create index change_event_feed on change_event (company_id, epoch, xid, position);

create trigger change_event_is_a_fact before update or delete or truncate on change_event
    for each statement execute function refuse_change();

-- Numbers of database transactions begin anew where a backup is restored elsewhere. Which history they are of is noticed at the
-- next start (afterMigrate.sql); the rows of earlier epochs come first.
create table change_epoch (
    epoch   int not null,
    history text not null
);
insert into change_epoch values (0, '');

-- Who is told of changes.
create table webhook (
    webhook_no int generated always as identity primary key,
    company_id int not null references company,
    url        text not null,
    kinds      text[] not null, -- beginnings of the kinds that are sent; empty for all
    secret     bytea not null,
    active     boolean not null default true,
    failures   int not null default 0, -- deliveries that failed since the last that did not
    created_at timestamptz not null,
    epoch      int not null, -- the last change that was looked at
    xid        bigint not null,
    position   bigint not null
);
create index webhook_company on webhook (company_id);

create table webhook_delivery (
    delivery_no     bigint generated always as identity primary key,
    company_id      int not null,
    webhook_no      int not null references webhook on delete cascade,
    position        bigint not null references change_event,
    status          text not null check (status in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    attempted_at    timestamptz,
    answer          text not null default '',
    unique (webhook_no, position)
);
create index webhook_delivery_waiting on webhook_delivery (next_attempt_at) where status = 'WAITING';

grant select, insert on change_event to reskontra_app;
grant select on change_epoch to reskontra_app;
grant select, insert, update, delete on webhook, webhook_delivery to reskontra_app;
grant usage, select on all sequences in schema reskontra to reskontra_app;
