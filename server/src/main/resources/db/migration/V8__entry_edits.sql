-- What people change about an entry after it was posted (specification 3.3). The fact stays; null means: as it was posted.
alter table open_entry
    add column discount_grace_date date,
    add column description         text,
    add column payment_reference   text,
    add column promised_pay_date   date;

-- How Find Entries and the registers get from a register, or from a document number of somebody else, to what was posted.
create index ledger_transaction_register on ledger_transaction (company_id, register_no);
create index subledger_entry_external on subledger_entry (company_id, external_document_no) where external_document_no <> '';
create index bank_entry_external on bank_entry (company_id, external_document_no) where external_document_no <> '';
