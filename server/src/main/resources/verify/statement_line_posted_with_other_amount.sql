-- The bank entries that a posted statement line made, or closed, sum to its amount.
select l.company_id, 'line ' || l.line_no || ' of journal ' || l.journal_id subject, coalesce(sum(b.amount), 0)::text found,
       l.amount::text expected
from payment_journal_line l
join payment_journal j using (company_id, journal_id)
left join (
    select e.company_id, e.bank_account_no, e.transaction_no, e.amount, o.statement_no, o.statement_line_no
    from bank_entry e
    join open_bank_entry o using (company_id, entry_no)
) b
  on b.company_id = l.company_id
 and b.bank_account_no = j.bank_account_no
 and (b.transaction_no = l.transaction_no or b.statement_no = j.statement_no and b.statement_line_no = l.line_no)
where l.transaction_no is not null
group by l.company_id, l.journal_id, l.line_no, l.amount
having coalesce(sum(b.amount), 0) <> l.amount
