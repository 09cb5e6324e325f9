-- The bank entries that a statement line made, closed or confirmed sum to its amount.
with line as (
    select l.company_id, l.journal_id, l.line_no, l.amount, l.transaction_no, l.confirmed_entry_no, j.bank_account_no,
           j.statement_no
    from payment_journal_line l
    join payment_journal j using (company_id, journal_id)
    where l.transaction_no is not null or l.confirmed_entry_no is not null
), entry as (
    select l.company_id, l.journal_id, l.line_no, e.entry_no, e.amount
    from line l join bank_entry e using (company_id, bank_account_no, transaction_no)
    union
    select l.company_id, l.journal_id, l.line_no, e.entry_no, e.amount
    from line l
    join open_bank_entry o
      on o.company_id = l.company_id and o.bank_account_no = l.bank_account_no and o.statement_no = l.statement_no
     and o.statement_line_no = l.line_no
    join bank_entry e
      on e.company_id = o.company_id and e.entry_no = o.entry_no and e.bank_account_no = l.bank_account_no
    union
    select l.company_id, l.journal_id, l.line_no, e.entry_no, e.amount
    from line l join bank_entry e on e.company_id = l.company_id and e.entry_no = l.confirmed_entry_no
), total as (
    select company_id, journal_id, line_no, sum(amount) amount from entry group by company_id, journal_id, line_no
)
select l.company_id, 'line ' || l.line_no || ' of journal ' || l.journal_id subject, coalesce(t.amount, 0)::text found,
       l.amount::text expected
from line l
left join total t using (company_id, journal_id, line_no)
where coalesce(t.amount, 0) <> l.amount
