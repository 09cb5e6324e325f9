-- The ledger. Facts are inserted and never changed; what changes stands beside them in open_entry and open_bank_entry.
-- Amounts are in minor units of their currency. Debits and receivables are positive.

create table gl_register (
    company_id  int not null references company,
    register_no bigint not null,
    source_code text not null,
    actor       text not null,
    created_at  timestamptz not null,
    primary key (company_id, register_no)
);

-- One balanced document or journal line, or one application of posted entries: what unapply and reverse undo. A transaction is
-- taken back once at most.
create table ledger_transaction (
    company_id     int not null,
    transaction_no bigint not null,
    register_no    bigint not null,
    posting_date   date not null,
    document_no    text not null,
    voucher_no     text,
    undo_kind      text check (undo_kind in ('UNAPPLICATION', 'REVERSAL')),
    undoes         bigint,
    primary key (company_id, transaction_no),
    foreign key (company_id, register_no) references gl_register,
    check ((undo_kind is null) = (undoes is null))
);
create unique index ledger_transaction_undone_once on ledger_transaction (company_id, undoes, undo_kind) where undoes is not null;
create unique index ledger_transaction_voucher on ledger_transaction (company_id, voucher_no) where voucher_no is not null;
create index ledger_transaction_document on ledger_transaction (company_id, document_no);

create table gl_entry (
    company_id       int not null,
    entry_no         bigint not null default nextval('entry_no_seq'),
    transaction_no   bigint not null,
    account_no       text not null,
    posting_date     date not null,
    document_no      text not null,
    description      text not null,
    amount_local     bigint not null,
    currency         char(3) not null,
    amount           bigint not null,
    dimension_set_id int not null default 0,
    primary key (company_id, entry_no)
);
create index gl_entry_account on gl_entry (company_id, account_no, posting_date);
create index gl_entry_transaction on gl_entry (company_id, transaction_no);

create table subledger_entry (
    company_id           int not null,
    entry_no             bigint not null,
    transaction_no       bigint not null,
    ledger               text not null,
    party_no             text not null,
    document_type        text not null,
    document_no          text not null,
    instalment_no        int not null default 1,
    external_document_no text not null default '',
    payment_reference    text not null default '',
    description          text not null,
    posting_date         date not null,
    document_date        date not null,
    due_date             date not null,
    currency             char(3) not null,
    amount               bigint not null,
    amount_local         bigint not null,
    rate_foreign         numeric not null,
    rate_local           numeric not null,
    posting_group        text not null,
    discount_possible    bigint not null default 0,
    discount_date        date,
    discount_grace_date  date,
    max_tolerance        bigint not null default 0,
    reverses_entry_no    bigint,
    dimension_set_id     int not null default 0,
    primary key (company_id, entry_no)
);
create unique index subledger_entry_document on subledger_entry (company_id, ledger, document_type, document_no, instalment_no)
    where document_type not in ('NONE', 'PAYMENT', 'REFUND') and reverses_entry_no is null;
create index subledger_entry_party on subledger_entry (company_id, ledger, party_no, posting_date);
create index subledger_entry_transaction on subledger_entry (company_id, transaction_no);

create table detailed_entry (
    company_id       int not null,
    detailed_no      bigint not null default nextval('entry_no_seq'),
    entry_no         bigint not null,
    transaction_no   bigint not null,
    entry_type       text not null,
    posting_date     date not null,
    currency         char(3) not null,
    amount           bigint not null,
    amount_local     bigint not null,
    applied_entry_no bigint,
    counter_account  text,   -- what its amount was posted against; unapplying posts there again
    discount_before  bigint, -- of applications: what the entry could be settled for less before
    tolerance_before bigint,
    primary key (company_id, detailed_no)
);
create index detailed_entry_entry on detailed_entry (company_id, entry_no);
create index detailed_entry_transaction on detailed_entry (company_id, transaction_no);

-- The state of a subledger entry: a projection of its detailed rows, and what people and reminders set on it.
create table open_entry (
    company_id          int not null,
    entry_no            bigint not null,
    ledger              text not null,
    party_no            text not null,
    is_open             boolean not null,
    remaining           bigint not null,
    remaining_local     bigint not null,
    due_date            date not null,
    discount_date       date,
    remaining_discount  bigint not null default 0,
    max_tolerance       bigint not null default 0,
    closed_by_entry_no  bigint,
    closed_at           date,
    on_hold             text not null default '',
    -- The rate of the last exchange-rate adjustment; null for that of posting.
    valuation_foreign   numeric,
    valuation_local     numeric,
    -- Whether it was closed late, so that interest may be charged for it.
    calculate_interest  boolean not null default false,
    version             bigint not null default 0,
    primary key (company_id, entry_no),
    check (is_open = (remaining <> 0)),
    check (remaining <> 0 or remaining_local = 0)
);
create index open_entry_party on open_entry (company_id, ledger, party_no, due_date) where is_open;

create table bank_entry (
    company_id           int not null,
    entry_no             bigint not null,
    transaction_no       bigint not null,
    bank_account_no      text not null,
    posting_date         date not null,
    document_type        text not null,
    document_no          text not null,
    external_document_no text not null default '',
    description          text not null,
    currency             char(3) not null,
    amount               bigint not null,
    amount_local         bigint not null,
    account_type         text not null,
    account_no           text not null,
    reverses_entry_no    bigint,
    dimension_set_id     int not null default 0,
    primary key (company_id, entry_no)
);
create index bank_entry_account on bank_entry (company_id, bank_account_no, posting_date);
create index bank_entry_transaction on bank_entry (company_id, transaction_no);

create table open_bank_entry (
    company_id        int not null,
    entry_no          bigint not null,
    bank_account_no   text not null,
    is_open           boolean not null,
    remaining         bigint not null,
    statement_no      text,
    statement_line_no int,
    version           bigint not null default 0,
    primary key (company_id, entry_no),
    check (is_open = (remaining <> 0))
);
create index open_bank_entry_account on open_bank_entry (company_id, bank_account_no) where is_open;

create table vat_entry (
    company_id     int not null,
    entry_no       bigint not null default nextval('entry_no_seq'),
    transaction_no bigint not null,
    posting_date   date not null,
    document_no    text not null,
    business_group text not null,
    product_group  text not null,
    vat_percent    numeric(7, 4) not null,
    base_local     bigint not null,
    amount_local   bigint not null,
    ledger         text not null,
    party_no       text not null,
    primary key (company_id, entry_no)
);
create index vat_entry_transaction on vat_entry (company_id, transaction_no);

-- Facts stay what they are, whoever is connected.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are facts: they are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare fact text;
begin
    foreach fact in array array['gl_register', 'ledger_transaction', 'gl_entry', 'subledger_entry', 'detailed_entry',
                                'bank_entry', 'vat_entry', 'audit_row'] loop
        execute format('create trigger %I before update or delete or truncate on %I execute function refuse_change()',
                       fact || '_is_a_fact', fact);
    end loop;
end $$;

-- The balance guard: whatever inserts general ledger entries inserts whole transactions, balanced in local currency and in
-- each document currency. One check a statement, so that COPY of many rows stays fast.
create function refuse_unbalanced() returns trigger language plpgsql as $$
declare culprit bigint;
begin
    select transaction_no into culprit from inserted group by company_id, transaction_no having sum(amount_local) <> 0 limit 1;
    if culprit is null then
        select transaction_no into culprit from inserted group by company_id, transaction_no, currency having sum(amount) <> 0 limit 1;
    end if;
    if culprit is not null then
        raise exception 'transaction % does not balance', culprit using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger gl_entry_balances after insert on gl_entry referencing new table as inserted
    for each statement execute function refuse_unbalanced();
