-- Every transaction posts something to the general ledger.
select company_id, 'transaction ' || transaction_no subject, 'no G/L entries' found, 'some' expected
from ledger_transaction t
where not exists (
    select from gl_entry g where g.company_id = t.company_id and g.transaction_no = t.transaction_no)
