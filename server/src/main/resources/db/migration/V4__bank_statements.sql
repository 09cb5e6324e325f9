-- What banks sent, and the payment reconciliation journals made from it (specification 10).

create table bank_file (
    company_id  int not null references company,
    file_id     bigint generated always as identity,
    name        text not null,
    sha256      bytea not null,
    size_bytes  bigint not null,
    format      text not null default '',
    verdict     text not null check (verdict in ('ACCEPT', 'WARN', 'HOLD', 'REJECT')),
    problems    jsonb not null,
    contents    bytea,
    imported_at timestamptz not null,
    actor       text not null,
    primary key (company_id, file_id),
    check ((verdict = 'REJECT') = (contents is null))
);
create unique index bank_file_hash on bank_file (company_id, sha256) where verdict <> 'REJECT';

create table bank_statement (
    company_id      int not null,
    statement_id    bigint generated always as identity,
    file_id         bigint not null,
    bank_account_no text not null,
    currency        char(3) not null,
    bank_id         text not null default '',
    sequence_no     bigint,
    from_date       date,
    to_date         date,
    opening         bigint,
    closing         bigint,
    statement_key   text,
    primary key (company_id, statement_id),
    foreign key (company_id, file_id) references bank_file,
    foreign key (company_id, bank_account_no) references bank_account
);
create unique index bank_statement_key on bank_statement (company_id, bank_account_no, statement_key);
create index bank_statement_latest on bank_statement (company_id, bank_account_no, statement_id);

-- The bank's entry: what is reconciled. Its key makes sure that the same money is never taken in twice; identical rows of one
-- file are as many payments, told apart by occurrence.
create table bank_statement_entry (
    company_id       int not null,
    statement_id     bigint not null,
    ordinal          int not null,
    bank_account_no  text not null,
    booking_date     date not null,
    value_date       date,
    amount           bigint not null,
    reversal         boolean not null,
    status           text not null,
    bank_reference   text not null,
    transaction_code text not null,
    entry_text       text not null,
    entry_key        text not null,
    occurrence       int not null,
    primary key (company_id, statement_id, ordinal),
    foreign key (company_id, statement_id) references bank_statement
);
create unique index bank_statement_entry_key on bank_statement_entry (company_id, bank_account_no, entry_key, occurrence) where status = 'BOOKED';
create index bank_statement_entry_reference on bank_statement_entry (company_id, bank_account_no, bank_reference) where status = 'BOOKED';

create table payment_journal (
    company_id             int not null references company,
    journal_id             bigint generated always as identity,
    bank_account_no        text not null,
    statement_id           bigint,
    statement_no           text not null,
    statement_date         date not null,
    currency               char(3) not null,
    balance_last_statement bigint not null,
    ending_balance         bigint not null,
    held                   boolean not null default false,
    status                 text not null default 'OPEN' check (status in ('OPEN', 'POSTING', 'POSTED', 'RECONCILED')),
    created_at             timestamptz not null,
    actor                  text not null,
    version                bigint not null default 0,
    primary key (company_id, journal_id),
    foreign key (company_id, bank_account_no) references bank_account,
    foreign key (company_id, statement_id) references bank_statement
);
create index payment_journal_account on payment_journal (company_id, bank_account_no, status);
create unique index payment_journal_statement on payment_journal (company_id, bank_account_no, statement_no);

create table payment_journal_line (
    company_id        int not null,
    journal_id        bigint not null,
    line_no           int not null,
    parent_line_no    int,
    statement_ordinal int,
    transaction_date  date not null,
    value_date        date,
    amount            bigint not null,
    transaction_text  text not null,
    additional_info   text not null default '',
    party_name        text not null default '',
    party_account     text not null default '',
    party_address     text not null default '',
    party_city        text not null default '',
    payment_references text[] not null default '{}',
    transaction_id    text not null default '',
    return_reason     text not null default '',
    confidence        text not null default 'NONE',
    quality           int not null default 0,
    review_required   boolean not null default false,
    evidence          jsonb not null default '[]',
    account_type      text,
    account_no        text,
    applied_amount    bigint not null default 0,
    -- What the line posted, or the bank entry that it confirmed, posted before.
    transaction_no     bigint,
    confirmed_entry_no bigint,
    version           bigint not null default 0,
    primary key (company_id, journal_id, line_no),
    foreign key (company_id, journal_id) references payment_journal,
    check ((account_type is null) = (account_no is null))
);
create index payment_journal_line_unposted on payment_journal_line (company_id, journal_id)
    where transaction_no is null and confirmed_entry_no is null;

create table payment_journal_application (
    company_id     int not null,
    journal_id     bigint not null,
    line_no        int not null,
    entry_no       bigint not null,
    applied_amount bigint not null check (applied_amount <> 0),
    discount       bigint not null default 0,
    primary key (company_id, journal_id, line_no, entry_no),
    foreign key (company_id, journal_id, line_no) references payment_journal_line on delete cascade
);
create index payment_journal_application_entry on payment_journal_application (company_id, entry_no);

-- A closed statement of a bank account.
create table bank_account_statement (
    company_id      int not null,
    bank_account_no text not null,
    statement_no    text not null,
    statement_date  date not null,
    opening         bigint not null,
    closing         bigint not null,
    journal_id      bigint not null,
    primary key (company_id, bank_account_no, statement_no),
    foreign key (company_id, journal_id) references payment_journal
);
