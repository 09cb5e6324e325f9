-- Every transaction stands in a register, and every register has transactions.
select company_id, 'transaction ' || transaction_no subject, 'no register ' || register_no found, 'one' expected
from ledger_transaction t
where not exists (
    select from gl_register r where r.company_id = t.company_id and r.register_no = t.register_no)
union all
select company_id, 'register ' || register_no, 'no transactions', 'some'
from gl_register r
where not exists (
    select from ledger_transaction t where t.company_id = r.company_id and t.register_no = r.register_no)
