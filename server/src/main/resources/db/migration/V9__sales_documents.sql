-- Files of sales documents that wait to be posted as a job; the contents go once that is over.
create table sales_document_file (
    company_id int not null references company,
    file_id    bigint generated always as identity,
    name       text not null,
    sha256     bytea not null,
    contents   bytea,
    actor      text not null,
    created_at timestamptz not null,
    primary key (company_id, file_id)
);

grant select, insert, update, delete on sales_document_file to reskontra_app;
