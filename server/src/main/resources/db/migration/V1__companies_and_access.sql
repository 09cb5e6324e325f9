-- Who may do what in which company, and the record of what they did.

create table company (
    company_id                       int generated always as identity primary key,
    code                             text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
    name                             text not null,
    local_currency                   char(3) not null,
    -- Who it is, for letters and exports.
    registration_no                  text not null default '',
    vat_registration_no              text not null default '',
    address                          text not null default '',
    post_code                        text not null default '',
    city                             text not null default '',
    country                          text not null default '',
    phone                            text not null default '',
    email                            text not null default '',
    -- Allowed posting dates: a date or a formula on the work date; open where both are null.
    allow_posting_from               date,
    allow_posting_to                 date,
    allow_posting_from_formula       text,
    allow_posting_to_formula         text,
    unidentified_receipts_account    text,
    -- How entries are applied (specification 2.1, 2.2, 6.6, 8.2).
    application_between_currencies   text not null default 'NONE' check (application_between_currencies in ('NONE', 'EURO_ZONE', 'ALL')),
    application_rounding_precision   numeric not null default 0 check (application_rounding_precision >= 0),
    payment_tolerance_percent        numeric(7, 4) not null default 0 check (payment_tolerance_percent between 0 and 100),
    max_payment_tolerance            numeric not null default 0 check (max_payment_tolerance >= 0),
    payment_discount_grace_period    text not null default '',
    payment_tolerance_posting        text not null default 'DISCOUNT_ACCOUNTS' check (payment_tolerance_posting in ('TOLERANCE_ACCOUNTS', 'DISCOUNT_ACCOUNTS')),
    discount_tolerance_posting       text not null default 'DISCOUNT_ACCOUNTS' check (discount_tolerance_posting in ('TOLERANCE_ACCOUNTS', 'DISCOUNT_ACCOUNTS')),
    payment_tolerance_warning        boolean not null default true,
    discount_tolerance_warning       boolean not null default true,
    demo                             boolean not null default false,
    version                          bigint not null default 0,
    check (allow_posting_from is null or allow_posting_from_formula is null),
    check (allow_posting_to is null or allow_posting_to_formula is null)
);

create table role (
    role_code   text primary key,
    permissions text[] not null
);

create table app_user (
    user_id              int generated always as identity primary key,
    name                 text not null unique check (name = lower(name) and name <> ''),
    display_name         text not null,
    password_hash        text not null,
    must_change_password boolean not null default false,
    password_no          int not null default 1, -- counts the passwords; sessions begun with an earlier one have ended
    failed_logins        int not null default 0,
    locked_until         timestamptz,
    disabled             boolean not null default false
);

create table membership (
    company_id int not null references company,
    user_id    int not null references app_user,
    role_code  text not null references role,
    primary key (company_id, user_id, role_code)
);

create table api_token (
    token_id   int generated always as identity primary key,
    user_id    int not null references app_user,
    company_id int not null references company,
    name       text not null,
    token_hash bytea not null unique,
    scopes     text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);

-- One row for each command that changed something: the first insert of its transaction, so that a repeated request waits
-- for the first and then gets its outcome.
create table command (
    company_id      int not null references company,
    idempotency_key text not null,
    request_hash    bytea not null,
    outcome         jsonb,
    actor           text not null,
    at              timestamptz not null,
    primary key (company_id, idempotency_key)
);

create table audit_row (
    audit_no   bigint generated always as identity primary key,
    company_id int references company,
    at         timestamptz not null,
    actor      text not null,
    action     text not null,
    subject    text not null,
    details    jsonb not null
);
create index audit_row_subject on audit_row (company_id, subject, audit_no);

-- Long work: whoever holds the lease does it; another takes over when the lease runs out.
create table job (
    job_id           bigint generated always as identity primary key,
    company_id       int not null references company,
    kind             text not null,
    permission       text not null,
    subject          text not null,
    arguments        jsonb not null,
    actor            text not null,
    status           text not null check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done             bigint not null default 0,
    total            bigint not null default 0,
    cancel_requested boolean not null default false,
    outcome          jsonb,
    lease_until      timestamptz,
    created_at       timestamptz not null,
    finished_at      timestamptz
);
create index job_waiting on job (status, job_id) where status in ('WAITING', 'RUNNING');
create unique index job_subject_active on job (company_id, kind, subject) where status in ('WAITING', 'RUNNING');
