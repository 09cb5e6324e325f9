-- Journal lines that come back again and again, kept under a code of their template (specification 19.9).
create table standard_journal (
    company_id  int not null,
    template    text not null,
    code        text not null check (length(code) between 1 and 10),
    description text not null,
    primary key (company_id, template, code),
    foreign key (company_id, template) references journal_template
);

create table standard_journal_line (
    company_id             int not null,
    template               text not null,
    code                   text not null,
    line_no                int not null,
    -- Lines with the same number make one document; each insertion numbers it anew.
    document               int not null,
    document_type          text not null,
    external_document_no   text not null,
    account_type           text not null,
    account_no             text not null,
    description            text not null,
    currency               char(3) not null,
    -- Zero where it is typed each time.
    amount                 bigint not null,
    balancing_account_type text not null,
    balancing_account_no   text not null,
    primary key (company_id, template, code, line_no),
    foreign key (company_id, template, code) references standard_journal on delete cascade
);

grant select, insert, update, delete on standard_journal, standard_journal_line to reskontra_app;
