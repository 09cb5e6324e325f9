-- A bank fee on a statement of the account in euro: imported, posted with a voucher and reconciled.
insert into gl_register values (1, 9001, 'PAYMENT_RECONCILIATION', 'tester', now());
insert into ledger_transaction values (1, 9001, 9001, '2026-11-25', '1', 'BE1');
update number_series set last_no = 1 where code = 'VK-EUR';
insert into gl_entry (company_id, transaction_no, account_no, posting_date, document_no, description, amount_local, currency, amount)
values (1, 9001, '1941', '2026-11-25', '1', 'Avgift', -11000, 'EUR', -1000),
       (1, 9001, '6570', '2026-11-25', '1', 'Avgift', 11000, 'EUR', 1000);
insert into bank_entry (company_id, entry_no, transaction_no, bank_account_no, posting_date, document_type, document_no,
                        description, currency, amount, amount_local, account_type, account_no)
values (1, 9001, 9001, 'VK-EUR', '2026-11-25', 'NONE', '1', 'Avgift', 'EUR', -1000, -11000, 'GL_ACCOUNT', '6570');
insert into open_bank_entry values (1, 9001, 'VK-EUR', false, 0, '1', 1);
insert into bank_file (company_id, file_id, name, sha256, size_bytes, verdict, problems, contents, imported_at, actor)
overriding system value values (1, 1, 'a.xml', '\x01', 1, 'ACCEPT', '[]', '\x01', now(), 'tester');
insert into bank_statement (company_id, statement_id, file_id, bank_account_no, currency, statement_key)
overriding system value values (1, 1, 1, 'VK-EUR', 'EUR', 'S1');
insert into bank_statement_entry
values (1, 1, 1, 'VK-EUR', '2026-11-25', null, -1000, false, 'BOOKED', 'R1', '', '', 'E1', 1);
insert into payment_journal (company_id, journal_id, bank_account_no, statement_id, statement_no, statement_date, currency,
                             balance_last_statement, ending_balance, status, created_at, actor)
overriding system value
values (1, 1, 'VK-EUR', 1, '1', '2026-11-25', 'EUR', 9130075, 9129075, 'RECONCILED', now(), 'tester');
insert into payment_journal_line (company_id, journal_id, line_no, transaction_date, amount, transaction_text, transaction_no)
values (1, 1, 1, '2026-11-25', -1000, 'Avgift', 9001);
insert into bank_account_statement values (1, 'VK-EUR', '1', '2026-11-25', 9130075, 9129075, 1);
update bank_account set balance_last_statement = 9129075 where bank_account_no = 'VK-EUR';
insert into command values (1, 'key', '\x01', '{}', 'tester', now());
insert into audit_row (company_id, at, actor, action, subject, details) values (1, now(), 'tester', 'post', 'journal/1', '{}');
