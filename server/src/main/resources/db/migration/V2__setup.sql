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
    company_id                          int not null references company,
    ledger                              text not null check (ledger in ('CUSTOMER', 'VENDOR', 'EMPLOYEE')),
    code                                text not null,
    control_account                     text not null,
    payment_discount_debit_account      text not null,
    payment_discount_credit_account     text not null,
    rounding_debit_account              text not null,
    rounding_credit_account             text not null,
    -- Where they are null the accounts of payment discounts, or of rounding, take their place.
    payment_tolerance_debit_account     text,
    payment_tolerance_credit_account    text,
    application_rounding_debit_account  text,
    application_rounding_credit_account text,
    primary key (company_id, ledger, code),
    foreign key (company_id, control_account) references gl_account,
    foreign key (company_id, payment_discount_debit_account) references gl_account,
    foreign key (company_id, payment_discount_credit_account) references gl_account,
    foreign key (company_id, rounding_debit_account) references gl_account,
    foreign key (company_id, rounding_credit_account) references gl_account,
    foreign key (company_id, payment_tolerance_debit_account) references gl_account,
    foreign key (company_id, payment_tolerance_credit_account) references gl_account,
    foreign key (company_id, application_rounding_debit_account) references gl_account,
    foreign key (company_id, application_rounding_credit_account) references gl_account
);

create table bank_posting_group (
    company_id int not null references company,
    code       text not null,
    gl_account text not null,
    primary key (company_id, code),
    foreign key (company_id, gl_account) references gl_account
);

create table vat_posting_setup (
    company_id                  int not null references company,
    business_group              text not null,
    product_group               text not null,
    vat_percent                 numeric(7, 4) not null check (vat_percent >= 0),
    sales_account               text not null,
    purchase_account            text not null,
    -- Whether a discount or tolerance reduces VAT too (specification 8.8).
    adjust_for_payment_discount boolean not null default false,
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

-- How customers pay. An invoice whose method has a balancing account is settled when it is posted (specification 2.5).
create table payment_method (
    company_id             int not null references company,
    code                   text not null,
    description            text not null default '',
    balancing_account_type text check (balancing_account_type in ('GL_ACCOUNT', 'BANK_ACCOUNT')),
    balancing_account_no   text,
    direct_debit           boolean not null default false,
    primary key (company_id, code),
    check ((balancing_account_type is null) = (balancing_account_no is null)),
    check (not direct_debit or balancing_account_no is null)
);

-- Currencies other than the local one.
create table currency (
    company_id                     int not null references company,
    currency                       char(3) not null,
    realized_gains_account         text not null,
    realized_losses_account        text not null,
    description                    text not null default '',
    euro_zone                      boolean not null default false,
    application_rounding_precision numeric not null default 0 check (application_rounding_precision >= 0),
    payment_tolerance_percent      numeric(7, 4) not null default 0 check (payment_tolerance_percent between 0 and 100),
    max_payment_tolerance          numeric not null default 0 check (max_payment_tolerance >= 0),
    -- Null where unrealized differences go to the accounts of realized ones.
    unrealized_gains_account       text,
    unrealized_losses_account      text,
    primary key (company_id, currency),
    foreign key (company_id, realized_gains_account) references gl_account,
    foreign key (company_id, realized_losses_account) references gl_account,
    foreign key (company_id, unrealized_gains_account) references gl_account,
    foreign key (company_id, unrealized_losses_account) references gl_account
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
    company_id              int not null references company,
    ledger                  text not null check (ledger in ('CUSTOMER', 'VENDOR', 'EMPLOYEE')),
    party_no                text not null,
    name                    text not null,
    address                 text not null default '',
    post_code               text not null default '',
    city                    text not null default '',
    country                 text not null default '',
    registration_no         text not null default '',
    vat_registration_no     text not null default '',
    contact                 text not null default '',
    phone                   text not null default '',
    email                   text not null default '',
    language                text not null default '',
    currency                char(3),
    posting_group           text not null,
    vat_group               text not null default '',
    payment_terms           text,
    payment_method          text,
    -- Applied by hand, or to the oldest entries where nothing is chosen (specification 6.7).
    application_method      text not null default 'MANUAL' check (application_method in ('MANUAL', 'APPLY_TO_OLDEST')),
    block_payment_tolerance boolean not null default false,
    -- In local currency; 0 for none.
    credit_limit            numeric not null default 0 check (credit_limit >= 0),
    blocked                 text not null default 'NONE' check (blocked in ('NONE', 'INVOICE', 'ALL')),
    version                 bigint not null default 0,
    primary key (company_id, ledger, party_no),
    foreign key (company_id, ledger, posting_group) references party_posting_group,
    foreign key (company_id, payment_terms) references payment_terms,
    foreign key (company_id, payment_method) references payment_method
);
create index party_name on party (company_id, ledger, lower(name));

create table party_bank_account (
    company_id int not null,
    ledger     text not null,
    party_no   text not null,
    code       text not null,
    iban       text not null default '',
    account_no text not null default '',
    bic        text not null default '',
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
    company_id  int not null references company,
    code        text not null,
    prefix      text not null,
    last_no     bigint not null default 0,
    description text not null default '',
    primary key (company_id, code)
);

create table reason_code (
    company_id  int not null references company,
    code        text not null,
    description text not null default '',
    primary key (company_id, code)
);

-- The months or quarters of fiscal years; each lasts until the next begins.
create table accounting_period (
    company_id      int not null references company,
    starting_date   date not null,
    name            text not null default '',
    new_fiscal_year boolean not null default false,
    primary key (company_id, starting_date)
);

-- Allowed posting dates of one user; they overrule those of template and company (specification 19.2).
create table user_posting_dates (
    company_id                 int not null references company,
    user_name                  text not null,
    allow_posting_from         date,
    allow_posting_to           date,
    allow_posting_from_formula text,
    allow_posting_to_formula   text,
    primary key (company_id, user_name),
    check (allow_posting_from is null or allow_posting_from_formula is null),
    check (allow_posting_to is null or allow_posting_to_formula is null)
);

create sequence entry_no_seq;
create sequence transaction_no_seq;
create sequence register_no_seq;
