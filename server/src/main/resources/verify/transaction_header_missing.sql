-- Every row of every ledger belongs to a transaction.
select company_id, kind || ' of transaction ' || transaction_no subject, 'no such transaction' found, 'one' expected
from (
    select distinct company_id, transaction_no, 'G/L entry' kind from gl_entry
    union all
    select company_id, transaction_no, 'entry ' || entry_no from subledger_entry
    union all
    select company_id, transaction_no, 'detailed entry ' || detailed_no from detailed_entry
    union all
    select company_id, transaction_no, 'bank entry ' || entry_no from bank_entry
    union all
    select company_id, transaction_no, 'VAT entry ' || entry_no from vat_entry
) ledger_row
where not exists (
    select from ledger_transaction t
    where t.company_id = ledger_row.company_id and t.transaction_no = ledger_row.transaction_no)
