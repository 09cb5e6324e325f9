-- Journals that people fill in themselves (specification 5): templates, their batches, and the lines that wait for posting.

create table journal_template (
    company_id     int not null references company,
    template       text not null check (length(template) between 1 and 10),
    description    text not null,
    type           text not null check (type in ('CASH_RECEIPT', 'GENERAL')),
    -- Numbers what it posts, without gaps.
    voucher_series text not null,
    -- Allowed posting dates; they overrule those of the company (specification 19.2).
    allow_posting_from         date,
    allow_posting_to           date,
    allow_posting_from_formula text,
    allow_posting_to_formula   text,
    primary key (company_id, template),
    foreign key (company_id, voucher_series) references number_series,
    check (allow_posting_from is null or allow_posting_from_formula is null),
    check (allow_posting_to is null or allow_posting_to_formula is null)
);

create table journal_batch (
    company_id               int not null,
    template                 text not null,
    batch                    text not null check (length(batch) between 1 and 10),
    description              text not null,
    -- Proposes document numbers; null where people number documents themselves.
    document_series          text,
    balancing_account_type   text,
    balancing_account_no     text,
    suggest_balancing_amount boolean not null default false,
    -- What becomes of late discounts and small differences when nobody answers for a line (specification 8.5).
    late_discounts           text not null default 'ASK' check (late_discounts in ('ASK', 'POST', 'LEAVE_REMAINING')),
    payment_tolerance        text not null default 'ASK' check (payment_tolerance in ('ASK', 'POST', 'LEAVE_REMAINING')),
    -- The highest line number ever given: a line that is gone never comes back as another one.
    last_line_no             int not null default 0,
    primary key (company_id, template, batch),
    foreign key (company_id, template) references journal_template,
    foreign key (company_id, document_series) references number_series,
    check ((balancing_account_type is null) = (balancing_account_no is null))
);

create table journal_line (
    company_id               int not null,
    template                 text not null,
    batch                    text not null,
    line_no                  int not null,
    position                 numeric not null,
    posting_date             date not null,
    document_date            date not null,
    due_date                 date not null,
    document_type            text not null,
    document_no              text not null,
    external_document_no     text not null,
    account_type             text not null,
    account_no               text not null,
    description              text not null,
    currency                 char(3) not null,
    amount                   bigint not null,
    balancing_account_type   text not null,
    balancing_account_no     text not null,
    applies_to_document_type text not null,
    applies_to_document_no   text not null,
    version                  bigint not null default 0,
    primary key (company_id, template, batch, line_no),
    foreign key (company_id, template, batch) references journal_batch
);

-- The entries that a line is applied to. An entry waits on one line at a time.
create table journal_line_application (
    company_id      int not null,
    entry_no        bigint not null,
    template        text not null,
    batch           text not null,
    line_no         int not null,
    amount_to_apply bigint not null check (amount_to_apply <> 0),
    primary key (company_id, entry_no),
    foreign key (company_id, template, batch, line_no) references journal_line on delete cascade
);
create index journal_line_application_line on journal_line_application (company_id, template, batch, line_no);

grant select, insert, update, delete on journal_template, journal_batch, journal_line, journal_line_application to reskontra_app;
