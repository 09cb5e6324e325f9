-- Every transaction posts something: to the general ledger or, where it applies posted entries to each other, to those entries.
select company_id, 'transaction ' || transaction_no subject, 'no G/L entries and no applications' found, 'some' expected
from ledger_transaction t
where not exists (
    select from gl_entry g where g.company_id = t.company_id and g.transaction_no = t.transaction_no)
  and not exists (
    select from detailed_entry d
    where d.company_id = t.company_id and d.transaction_no = t.transaction_no and d.entry_type = 'APPLICATION')
