-- What postings need to know: accounts, posting groups, terms, parties, bank accounts (specification 2).

create table gl_account (
    company_id     int not null references company,
    account_no     text not null,
    name           text not null,
    direct_posting boolean not null default true,
    blocked        boolean not null default false,
    primary key (company_id, account_no)
);

create table party_posting_group (
    company_id                       int not null references company,
    ledger                           text not null check (ledger in ('CUSTOMER', 'VENDOR', 'EMPLOYEE')),
    code                             text not null,
    control_account                  text not null,
    payment_discount_debit_account   text not null,
    payment_discount_credit_account  text not null,
    rounding_debit_account           text not null,
    rounding_credit_account          text not null,
    primary key (company_id, ledger, code),
    foreign key (company_id, control_account) references gl_account,
    foreign key (company_id, payment_discount_debit_account) references gl_account,
    foreign key (company_id, payment_discount_credit_account) references gl_account,
    foreign key (company_id, rounding_debit_account) references gl_account,
    foreign key (company_id, rounding_credit_account) references gl_account
);

create table bank_posting_group (
    company_id int not null references company,
    code       text not null,
    gl_account text not null,
    primary key (company_id, code),
    foreign key (company_id, gl_account) references gl_account
);

create table vat_posting_setup (
    company_id       int not null references company,
    business_group   text not null,
    product_group    text not null,
    vat_percent      numeric(7, 4) not null check (vat_percent >= 0),
    sales_account    text not null,
    purchase_account text not null,
    primary key (company_id, business_group, product_group),
    foreign key (company_id, sales_account) references gl_account,
    foreign key (company_id, purchase_account) references gl_account
);

create table payment_terms (
    company_id                int not null references company,
    code                      text not null,
    description               text not null,
    due_date_calculation      text not null,
    discount_date_calculation text not null default '',
    discount_percent          numeric(7, 4) not null default 0 check (discount_percent between 0 and 100),
    discount_on_credit_memos  boolean not null default false,
    primary key (company_id, code)
);

-- Currencies other than the local one.
create table currency (
    company_id              int not null references company,
    currency                char(3) not null,
    realized_gains_account  text not null,
    realized_losses_account text not null,
    primary key (company_id, currency),
    foreign key (company_id, realized_gains_account) references gl_account,
    foreign key (company_id, realized_losses_account) references gl_account
);

create table exchange_rate (
    company_id    int not null references company,
    currency      char(3) not null,
    starting_date date not null,
    foreign_units numeric not null check (foreign_units > 0),
    local_units   numeric not null check (local_units > 0),
    primary key (company_id, currency, starting_date)
);

create table party (
    company_id      int not null references company,
    ledger          text not null check (ledger in ('CUSTOMER', 'VENDOR', 'EMPLOYEE')),
    party_no        text not null,
    name            text not null,
    address         text not null default '',
    post_code       text not null default '',
    city            text not null default '',
    country         text not null default '',
    registration_no text not null default '',
    language        text not null default '',
    currency        char(3),
    posting_group   text not null,
    vat_group       text not null default '',
    payment_terms   text,
    blocked         text not null default 'NONE' check (blocked in ('NONE', 'INVOICE', 'ALL')),
    version         bigint not null default 0,
    primary key (company_id, ledger, party_no),
    foreign key (company_id, ledger, posting_group) references party_posting_group,
    foreign key (company_id, payment_terms) references payment_terms
);
create index party_name on party (company_id, ledger, lower(name));

create table party_bank_account (
    company_id int not null,
    ledger     text not null,
    party_no   text not null,
    code       text not null,
    iban       text not null default '',
    account_no text not null default '',
    primary key (company_id, ledger, party_no, code),
    foreign key (company_id, ledger, party_no) references party,
    check (iban <> '' or account_no <> '')
);

create table bank_account (
    company_id                int not null references company,
    bank_account_no           text not null,
    name                      text not null,
    iban                      text not null default '',
    account_no                text not null default '',
    currency                  char(3) not null,
    posting_group             text not null,
    last_statement_no         text not null default '',
    last_payment_statement_no text not null default '',
    balance_last_statement    bigint not null default 0,
    match_tolerance_type      text not null default 'PERCENTAGE' check (match_tolerance_type in ('PERCENTAGE', 'AMOUNT')),
    match_tolerance_value     numeric not null default 0 check (match_tolerance_value >= 0),
    blocked                   boolean not null default false,
    csv_profile               jsonb,
    version                   bigint not null default 0,
    primary key (company_id, bank_account_no),
    foreign key (company_id, posting_group) references bank_posting_group
);

create table text_to_account_mapping (
    company_id     int not null references company,
    mapping_no     int not null,
    mapping_text   text not null check (length(btrim(mapping_text)) between 1 and 250),
    account_type   text not null check (account_type in ('GL_ACCOUNT', 'CUSTOMER', 'VENDOR', 'BANK_ACCOUNT')),
    debit_account  text not null default '',
    credit_account text not null default '',
    account_no     text not null default '',
    primary key (company_id, mapping_no)
);
create unique index text_to_account_mapping_text on text_to_account_mapping (company_id, lower(mapping_text));

create table number_series (
    company_id int not null references company,
    code       text not null,
    prefix     text not null,
    last_no    bigint not null default 0,
    primary key (company_id, code)
);

create sequence entry_no_seq;
create sequence transaction_no_seq;
create sequence register_no_seq;
