-- All rows of a transaction have its posting date.
select company_id, kind || ' of transaction ' || transaction_no subject, ledger_row.posting_date::text found,
       t.posting_date::text expected
from (
    select distinct company_id, transaction_no, posting_date, 'G/L entries' kind from gl_entry
    union all
    select company_id, transaction_no, posting_date, 'entry ' || entry_no from subledger_entry
    union all
    select company_id, transaction_no, posting_date, 'detailed entry ' || detailed_no from detailed_entry
    union all
    select company_id, transaction_no, posting_date, 'bank entry ' || entry_no from bank_entry
    union all
    select company_id, transaction_no, posting_date, 'VAT entry ' || entry_no from vat_entry
) ledger_row
join ledger_transaction t using (company_id, transaction_no)
where ledger_row.posting_date <> t.posting_date
