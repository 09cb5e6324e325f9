-- A reconciled journal has a statement, and each of its lines is posted or closed a bank entry.
select j.company_id, 'journal ' || j.journal_id subject, 'no statement ' || j.statement_no found, 'one' expected
from payment_journal j
where j.status = 'RECONCILED' and not exists (
    select from bank_account_statement s where s.company_id = j.company_id and s.journal_id = j.journal_id)
union all
select j.company_id, 'line ' || l.line_no || ' of journal ' || j.journal_id, 'not posted', 'posted'
from payment_journal j
join payment_journal_line l using (company_id, journal_id)
where j.status = 'RECONCILED' and l.transaction_no is null and l.confirmed_entry_no is null and l.amount <> 0 and not exists (
    select from open_bank_entry o
    where o.company_id = j.company_id and o.bank_account_no = j.bank_account_no
      and o.statement_no = j.statement_no and o.statement_line_no = l.line_no)
union all
select s.company_id, 'statement ' || s.statement_no || ' of ' || s.bank_account_no, 'journal ' || j.journal_id || ' is ' || j.status,
       'RECONCILED'
from bank_account_statement s
join payment_journal j using (company_id, journal_id)
where j.status <> 'RECONCILED'
