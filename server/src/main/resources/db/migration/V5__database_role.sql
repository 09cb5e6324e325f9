-- The role that the application works as: it may add facts, not change them.
do $$
begin
    if not exists (select from pg_roles where rolname = 'reskontra_app') then
        create role reskontra_app nologin;
    end if;
    begin
        execute format('grant reskontra_app to %I', current_user);
    exception when insufficient_privilege then
        null; -- someone else made the role, and has granted it already or will be asked to
    end;
end $$;

grant usage on schema reskontra to reskontra_app;
grant select, insert, update, delete on all tables in schema reskontra to reskontra_app;
grant usage, select on all sequences in schema reskontra to reskontra_app;
revoke update, delete, truncate on gl_register, ledger_transaction, gl_entry, subledger_entry, detailed_entry, bank_entry,
    vat_entry, audit_row from reskontra_app;

insert into role (role_code, permissions) values
    ('READER', '{READ}'),
    ('CLERK', '{READ,IMPORT_STATEMENT,EDIT_JOURNAL}'),
    ('ACCOUNTANT', '{READ,IMPORT_STATEMENT,EDIT_JOURNAL,POST,EDIT_SETUP}'),
    ('ADMINISTRATOR', '{READ,IMPORT_STATEMENT,EDIT_JOURNAL,POST,EDIT_SETUP,ADMINISTER}');
